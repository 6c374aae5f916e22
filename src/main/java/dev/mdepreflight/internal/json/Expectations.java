package dev.mdepreflight.internal.json;

import java.nio.charset.StandardCharsets;

/** Says what is wrong where something else should stand: the slips that people and other notations make. */
final class Expectations {
    private Expectations() {}

    static String insteadOfValue(byte[] body, int at, int end, boolean nested) {
        byte c = body[at];
        if (comment(body, at, end)) {
            return "a comment; JSON has none";
        }
        if (c == '\'') {
            return "single quotes; JSON strings stand in double quotes";
        }
        if (word(body, at, end, "NaN") || word(body, at, end, "Infinity") || word(body, at, end, "-Infinity")) {
            return "NaN and Infinity are no JSON numbers";
        }
        if (word(body, at, end, "True") || word(body, at, end, "False") || word(body, at, end, "None")) {
            return "true, false and null are written in lower case";
        }
        if (c == '+') {
            return "a plus sign before a number";
        }
        if (c == '.') {
            return "a number must have a digit before the point";
        }
        if (c == ',') {
            return "a comma where a value must stand";
        }
        return nested ? "a value must stand here" : "this is not JSON";
    }

    static String insteadOfComma(byte[] body, int at, int end, boolean object) {
        if (comment(body, at, end)) {
            return "a comment; JSON has none";
        }
        if (body[at] == (object ? ']' : '}')) {
            return "the wrong closing bracket";
        }
        return object
                ? "a comma or a closing brace must stand here"
                : "a comma or a closing square bracket must stand here";
    }

    static String insteadOfName(byte[] body, int at, int end) {
        if (comment(body, at, end)) {
            return "a comment; JSON has none";
        }
        return body[at] == '\''
                ? "single quotes; JSON names stand in double quotes"
                : "a name in double quotes must stand here";
    }

    private static boolean comment(byte[] body, int at, int end) {
        return body[at] == '#' || (body[at] == '/' && at + 1 < end && (body[at + 1] == '/' || body[at + 1] == '*'));
    }

    private static boolean word(byte[] body, int at, int end, String word) {
        byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
        return end - at >= expected.length
                && java.util.Arrays.equals(body, at, at + expected.length, expected, 0, expected.length);
    }
}
