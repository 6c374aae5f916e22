package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentLines;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts the elements of a document into clean ones, which are put together to bodies, and faulty ones. Not thread-safe. */
public final class Partitioning {
    /** Takes what a document is parted into. */
    public interface Receiver {
        /**
         * Takes a body of clean elements.
         *
         * @param body the body
         */
        void clean(Body body);

        /**
         * Takes a faulty element.
         *
         * @param index its index in the document
         * @param bytes its bytes
         * @param location its place in the document
         * @param report what was found in it, with the places in the document
         */
        void faulty(long index, byte[] bytes, Location location, Report report);
    }

    /**
     * How many violations of an element are handed on, and as many pieces of advice. A finding takes far more room than the few bytes that
     * may be at fault, and a document may have millions of faulty elements.
     */
    public static final int MAX_FINDINGS = 10;

    private final Document document;
    private final Receiver receiver;
    private final DocumentLines lines;
    private final int cap;
    private final List<Element> clean = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private RemainingCapacity room;

    private Partitioning(Document document, Receiver receiver) {
        this.document = document;
        this.receiver = receiver;
        this.lines = new DocumentLines(document.source());
        this.cap = Math.min(MAX_FINDINGS, document.judge().options().limits().maxViolations());
        this.room = new RemainingCapacity(document);
    }

    /**
     * Parts the elements of a document.
     *
     * @param document the document
     * @param progress is told how far it is
     * @param receiver takes the parts, the faulty elements in ascending order and so the clean ones
     * @throws PreflightException if a body of some elements has a fault that is in none of them
     * @throws IOException if the document cannot be read, or has changed
     */
    public static void run(Document document, Progress progress, Receiver receiver) throws IOException {
        Partitioning partitioning = new Partitioning(document, receiver);
        SecondReading reading = new SecondReading(document, progress);
        for (Slice slice = reading.next(); slice != null; slice = reading.next()) {
            partitioning.part(slice);
        }
        partitioning.flush();
    }

    private void part(Slice slice) throws IOException {
        Extract body = slice.body(document);
        Report report = document.judge().check(body.bytes(body.size()));
        boolean cut = report.omittedViolations() > 0 || report.omittedAdvice() > 0;
        if (cut && slice.count() > 1) {
            // What is omitted may be in any element.
            part(slice.part(0, slice.count() / 2));
            part(slice.part(slice.count() / 2, slice.count()));
        } else if (report.isClean() && report.advice().isEmpty()) {
            for (Element element : slice.elements()) {
                clean(element, List.of());
            }
        } else {
            part(slice, body, report);
        }
    }

    /** Parts a slice in which something was found. */
    private void part(Slice slice, Extract body, Report report) throws IOException {
        Map<Element, List<Violation>> faults = new HashMap<>();
        Map<Element, List<Advice>> doubts = new HashMap<>();
        List<Violation> elsewhere = new ArrayList<>();
        for (Violation found : report.violations()) {
            Element element = elementOf(slice, found.pointer());
            (element == null ? elsewhere : faults.computeIfAbsent(element, absent -> new ArrayList<>())).add(found);
        }
        if (!elsewhere.isEmpty()) {
            throw elsewhere(body, elsewhere);
        }
        for (Advice found : report.advice()) {
            Element element = elementOf(slice, found.pointer());
            // What is doubtful elsewhere is so in every body, and known by now.
            if (element != null) {
                doubts.computeIfAbsent(element, absent -> new ArrayList<>()).add(found);
            }
        }
        for (Element element : slice.elements()) {
            List<Violation> faulty = faults.getOrDefault(element, List.of());
            List<Advice> doubtful = doubts.getOrDefault(element, List.of());
            if (faulty.isEmpty() && doubtful.isEmpty()) {
                clean(element, List.of());
            } else {
                part(element, body, faulty, doubtful, report);
            }
        }
    }

    /** Hands an element on in which something was found. */
    private void part(Element element, Extract body, List<Violation> faulty, List<Advice> doubtful, Report report)
            throws IOException {
        if (!faulty.isEmpty()) {
            faulty(element, body, faulty, doubtful, report);
            return;
        }
        List<Advice> advised =
                moved(element, body, doubtful, body.places(doubtful.stream().map(Advice::location), lines));
        clean(element, advised);
    }

    /** Hands a faulty element on, with the first of what was found in it. */
    private void faulty(Element element, Extract body, List<Violation> all, List<Advice> allDoubtful, Report report)
            throws IOException {
        List<Violation> faulty = all.subList(0, Math.min(cap, all.size()));
        List<Advice> doubtful = allDoubtful.subList(0, Math.min(cap, allDoubtful.size()));
        Location place = Extract.sized(lines.at(element.from(), 0), element.length());
        Map<Long, Location> places = body.places(
                Stream.concat(
                        faulty.stream().map(Violation::location),
                        doubtful.stream().map(Advice::location)),
                lines);
        List<Violation> violations = new ArrayList<>();
        for (Violation found : faulty) {
            violations.add(body.moved(found, document.list().moved(found.pointer(), element.index()), places));
        }
        // Some are omitted by the check only where there is no other element.
        Report own = document.judge()
                .report(
                        violations,
                        report.omittedViolations() + all.size() - faulty.size(),
                        all.stream().anyMatch(found -> found.scope() == Scope.REQUEST),
                        moved(element, body, doubtful, places),
                        report.omittedAdvice() + allDoubtful.size() - doubtful.size());
        receiver.faulty(element.index(), bytes(element), place, own);
    }

    private List<Advice> moved(Element element, Extract body, List<Advice> doubtful, Map<Long, Location> places) {
        List<Advice> advised = new ArrayList<>();
        for (Advice found : doubtful) {
            advised.add(body.moved(found, document.list().moved(found.pointer(), element.index()), places));
        }
        return advised;
    }

    private @Nullable Element elementOf(Slice slice, String pointer) {
        int at = document.list().elementOf(pointer);
        return at == BatchedList.NONE ? null : slice.elements().get(at);
    }

    private PreflightException elsewhere(Extract body, List<Violation> faults) throws IOException {
        Map<Long, Location> places =
                body.places(faults.stream().map(Violation::location), new DocumentLines(document.source()));
        faults.replaceAll(fault -> body.moved(fault, fault.pointer(), places));
        return new PreflightException(document.judge().report(faults, 0, List.of(), 0));
    }

    private byte[] bytes(Element element) throws IOException {
        byte[] bytes = new byte[(int) element.length()];
        document.source().read(element.from(), bytes, 0, bytes.length);
        return bytes;
    }

    private void clean(Element element, List<Advice> doubtful) throws IOException {
        if (!room.takes(element)) {
            flush();
            room.takes(element);
        }
        clean.add(element);
        advice.addAll(doubtful);
    }

    private void flush() throws IOException {
        if (!clean.isEmpty()) {
            List<Advice> all = new ArrayList<>(document.advice());
            all.addAll(advice);
            receiver.clean(Body.of(document, clean, all));
        }
        clean.clear();
        advice.clear();
        room = new RemainingCapacity(document);
    }
}
