package dev.mdepreflight.jaxrs;

import dev.mdepreflight.report.ErrorEnvelope;
import java.net.http.HttpResponse;
import java.util.List;

/** What a server answered. */
record Answer(int status, String contentType, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    ErrorEnvelope envelope() {
        return ErrorEnvelope.parse(body);
    }

    /** The status, then code and place of each violation: {@code 400 InvalidInput /query/top}. Only an envelope in JSON has them. */
    String outcome() {
        if (!contentType.startsWith("application/json") || !body.startsWith("{\"error\"")) {
            return status + "";
        }
        List<String> details = envelope().details().stream()
                .map(detail -> " " + detail.code() + " " + detail.target())
                .toList();
        return status + String.join(",", details);
    }
}
