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

/** Separates the clean elements of a document from the faulty ones, and combines the clean elements into bodies. Not thread-safe. */
public final class Partitioning {
    /** Receives the parts of a document. */
    public interface Receiver {
        /** Receives a body of clean elements. */
        void clean(Body body);

        /** Receives a faulty element; {@code index}, {@code location}, and the places in the report refer to the document. */
        void faulty(long index, byte[] bytes, Location location, Report report);
    }

    /**
     * The most violations that are passed on for one element, and the most pieces of advice. A finding takes much more memory than the few
     * bytes that can cause it, and a document can have millions of faulty elements.
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
     * Partitions a document.
     *
     * @param receiver receives the clean and the faulty elements, each of the two in ascending order
     * @throws PreflightException if a body has a fault outside its elements
     * @throws IOException if the document cannot be read, or has changed
     */
    public static void run(Document document, Progress progress, Receiver receiver) throws IOException {
        Partitioning partitioning = new Partitioning(document, receiver);
        SecondReading reading = new SecondReading(document, progress);
        for (List<Element> next = reading.next(); !next.isEmpty(); next = reading.next()) {
            partitioning.part(next);
        }
        partitioning.flush();
    }

    private void part(List<Element> elements) throws IOException {
        Extract body = Extract.of(document, elements);
        Report report = document.judge().check(body.bytes(body.size()));
        boolean cut = report.omittedViolations() > 0 || report.omittedAdvice() > 0;
        if (cut && elements.size() > 1) {
            // Omitted findings may be in any element, so each half is checked again.
            int half = elements.size() / 2;
            part(elements.subList(0, half));
            part(elements.subList(half, elements.size()));
        } else if (report.isClean() && report.advice().isEmpty()) {
            for (Element element : elements) {
                clean(element, List.of());
            }
        } else {
            part(elements, body, report);
        }
    }

    /** Partitions elements with findings. */
    private void part(List<Element> elements, Extract body, Report report) throws IOException {
        Map<Element, List<Violation>> faults = new HashMap<>();
        Map<Element, List<Advice>> doubts = new HashMap<>();
        List<Violation> elsewhere = new ArrayList<>();
        for (Violation found : report.violations()) {
            Element element = elementOf(elements, found.pointer());
            (element == null ? elsewhere : faults.computeIfAbsent(element, absent -> new ArrayList<>())).add(found);
        }
        if (!elsewhere.isEmpty()) {
            throw elsewhere(body, elsewhere);
        }
        for (Advice found : report.advice()) {
            Element element = elementOf(elements, found.pointer());
            // Advice outside the elements applies to every body and is already known.
            if (element != null) {
                doubts.computeIfAbsent(element, absent -> new ArrayList<>()).add(found);
            }
        }
        for (Element element : elements) {
            List<Violation> faulty = faults.getOrDefault(element, List.of());
            List<Advice> doubtful = doubts.getOrDefault(element, List.of());
            if (faulty.isEmpty() && doubtful.isEmpty()) {
                clean(element, List.of());
            } else if (faulty.isEmpty()) {
                clean(element, moved(element, body, doubtful, body.places(locations(List.of(), doubtful), lines)));
            } else {
                faulty(element, body, faulty, doubtful, report);
            }
        }
    }

    /** Passes on a faulty element with the first of its findings. */
    private void faulty(Element element, Extract body, List<Violation> all, List<Advice> allDoubtful, Report report)
            throws IOException {
        List<Violation> faulty = all.subList(0, Math.min(cap, all.size()));
        List<Advice> doubtful = allDoubtful.subList(0, Math.min(cap, allDoubtful.size()));
        Location place = Extract.sized(lines.at(element.from(), 0), element.length());
        Map<Long, Location> places = body.places(locations(faulty, doubtful), lines);
        List<Violation> violations = new ArrayList<>();
        for (Violation found : faulty) {
            violations.add(body.moved(found, document.list().moved(found.pointer(), element.index()), places));
        }
        // If the check omitted findings, this is the only element, so all of them belong to it.
        Report own = document.judge()
                .report(
                        violations,
                        report.omittedViolations() + all.size() - faulty.size(),
                        all.stream().anyMatch(found -> found.scope() == Scope.REQUEST),
                        moved(element, body, doubtful, places),
                        report.omittedAdvice() + allDoubtful.size() - doubtful.size());
        receiver.faulty(element.index(), bytes(element), place, own);
    }

    private static Stream<@Nullable Location> locations(List<Violation> violations, List<Advice> advice) {
        return Stream.concat(
                violations.stream().map(Violation::location), advice.stream().map(Advice::location));
    }

    private List<Advice> moved(Element element, Extract body, List<Advice> doubtful, Map<Long, Location> places) {
        List<Advice> advised = new ArrayList<>();
        for (Advice found : doubtful) {
            advised.add(body.moved(found, document.list().moved(found.pointer(), element.index()), places));
        }
        return advised;
    }

    private @Nullable Element elementOf(List<Element> elements, String pointer) {
        int at = document.list().elementOf(pointer);
        return at == BatchedList.NONE ? null : elements.get(at);
    }

    private PreflightException elsewhere(Extract body, List<Violation> faults) throws IOException {
        Map<Long, Location> places =
                body.places(faults.stream().map(Violation::location), new DocumentLines(document.source()));
        faults.replaceAll(fault -> body.moved(fault, fault.pointer(), places));
        return new PreflightException(document.judge().report(faults));
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
