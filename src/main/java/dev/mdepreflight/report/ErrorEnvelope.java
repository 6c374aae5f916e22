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
 * <p>Made by {@link Report#envelope()}, or read from an answer of the service by {@link #parse(byte[])}. Immutable and
 * safe for use by many threads. A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD in every text kept here.
 *
 * @param code the error code, empty if the service named none; not always one of {@link ErrorCode}
 * @param message the text for people, empty if the service gave none; an excerpt of the answer where {@link #parse(String)} found
 *     no envelope in it
 * @param target correlation id of the request, in one of several forms, or null; despite its name not a property
 * @param details the single errors; empty if there is no list of them
 * @param innerError raw JSON text of the inner error, in either spelling of its name, without insignificant whitespace,
 *     or null if there is none
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
     * @throws NullPointerException if the code, message or details are null
     * @throws IllegalArgumentException if {@code innerError} is not one JSON value, is the value null, or is nested
     *     deeper than 62 levels
     */
    public ErrorEnvelope {
        code = WellFormed.text(Objects.requireNonNull(code, "code"));
        message = WellFormed.text(Objects.requireNonNull(message, "message"));
        target = target == null ? null : WellFormed.text(target);
        details = List.copyOf(Objects.requireNonNull(details, "details"));
        innerError = innerError == null ? null : EnvelopeReader.innerError(innerError);
    }

    /**
     * One of several errors, as OData JSON 4.01, section 21.1, has it.
     *
     * @param code the error code, empty if none was named
     * @param message the text for people, empty if none was given
     * @param target what the error is about, here a JSON Pointer into the body, or null
     */
    public record Detail(
            String code, String message, @Nullable String target) implements Serializable {
        private static final long serialVersionUID = 1L;

        /**
         * Checks that nothing required is missing.
         *
         * @throws NullPointerException if the code or message is null
         */
        public Detail {
            code = WellFormed.text(Objects.requireNonNull(code, "code"));
            message = WellFormed.text(Objects.requireNonNull(message, "message"));
            target = target == null ? null : WellFormed.text(target);
        }

        /** All of it in one line, in which nothing can direct a terminal or break a log. */
        @Override
        public String toString() {
            String text = "Detail[code=" + code + ", message=" + message + ", target=" + target + "]";
            return Excerpt.escape(text);
        }
    }

    /**
     * Reads an answer of the service, or of whatever answered in its place; never throws for any text.
     *
     * <p>Taken as seen from the service: members in any order and unknown ones anywhere, a code that is empty, unknown
     * or absent, an absent or null message, any form of target or none, an empty list of details, an inner error under
     * either spelling, a byte order mark, whitespace. A code, message or target that is no string counts as absent, as
     * do details that are no list and entries in it that are no objects. Of duplicate members the last one counts.
     *
     * <p>Also taken are what stands before the service: the error of OAuth, {@code {"error":"invalid_token","error_description":"…"}}, and the
     * code or status and the message of a gateway, {@code {"statusCode":401,"message":"…"}} or {@code {"Message":"…"}}.
     *
     * <p>A text that is no envelope gives one with an empty code, without target, details and inner error, whose message is the
     * {@link Excerpt} of the text: the HTML page of a gateway, plain words, JSON that is cut off, that is no object or has
     * neither an error nor a message, that is nested deeper than 64 levels, and any text longer than 1 Mi (1,048,576) UTF-16 units.
     *
     * @param text the answer; empty or blank gives an empty message
     * @return the envelope
     * @throws NullPointerException if the text is null
     */
    public static ErrorEnvelope parse(String text) {
        return EnvelopeReader.read(Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads an answer of the service, as {@link #parse(String)} does; never throws for any bytes.
     *
     * @param utf8 the answer in UTF-8; what is not UTF-8 or longer than 1 MiB (1,048,576 bytes) is no envelope
     * @return the envelope
     * @throws NullPointerException if the bytes are null
     */
    public static ErrorEnvelope parse(byte[] utf8) {
        return EnvelopeReader.read(Objects.requireNonNull(utf8, "utf8"));
    }

    /**
     * The envelope as one line of JSON.
     *
     * <p>The target is left out if null, the details if empty, the inner error if null.
     *
     * @return JSON, RFC 8259
     */
    public String toJson() {
        return EnvelopeWriter.write(this);
    }

    /**
     * The envelope as JSON, as by {@link #toJson()}, in UTF-8 without a byte order mark.
     *
     * @return a new array
     */
    public byte[] toJsonBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The documented code that {@link #code()} spells.
     *
     * @return the code, or empty if it is none of the documented ones
     */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(code);
    }

    /** The JSON in one line, in which nothing can direct a terminal or break a log. */
    @Override
    public String toString() {
        return "ErrorEnvelope" + toJson();
    }
}
