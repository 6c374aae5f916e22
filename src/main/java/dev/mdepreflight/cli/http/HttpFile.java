package dev.mdepreflight.cli.http;

import dev.mdepreflight.format.LetterCase;
import java.util.List;

/**
 * A file of HTTP requests, as the HTTP clients of editors have it.
 *
 * <p>Sources: the format "HTTP Request in Editor" of the JetBrains editors and the documentation of REST Client for Visual Studio Code.
 * Where they differ, what either sends is taken.
 *
 * @param requests the requests in order
 * @param variables the variables that the file defines
 */
public record HttpFile(List<HttpRequest> requests, Variables variables) {

    /** Whether a file is one of requests, which its name tells. */
    public static boolean isNamed(String file) {
        String name = LetterCase.lower(file);
        return name.endsWith(".http") || name.endsWith(".rest");
    }
}
