package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.DocumentLines;
import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a document once, and rejects it if it cannot be split into valid bodies. */
public final class FirstReading {
    private final DocumentSource source;
    private final BatchedList list;
    private final BodyChecker judge;
    private final Limits limits;
    private @Nullable Element first;
    private @Nullable Element last;
    private @Nullable Element largest;
    private @Nullable Element richest;
    private long elementTokens;

    private FirstReading(DocumentSource source, BatchedList list, BodyChecker judge) {
        this.source = source;
        this.list = list;
        this.judge = judge;
        this.limits = judge.options().limits();
    }

    /**
     * Reads a document.
     *
     * @throws PreflightException if the document has a fault outside the elements of its list, or an element that does not fit into a body
     * @throws IOException if the document cannot be read
     */
    public static Document of(DocumentSource source, BatchedList list, BodyChecker judge, Progress progress)
            throws IOException {
        FirstReading reading = new FirstReading(source, list, judge);
        ListOutline outline = new ListOutline(list);
        long tokens = reading.scan(outline, progress);
        Document document = new Document(
                source, list, judge, reading.first, reading.last, tokens - reading.elementTokens, List.of());
        reading.requireRoom(document);
        List<Advice> advice = reading.requireSoundFrame(new Extract(source, outline.gaps()), document);
        source.verify();
        progress.ended();
        return new Document(source, list, judge, document.first(), document.last(), document.frameTokens(), advice);
    }

    private long scan(ListOutline outline, Progress progress) throws IOException {
        DocumentScan scan = new DocumentScan(source, judge.options(), outline);
        boolean more = true;
        while (more) {
            more = scan.next();
            Element element = outline.take();
            if (element != null) {
                note(element);
            }
            progress.at(scan.offset());
        }
        Report fault = scan.fault();
        if (fault != null) {
            throw new PreflightException(fault);
        }
        return scan.tokens();
    }

    private void note(Element element) {
        first = first == null ? element : first;
        last = element;
        largest = largest == null || element.length() > largest.length() ? element : largest;
        richest = richest == null || element.tokens() > richest.tokens() ? element : richest;
        elementTokens += element.tokens();
    }

    private void requireRoom(Document document) throws IOException {
        // If even the bytes around the elements exceed the limit, the check of these bytes reports it.
        if (largest != null && document.takesBytes(0) && !document.takesBytes(largest.length())) {
            throw tooLarge(largest, "larger than " + limits.maxBodyBytes() + " bytes");
        }
        if (richest != null && document.takesTokens(0) && !document.takesTokens(richest.tokens())) {
            throw tooLarge(richest, "of more than " + limits.maxTokenCount() + " tokens");
        }
    }

    private PreflightException tooLarge(Element element, String size) throws IOException {
        ErrorCode code = ErrorCode.INVALID_REQUEST_BODY;
        Violation violation = Violation.builder(code, Reasons.LIMIT_EXCEEDED, code.message())
                .pointer(list.pointer() + "/" + element.index())
                .location(Extract.sized(new DocumentLines(source).at(element.from(), 0), element.length()))
                .hint("a body of this element alone is " + size + ", the limit set")
                .build();
        return new PreflightException(judge.report(List.of(violation)));
    }

    /**
     * Checks the part of the document outside its elements, and returns the advice on that part.
     *
     * <p>The checked extract contains the first element, if there is one, because a rule may require an element.
     */
    private List<Advice> requireSoundFrame(Extract outlined, Document document) throws IOException {
        // To report a body that is too large, the check needs only one byte more than the limit.
        Extract extract = outlined.size() <= limits.maxBodyBytes() ? outlined : new Extract(source, List.of());
        Report report = judge.check(extract.bytes(limits.maxBodyBytes() + 1L));
        List<Violation> faults = faults(report, extract);
        if (faults.isEmpty() && report.omittedViolations() > 0 && first != null && last != null) {
            // The first element has so many violations that others may be missing from the report.
            Extract bare = bare(document);
            faults = faults(judge.check(bare.bytes(limits.maxBodyBytes())), bare);
            faults.removeIf(fault -> fault.pointer().equals(list.pointer()));
        }
        if (faults.isEmpty() && !(document.takesBytes(0) && document.takesTokens(0))) {
            // The bytes outside the elements are valid, but too many for a body.
            Extract bare = bare(document);
            faults = faults(judge.check(bare.bytes(limits.maxBodyBytes() + 1L)), bare);
        }
        if (!faults.isEmpty()) {
            throw new PreflightException(judge.report(faults));
        }
        List<Advice> advice = new ArrayList<>(report.advice());
        advice.removeIf(found -> list.elementOf(found.pointer()) != BatchedList.NONE);
        Map<Long, Location> places = extract.places(advice.stream().map(Advice::location), new DocumentLines(source));
        advice.replaceAll(found -> extract.moved(found, found.pointer(), places));
        return advice;
    }

    /** The document without its elements. */
    private Extract bare(Document document) {
        return new Extract(source, List.of(new Extract.Gap(document.elementsFrom(), document.elementsTo())));
    }

    /** Returns the violations outside the elements, with places in the document. */
    private List<Violation> faults(Report report, Extract extract) throws IOException {
        List<Violation> faults = new ArrayList<>(report.violations());
        faults.removeIf(fault -> list.elementOf(fault.pointer()) != BatchedList.NONE);
        Map<Long, Location> places =
                extract.places(faults.stream().map(Violation::location), new DocumentLines(source));
        faults.replaceAll(fault -> extract.moved(fault, fault.pointer(), places));
        return faults;
    }
}
