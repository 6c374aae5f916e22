package dev.mdepreflight.benchmark.result;

import java.util.Locale;

/**
 * A bound that the library has set itself, and what was measured.
 *
 * @param what what is compared
 * @param atLeast true if the bound is a least value, false if it is a greatest one
 * @param bound the bound
 * @param measured the value; not a number if it was not measured
 * @param unit what follows the value, such as the times sign of a ratio
 */
record Gate(String what, boolean atLeast, double bound, double measured, String unit) {
    static Gate atLeast(String what, double bound, double measured, String unit) {
        return new Gate(what, true, bound, measured, unit);
    }

    static Gate atMost(String what, double bound, double measured, String unit) {
        return new Gate(what, false, bound, measured, unit);
    }

    /** In words, as it stands in the table. */
    String verdict() {
        if (Double.isNaN(measured)) {
            return "not measured";
        }
        return (atLeast ? measured >= bound : measured <= bound) ? "met" : "**missed**";
    }

    String boundText() {
        return (atLeast ? "≥ " : "≤ ") + number(bound) + unit;
    }

    String measuredText() {
        return Double.isNaN(measured) ? "" : number(measured) + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) || value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
