package dev.mdepreflight.jqwik;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.SampleReportingFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes jqwik report a JSON object in UTF-8 as text instead of a list of numbers. Stateless and thread-safe.
 *
 * <p>jqwik finds this class on the class path and applies it to every {@code byte[]} in every report.
 */
@SuppressWarnings("exports") // users of this package depend on jqwik themselves
public final class BodyReportingFormat implements SampleReportingFormat {
    @Override
    public boolean appliesTo(Object value) {
        return value instanceof byte[] bytes && text(bytes) != null;
    }

    @Override
    public Object report(Object value) {
        String text = value instanceof byte[] bytes ? text(bytes) : null;
        return text == null ? value : text;
    }

    /** The text if it begins and ends like a JSON object; otherwise null. */
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
