package dev.mdepreflight.jqwik;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.SampleReportingFormat;
import org.jspecify.annotations.Nullable;

/**
 * Has jqwik report bytes that look like a JSON object in UTF-8 as text: a list of numbers says little about a body. Stateless.
 *
 * <p>jqwik finds it on the class path, for any {@code byte[]} in any report.
 */
@SuppressWarnings("exports") // who uses this package requires jqwik himself
public final class BodyReportingFormat implements SampleReportingFormat {
    /** For jqwik. */
    public BodyReportingFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof byte[] bytes && text(bytes) != null;
    }

    @Override
    public Object report(Object value) {
        String text = value instanceof byte[] bytes ? text(bytes) : null;
        return text == null ? value : text;
    }

    /** The text of a JSON object, by its outermost characters, or null. */
    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String stripped = text.strip();
            return stripped.startsWith("{") && stripped.endsWith("}") ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
