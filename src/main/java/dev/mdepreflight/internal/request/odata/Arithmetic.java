package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** What arithmetic operators take and give: OData 4.01 URL Conventions, section 5.1.1.2. */
final class Arithmetic {
    private Arithmetic() {}

    /** The kind that comes out, or null if the operator does not take the two. */
    static @Nullable EdmType result(Operator operator, EdmType left, EdmType right) {
        if (left.isNumber() && right.isNumber()) {
            return EdmType.NUMBER;
        }
        if (left.isLoose() || right.isLoose()) {
            EdmType other = left.isLoose() ? right : left;
            return other.isLoose() || other.isNumber() || isTime(other) ? EdmType.ANY : null;
        }
        return switch (operator) {
            case ADD -> isTime(left) && right == EdmType.DURATION ? left : null;
            case SUB ->
                isTime(left) && right == EdmType.DURATION
                        ? left
                        : left.isAnyOf(EdmType.DATE, EdmType.DATE_TIME)
                                        && right.isAnyOf(EdmType.DATE, EdmType.DATE_TIME)
                                ? EdmType.DURATION
                                : null;
            case MUL, DIV, DIVBY ->
                (left == EdmType.DURATION && right.isNumber()) || (right == EdmType.DURATION && left.isNumber())
                        ? EdmType.DURATION
                        : null;
            default -> null;
        };
    }

    private static boolean isTime(EdmType kind) {
        return kind.isAnyOf(EdmType.DATE, EdmType.DATE_TIME, EdmType.DURATION);
    }
}
