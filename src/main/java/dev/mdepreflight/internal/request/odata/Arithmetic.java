package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** Determines the result types of arithmetic operators (OData 4.01 URL Conventions, section 5.1.1.2). */
final class Arithmetic {
    private Arithmetic() {}

    /** The kind of the result; null if the operator does not take these operands. */
    static @Nullable EdmType result(Operator operator, EdmType left, EdmType right) {
        if (left.isNumber() && right.isNumber()) {
            return EdmType.NUMBER;
        }
        if (left.isLoose() || right.isLoose()) {
            EdmType other = left.isLoose() ? right : left;
            return other.isLoose() || other.isNumber() || isTime(other) ? EdmType.ANY : null;
        }
        boolean moved = isTime(left) && right == EdmType.DURATION;
        return switch (operator) {
            case ADD -> moved ? left : null;
            case SUB -> moved ? left : isPointInTime(left) && isPointInTime(right) ? EdmType.DURATION : null;
            case MUL, DIV, DIVBY ->
                (left == EdmType.DURATION && right.isNumber()) || (right == EdmType.DURATION && left.isNumber())
                        ? EdmType.DURATION
                        : null;
            default -> null;
        };
    }

    private static boolean isTime(EdmType kind) {
        return isPointInTime(kind) || kind == EdmType.DURATION;
    }

    private static boolean isPointInTime(EdmType kind) {
        return kind == EdmType.DATE || kind == EdmType.DATE_TIME;
    }
}
