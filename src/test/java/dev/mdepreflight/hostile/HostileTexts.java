package dev.mdepreflight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Texts that direct a terminal, forge a line of a log or hide what they say, and those that a template or a formatter would take for its own. */
public final class HostileTexts {
    /** Each with letters around, so that a place of it can be found. */
    public static final List<String> DIRECTING = List.of(
            "a\u001b[31mb",
            "a\u001b]8;;https://evil.example\u0007b",
            "a\u001b]0;title\u001b\\b",
            "a\u009b2Jb",
            "a\u009d0;title\u009cb",
            "a\rclean",
            "a\nclean: 0 violations\r\nb",
            "a\b\bb",
            "a\u0085b",
            "a\u007fb",
            "a\u0000b",
            "a\u202eb",
            "a\u2066b\u2069",
            "a\u200eb\u061c",
            "a\u2028b\u2029",
            "a\u200bb",
            "a\u00adb",
            "a\ufeffb",
            "a" + Character.toString(0xE0041) + "b");

    public static final List<String> TEMPLATES = List.of(
            "${7*7}",
            "#{7*7}",
            "${validatedValue}",
            "{validatedValue}",
            "{0}",
            "{value}",
            "{regexp}",
            "{jakarta.validation.constraints.Size.message}",
            "{dev.mdepreflight.InvalidInput}",
            "${",
            "{",
            "}",
            "\\{0\\}",
            "%s",
            "%n",
            "%1$s%d",
            "$1",
            "\\",
            "\\1",
            "'{0}'",
            "@|red x|@",
            "{{x}}");

    private HostileTexts() {}

    /** Fails if anything in a text would be interpreted rather than shown; line breaks are not. */
    public static void assertShowable(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n' && isDirecting(c)).toArray())
                .as(text)
                .isEmpty();
    }

    /** Fails if a text is not one line, or has anything in it that would be interpreted rather than shown. */
    public static void assertOneShowableLine(String text) {
        assertThat(text).doesNotContain("\n");
        assertShowable(text);
    }

    private static boolean isDirecting(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Letters of some scripts need the joiner and its opposite.
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }

    /** A text as a JSON string. */
    public static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
