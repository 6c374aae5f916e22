package dev.mdepreflight.cli.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of an HTTP file, as written.
 *
 * @param name the name in the file, without secrets, or null
 * @param start the offset of the request line
 * @param line the number of the request line, from 1
 * @param method the method in upper case; GET by default
 * @param target the parts of the target, one per line
 * @param host the value of the Host header, or null
 * @param contentType the value of the Content-Type header, or null
 * @param body the parts of the body, in order
 * @param inBody the first line of the body that looks like another request, or null
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
        @Nullable TextRange inBody,
        @Nullable Problem problem) {
    /** A part of a body. */
    sealed interface BodyPart permits Inline, FromFile {}

    /** Text of the HTTP file. */
    record Inline(TextRange range) implements BodyPart {}

    /** A reference to a file by its path; {@code expanded} if variables in that file are replaced. */
    record FromFile(TextRange path, int line, boolean expanded) implements BodyPart {}

    /**
     * Why a request cannot be checked, and what to do, without values of the file.
     *
     * @param line the line, from 1
     * @param hidesRequest whether another request would not be checked, so that the problem counts for any request
     */
    record Problem(int line, String text, boolean hidesRequest) {}
}
