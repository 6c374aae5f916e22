package it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the application that runs. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** The answer to a JSON body: its status, and the first code of the envelope if it is one, otherwise the text. */
    static String post(String path, String json) throws Exception {
        return post(path, BodyPublishers.ofString(json));
    }

    static String post(String path, BodyPublisher body) throws Exception {
        HttpResponse<String> answer = send(path, body);
        String text = answer.body();
        String code = "{\"error\":{\"code\":\"";
        boolean envelope = text.startsWith(code)
                && answer.headers().firstValue("Content-Type").orElse("").equals("application/json");
        String told = envelope ? text.substring(code.length(), text.indexOf('"', code.length())) : text;
        return answer.statusCode() + " " + told;
    }

    static HttpResponse<String> send(String path, String json) throws Exception {
        return send(path, BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> send(String path, BodyPublisher body) throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
