package dev.mdepreflight.report;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API's error JSON: {@code {"error":{"code":…,"message":…,"target":…}}}, with OData's {@code details}.
 *
 * <p>{@link Report#envelope()} creates it, and {@link #parse(byte[])} reads it from a response. Immutable and thread-safe. In every text, a
 * lone surrogate, which UTF-8 cannot encode, is replaced by U+FFFD.
 *
 * @param code the error code, not always one of {@link ErrorCode}; empty if the response has none
 * @param message the human-readable text; empty if the response has none; an excerpt of the response if {@link #parse(String)} finds no
 *     envelope
 * @param target the correlation id of the request, in one of several formats, not a property name; or null
 * @param details the individual errors; can be empty
 * @param innerError the inner error as raw JSON without insignificant whitespace, or null
 */
public record ErrorEnvelope(
        String code,
        String message,
        @Nullable String target,
        List<Detail> details,
        @Nullable String innerError) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Copies the list and checks the raw JSON.
     *
     * @throws IllegalArgumentException if {@code innerError} is not one JSON value, is the JSON null, or is nested deeper than 62 levels
     */
    public ErrorEnvelope {
        code = wellFormed(Objects.requireNonNull(code, "code"));
        message = wellFormed(Objects.requireNonNull(message, "message"));
        target = target == null ? null : wellFormed(target);
        details = List.copyOf(Objects.requireNonNull(details, "details"));
        innerError = innerError == null ? null : EnvelopeReader.innerError(innerError);
    }

    /**
     * One of several errors (OData JSON 4.01, section 21.1).
     *
     * @param code the error code; can be empty
     * @param message the human-readable text; can be empty
     * @param target the place of the error (this library uses a JSON Pointer into the body); or null
     */
    public record Detail(
            String code, String message, @Nullable String target) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Detail {
            code = wellFormed(Objects.requireNonNull(code, "code"));
            message = wellFormed(Objects.requireNonNull(message, "message"));
            target = target == null ? null : wellFormed(target);
        }

        /** Shows everything in one line, with control characters escaped. */
        @Override
        public String toString() {
            return Excerpt.escape("Detail[code=" + code + ", message=" + message + ", target=" + target + "]");
        }
    }

    /**
     * Reads a response of the service or of a gateway; never throws for any text.
     *
     * <p>Members may be in any order, and unknown members are ignored. A code, message or target that is not a string counts as absent. So
     * do details that are not a list, and list entries that are not objects. Both spellings of the inner error, a byte order mark, and
     * whitespace are accepted. The last of duplicate members counts.
     *
     * <p>It also reads OAuth errors, {@code {"error":"invalid_token","error_description":"…"}}, and gateway errors, {@code
     * {"statusCode":401,"message":"…"}} or {@code {"Message":"…"}}.
     *
     * <p>Any other text becomes an envelope that has only a message, the {@link Excerpt} of the text. Examples are HTML, truncated JSON,
     * JSON that has no error or message or is nested deeper than 64 levels, and text longer than 1 Mi (1,048,576) UTF-16 code units.
     *
     * @param text the response; if it is empty or blank, the message is empty
     */
    public static ErrorEnvelope parse(String text) {
        return EnvelopeReader.read(Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads a response like {@link #parse(String)}; never throws for any bytes.
     *
     * @param utf8 the response in UTF-8; bytes that are not UTF-8, or more than 1 MiB (1,048,576 bytes), are not read as an envelope
     */
    public static ErrorEnvelope parse(byte[] utf8) {
        return EnvelopeReader.read(Objects.requireNonNull(utf8, "utf8"));
    }

    /** {@return the envelope as one line of JSON (RFC 8259), without a null target, empty details or a null inner error} */
    public String toJson() {
        return EnvelopeWriter.write(this);
    }

    /** {@return a new array with the JSON of {@link #toJson()} in UTF-8, without a byte order mark} */
    public byte[] toJsonBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the documented code with the spelling of {@link #code()}; empty if no such code is documented} */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(code);
    }

    /** Shows the JSON in one line, with control characters escaped. */
    @Override
    public String toString() {
        return "ErrorEnvelope" + toJson();
    }

    /** Returns the text with each lone surrogate replaced by U+FFFD, or the same string if there is none. */
    static String wellFormed(String text) {
        if (text.codePoints().noneMatch(ErrorEnvelope::isSurrogate)) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> isSurrogate(codePoint) ? 0xFFFD : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
