package dev.mdepreflight.internal.batch;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.internal.engine.DocumentLines;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Document document;
    private final Receiver receiver;
    private final DocumentLines lines;
    private final List<Element> clean = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private Room room;

    private Partitioning(Document document, Receiver receiver) {
        this.document = document;
        this.receiver = receiver;
        this.lines = new DocumentLines(document.source());
        this.room = new Room(document);
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
        List<Long> starts = slice.elements().stream().map(Element::from).toList();
        Map<Long, Location> places = body.places(report, starts, lines);
        CutList list = document.list();
        Map<Element, List<Violation>> faults = new HashMap<>();
        List<Violation> elsewhere = new ArrayList<>();
        for (Violation found : report.violations()) {
            int at = list.elementOf(found.pointer());
            if (at == CutList.NONE) {
                elsewhere.add(body.moved(found, found.pointer(), places));
            } else {
                Element element = slice.elements().get(at);
                faults.computeIfAbsent(element, absent -> new ArrayList<>())
                        .add(body.moved(found, list.moved(found.pointer(), element.index()), places));
            }
        }
        if (!elsewhere.isEmpty()) {
            throw new PreflightException(document.judge().report(elsewhere, 0, List.of(), 0));
        }
        Map<Element, List<Advice>> doubts = new HashMap<>();
        for (Advice found : report.advice()) {
            int at = list.elementOf(found.pointer());
            if (at != CutList.NONE) {
                Element element = slice.elements().get(at);
                doubts.computeIfAbsent(element, absent -> new ArrayList<>())
                        .add(body.moved(found, list.moved(found.pointer(), element.index()), places));
            }
        }
        for (Element element : slice.elements()) {
            List<Advice> doubtful = doubts.getOrDefault(element, List.of());
            List<Violation> faulty = faults.get(element);
            if (faulty == null) {
                clean(element, doubtful);
            } else {
                // Some are omitted only where there is no other element.
                Report own =
                        document.judge().report(faulty, report.omittedViolations(), doubtful, report.omittedAdvice());
                Location place = Extract.sized(requireNonNull(places.get(element.from())), element.length());
                receiver.faulty(element.index(), bytes(element), place, own);
            }
        }
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
        room = new Room(document);
    }
}
