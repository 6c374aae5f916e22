package dev.mdepreflight.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which the service would refuse the request or one element of it.
 *
 * @param code the error code the service answers with
 * @param message the text for people, the code's documented template with its values filled in
 * @param pointer JSON Pointer (RFC 6901) to the faulty value, or to where a missing one should stand; empty for the
 *     whole document.
 *     For what is not in the body it begins with {@code /path}, {@code /query}, {@code /header} or {@code /device} and goes on with a name
 * @param location position in the document, or in the text of the URI for what stands there; null if there was none, as
 *     for a bound object
 * @param excerpt the rejected value as {@link Excerpt} shows it, or null if there is none
 * @param hint how to mend it, or null if nothing better than the message can be said
 * @param scope what is refused, the request or one element
 */
public record Violation(
        ErrorCode code,
        String message,
        String pointer,
        @Nullable Location location,
        @Nullable String excerpt,
        @Nullable String hint,
        Scope scope)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Checks that nothing required is missing.
     *
     * @throws NullPointerException if the code, message, pointer or scope is null
     */
    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(scope, "scope");
    }

    /** All of it in one line, in which nothing of the input can direct a terminal or break a log. */
    @Override
    public String toString() {
        return "Violation[code=" + code + ", message=" + message + ", pointer=" + Excerpt.escape(pointer)
                + ", location=" + location + ", excerpt=" + excerpt + ", hint=" + hint + ", scope=" + scope + "]";
    }
}
