package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What must hold of every report, told by other means than the engine's own. */
public final class Places {

    private Places() {}

    /** Fails unless every place lies within the body, agrees with itself, and nothing that is shown can direct a terminal. */
    public static void assertSound(Report report, byte[] body) {
        assertThat(report.isClean()).isEqualTo(report.violations().isEmpty());
        assertThat(report.isRefused() && report.isClean()).isFalse();
        for (Violation violation : report.violations()) {
            assertPlace(violation.location(), body);
            assertShowable(violation.message(), violation.excerpt(), violation.hint());
        }
        for (Advice advice : report.advice()) {
            assertPlace(advice.location(), body);
            assertShowable(advice.message(), advice.excerpt(), advice.hint());
            assertThat(report.violations())
                    .noneMatch(violation -> violation.pointer().equals(advice.pointer()));
        }
    }

    /** Fails unless a place lies within the text and its line and column are those of its offset. */
    public static void assertPlace(@Nullable Location location, byte[] body) {
        assertThat(location).isNotNull();
        if (location == null) {
            return;
        }
        assertThat(location.offset()).isBetween(0L, (long) body.length);
        assertThat(location.offset() + location.length()).isLessThanOrEqualTo(body.length);
        assertThat(location.line() + ":" + location.column())
                .as("line and column of offset %d", location.offset())
                .isEqualTo(lineAndColumn(body, (int) location.offset()));
    }

    /**
     * Line and column by splitting the text before the offset; each byte that is not UTF-8 is one column, but for those that look
     * like the rest of a character.
     */
    static String lineAndColumn(byte[] body, int offset) {
        String before = new String(body, 0, offset, StandardCharsets.ISO_8859_1);
        // A CR that the place itself parts from its LF ends no line yet.
        boolean parted = before.endsWith("\r") && offset < body.length && body[offset] == '\n';
        String[] lines = (parted ? before.substring(0, before.length() - 1) + " " : before).split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        long columns = last.chars().filter(c -> c < 0x80 || c > 0xBF).count();
        return lines.length + ":" + (columns + 1);
    }

    /** Fails if anything in the texts of a finding can direct a terminal. */
    public static void assertShowable(String message, @Nullable String excerpt, @Nullable String hint) {
        assertShowable(message);
        if (excerpt != null) {
            assertThat(excerpt.length()).isLessThanOrEqualTo(64);
            assertShowable(excerpt);
        }
        if (hint != null) {
            assertShowable(hint);
        }
    }

    private static void assertShowable(String text) {
        assertThat(text.codePoints()
                        .filter(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                                || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D)))
                .as(text)
                .isEmpty();
    }
}
