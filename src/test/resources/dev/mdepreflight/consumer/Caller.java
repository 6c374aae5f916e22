package consumer;

import dev.mdepreflight.Preflight;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

interface Caller {
    /** Gives the body of the response, or the code of the refusal. */
    String call(Preflight preflight, URI uri, String body) throws Exception;

    /** Sends, with the JDK's base module alone, and gives the body of the response, of whatever status. */
    static byte[] post(URI uri, byte[] json) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(json);
        }
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in.readAllBytes();
        }
    }
}
