package dev.mdepreflight.benchmark.body;

import java.util.Map;
import java.util.function.Supplier;

/** The bodies that peers are measured on. The bytes are made anew at each call and are always the same. */
public enum Body {
    /** The smallest body of a call: a comment and an enum value. */
    ISOLATE_MACHINE("isolateMachine", Target.ISOLATE_MACHINE, true, () -> JsonLayout.COMPACT.write(isolation())),
    /** One indicator. */
    SUBMIT_INDICATOR(
            "submitIndicator",
            Target.SUBMIT_INDICATOR,
            true,
            () -> JsonLayout.COMPACT.write(IndicatorElements.single(IndicatorKind.SHA256))),
    /** The largest import: 500 indicators, without whitespace. */
    IMPORT_COMPACT("importIndicators, compact", true, JsonLayout.COMPACT, Wording.ASCII, Faults.NONE),
    /** The same with a line for each member. */
    IMPORT_PRETTY("importIndicators, pretty", true, JsonLayout.PRETTY, Wording.ASCII, Faults.NONE),
    /** The same with the members of each element in another order. */
    IMPORT_SHUFFLED("importIndicators, shuffled", true, JsonLayout.SHUFFLED, Wording.ASCII, Faults.NONE),
    /** The same with texts that are not in ASCII. */
    IMPORT_NON_ASCII("importIndicators, non-ASCII", true, JsonLayout.COMPACT, Wording.NON_ASCII, Faults.NONE),
    /** The compact one with a faulty value in the middle. */
    IMPORT_ONE_FAULT("importIndicators, 1 of 500 faulty", false, JsonLayout.COMPACT, Wording.ASCII, Faults.ONE),
    /** The compact one with a faulty value in each element. */
    IMPORT_ALL_FAULTY("importIndicators, 500 of 500 faulty", false, JsonLayout.COMPACT, Wording.ASCII, Faults.ALL);

    /** How many elements an import has: as many as the API takes. */
    public static final int IMPORT_SIZE = 500;

    private enum Faults {
        NONE,
        ONE,
        ALL
    }

    private final String label;
    private final Target target;
    private final boolean clean;
    private final Supplier<byte[]> writer;

    Body(String label, Target target, boolean clean, Supplier<byte[]> writer) {
        this.label = label;
        this.target = target;
        this.clean = clean;
        this.writer = writer;
    }

    Body(String label, boolean clean, JsonLayout layout, Wording wording, Faults faults) {
        this(
                label,
                Target.IMPORT_INDICATORS,
                clean,
                () -> layout.write(Map.of(
                        "Indicators",
                        IndicatorElements.of(
                                IMPORT_SIZE,
                                wording,
                                index -> faults == Faults.ALL || faults == Faults.ONE && index == IMPORT_SIZE / 2))));
    }

    /**
     * What it is called in reports.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * What it is meant for.
     *
     * @return the target
     */
    public Target target() {
        return target;
    }

    /**
     * Whether a peer that checks must accept it.
     *
     * @return false if it must refuse it
     */
    public boolean isClean() {
        return clean;
    }

    /**
     * The body.
     *
     * @return JSON in UTF-8, a new array
     */
    public byte[] bytes() {
        return writer.get();
    }

    /**
     * A clean {@link Series}.
     *
     * @param elements how many indicators
     * @return JSON in UTF-8, compact, a new array
     */
    public static byte[] series(int elements) {
        return JsonLayout.COMPACT.write(
                Map.of("Indicators", IndicatorElements.of(elements, Wording.ASCII, index -> false)));
    }

    private static Map<String, Object> isolation() {
        return new java.util.TreeMap<>(Map.of("Comment", "Isolated for case 4711", "IsolationType", "Full"));
    }
}
