package dev.mdepreflight.report;

import jakarta.validation.Payload;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful that the service is not known to refuse.
 *
 * <p>The class object doubles as the {@link Payload} that marks an advice-only constraint: a constraint annotated with
 * {@code payload = Advice.class} gives advice where it would give a violation.
 *
 * @param id stable name of the advice, by which it can be suppressed
 * @param message the text for people
 * @param pointer JSON Pointer (RFC 6901) to the value in question; empty for the whole document.
 *     For what is not in the body it begins with {@code /path}, {@code /query}, {@code /header} or {@code /device} and goes on with a name
 * @param location position in the document, or in the text of the URI for what stands there; null if there was none, as
 *     for a bound object
 * @param excerpt the value in question as {@link Excerpt} shows it, or null if there is none
 * @param hint what to do instead, or null if nothing better than the message can be said
 */
public record Advice(
        String id,
        String message,
        String pointer,
        @Nullable Location location,
        @Nullable String excerpt,
        @Nullable String hint)
        implements Payload, Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The id of the advice that a request goes to the API and is not one of the documented calls that the library knows. It is given
     * even where advice is off, as nothing in such a request is checked.
     */
    public static final String UNKNOWN_CALL = "unknown-call";

    /**
     * The id of the advice that the host of a request is not known as one of the API's, and its path is one of the API's or the host is a
     * misspelt one of the API's. It is given even where advice is off, as nothing in such a request is checked.
     */
    public static final String UNKNOWN_HOST = "unknown-host";

    /**
     * The id of the advice that a call is known and its body is not, such as a call that only the service's metadata names, or that a call
     * has a body and takes none. It is given even where advice is off, as the body is not checked.
     */
    public static final String UNCHECKED_BODY = "unchecked-body";

    /**
     * Checks that nothing required is missing.
     *
     * @throws NullPointerException if the id, message or pointer is null
     */
    public Advice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** All of it in one line, in which nothing of the input can direct a terminal or break a log. */
    @Override
    public String toString() {
        return "Advice[id=" + id + ", message=" + message + ", pointer=" + Excerpt.escape(pointer) + ", location="
                + location + ", excerpt=" + excerpt + ", hint=" + hint + "]";
    }
}
