package dev.mdepreflight.internal.request;

import java.util.ArrayList;
import java.util.List;

/**
 * A segment that calls a function: {@code name(a=1,b='x')} (OData URL conventions 4.01, section 4.3). The punctuation can be
 * percent-encoded, because OData decodes a segment before parsing the segment.
 *
 * @param name the text before the parenthesis
 * @param arguments in written order
 */
record CallArguments(UriPart name, List<Argument> arguments) {
    /**
     * An argument.
     *
     * @param value the value without quotes
     * @param quoted whether the value is in single quotes
     */
    record Argument(UriPart name, UriPart value, boolean quoted) {}

    private static final int NONE = -1;
    /** More arguments than any API function takes. */
    private static final int MAX_ARGUMENTS = 4;

    /** Parses a segment. The name is empty if the segment calls no function. */
    static CallArguments of(UriPart segment) {
        String uri = segment.uri();
        List<Argument> arguments = new ArrayList<>();
        UriPart name = UriPart.of(uri, segment.from(), segment.from());
        int start = NONE;
        int equals = NONE;
        boolean quoted = false;
        int at = segment.from();
        while (at < segment.to()) {
            int unit = unit(uri, at, segment.to());
            int next = at + length(uri, at, segment.to());
            if (start == NONE) {
                if (unit == '(') {
                    name = UriPart.of(uri, segment.from(), at);
                    start = next;
                }
            } else if (unit == '\'') {
                // A doubled quote inside a string closes and reopens the string.
                quoted = !quoted;
            } else if (!quoted && unit == '=' && equals == NONE) {
                equals = at;
            } else if (!quoted && (unit == ',' || (unit == ')' && next == segment.to()))) {
                if (equals == NONE || arguments.size() == MAX_ARGUMENTS) {
                    break;
                }
                arguments.add(argument(uri, start, equals, at));
                if (unit == ')') {
                    return new CallArguments(name, arguments);
                }
                start = next;
                equals = NONE;
            }
            at = next;
        }
        return new CallArguments(UriPart.of(uri, segment.from(), segment.from()), List.of());
    }

    private static Argument argument(String uri, int from, int equals, int to) {
        UriPart name = UriPart.of(uri, from, equals);
        int value = equals + length(uri, equals, to);
        int last = lastUnit(uri, value, to);
        boolean quoted = value < last && unit(uri, value, to) == '\'' && unit(uri, last, to) == '\'';
        return quoted
                ? new Argument(name, UriPart.of(uri, value + length(uri, value, to), last), true)
                : new Argument(name, UriPart.of(uri, value, to), false);
    }

    /** The offset of the last character or triplet of a range. */
    private static int lastUnit(String uri, int from, int to) {
        int triplet = to - UriPart.TRIPLET;
        return triplet >= from && length(uri, triplet, to) == UriPart.TRIPLET ? triplet : to - 1;
    }

    /** The character at an offset, or the byte that the percent-encoded triplet at that offset stands for. */
    private static int unit(String uri, int at, int to) {
        int octet = uri.charAt(at) == '%' ? UriPart.octet(uri, at, to) : NONE;
        return octet == NONE ? uri.charAt(at) : octet;
    }

    private static int length(String uri, int at, int to) {
        return uri.charAt(at) == '%' && UriPart.octet(uri, at, to) != NONE ? UriPart.TRIPLET : 1;
    }
}
