package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** What arithmetic operators take and give: OData 4.01 URL Conventions, section 5.1.1.2. */
final class Arithmetic {
    private Arithmetic() {}

    /** The kind that comes out, or null if the operator does not take the two. */
    static @Nullable Kind result(Operator operator, Kind left, Kind right) {
        if (left.isNumber() && right.isNumber()) {
            return Kind.NUMBER;
        }
        if (left.isLoose() || right.isLoose()) {
            Kind other = left.isLoose() ? right : left;
            return other.isLoose() || other.isNumber() || isTime(other) ? Kind.ANY : null;
        }
        return switch (operator) {
            case ADD -> isTime(left) && right == Kind.DURATION ? left : null;
            case SUB ->
                isTime(left) && right == Kind.DURATION
                        ? left
                        : left.isAnyOf(Kind.DATE, Kind.DATE_TIME) && right.isAnyOf(Kind.DATE, Kind.DATE_TIME)
                                ? Kind.DURATION
                                : null;
            case MUL, DIV, DIVBY ->
                (left == Kind.DURATION && right.isNumber()) || (right == Kind.DURATION && left.isNumber())
                        ? Kind.DURATION
                        : null;
            default -> null;
        };
    }

    private static boolean isTime(Kind kind) {
        return kind.isAnyOf(Kind.DATE, Kind.DATE_TIME, Kind.DURATION);
    }
}
