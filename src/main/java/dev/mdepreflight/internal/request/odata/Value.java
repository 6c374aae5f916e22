package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/**
 * An operand.
 *
 * @param member the property; null if the operand is no property
 * @param literal the text of a literal without quotes and prefix; null if the operand is no literal
 * @param bareComparison whether it is a comparison without brackets
 */
record Value(
        EdmType kind, @Nullable Member member, @Nullable String literal, int from, int to, boolean bareComparison)
        implements TextSpan {
    static Value of(EdmType kind, int from, int to) {
        return new Value(kind, null, null, from, to, false);
    }

    static Value literal(EdmType kind, String text, TextSpan at) {
        return new Value(kind, null, text, at.from(), at.to(), false);
    }

    Value within(int start, int end) {
        return new Value(kind, member, literal, start, end, false);
    }

    Value asComparison() {
        return new Value(kind, member, literal, from, to, true);
    }
}
