package dev.mdepreflight.cli.http;

import dev.mdepreflight.format.LetterCase;
import java.util.List;

/**
 * A file of HTTP requests in the format of editors' HTTP clients.
 *
 * <p>Sources: the format "HTTP Request in Editor" of the JetBrains editors, and the documentation of REST Client for Visual Studio Code.
 * Requests in either format are accepted.
 *
 * @param text the bytes as ISO-8859-1 characters
 */
public record HttpFile(CharSequence text, List<HttpRequest> requests, Variables variables) {
    /** {@return whether a file name is the name of an HTTP file} */
    public static boolean isNamed(String file) {
        String name = LetterCase.lower(file);
        return name.endsWith(".http") || name.endsWith(".rest");
    }
}
