package dev.mdepreflight.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Explains unexpected bytes, in particular common slips and notations that JSON does not have. */
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
        if (isWord(body, at, end, "NaN", "Infinity", "-Infinity")) {
            return "NaN and Infinity are no JSON numbers";
        }
        if (isWord(body, at, end, "True", "False", "None")) {
            return "true, false and null are written in lower case";
        }
        return switch (c) {
            case '+' -> "a plus sign before a number";
            case '.' -> "a number must have a digit before the point";
            case ',' -> "a comma where a value must stand";
            default -> nested ? "a value must stand here" : "this is not JSON";
        };
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

    private static boolean isWord(byte[] body, int at, int end, String... words) {
        int longest = "-Infinity".length();
        String found = new String(body, at, Math.min(longest, end - at), StandardCharsets.ISO_8859_1);
        return Arrays.stream(words).anyMatch(found::startsWith);
    }
}
