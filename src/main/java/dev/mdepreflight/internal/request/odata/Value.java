package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/**
 * What an operand is.
 *
 * @param kind the kind of its value
 * @param member the property, if it is one
 * @param literal the text of a literal without quotes and prefix; null if it is none
 * @param from where it starts
 * @param to where it ends
 * @param bareComparison whether it is a comparison without brackets
 */
record Value(
        EdmType kind, @Nullable Member member, @Nullable String literal, int from, int to, boolean bareComparison) {

    static Value of(EdmType kind, int from, int to) {
        return new Value(kind, null, null, from, to, false);
    }

    static Value literal(EdmType kind, String text, int from, int to) {
        return new Value(kind, null, text, from, to, false);
    }

    Value within(int start, int end) {
        return new Value(kind, member, literal, start, end, false);
    }

    Value asComparison() {
        return new Value(kind, member, literal, from, to, true);
    }
}
