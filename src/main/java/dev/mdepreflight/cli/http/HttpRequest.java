package dev.mdepreflight.cli.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of an HTTP file, as it is written.
 *
 * @param name what the file calls it, without secrets, or null
 * @param start the offset of the request line
 * @param line the line of the request line, from 1
 * @param method the method, in upper case; GET where there is none
 * @param target the pieces of the target, one of each line
 * @param host the value of the Host header, or null
 * @param contentType the value of the Content-Type header, or null
 * @param body what the body is made of, in order
 * @param problem why the request cannot be read, or null
 */
record HttpRequest(
        @Nullable String name,
        int start,
        int line,
        String method,
        List<TextRange> target,
        @Nullable TextRange host,
        @Nullable TextRange contentType,
        List<BodyPart> body,
        @Nullable Problem problem) {

    /** A piece of a body. */
    sealed interface BodyPart permits Inline, FromFile {}

    /** Text that stands in the HTTP file. */
    record Inline(TextRange range) implements BodyPart {}

    /**
     * A reference to a file.
     *
     * @param path where the path stands
     * @param line the line of the reference
     * @param expanded whether variables in the file are replaced
     */
    record FromFile(TextRange path, int line, boolean expanded) implements BodyPart {}

    /**
     * What keeps a request from being checked.
     *
     * @param line where, from 1
     * @param text what is wrong and what to do; it quotes no value of the file
     */
    record Problem(int line, String text) {}
}
