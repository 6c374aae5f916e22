package dev.mdepreflight.docs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body or a request that turns on a point that the documentation leaves open, and what the library says of it.
 *
 * @param id the point
 * @param operation what the body is for, or null for a request
 * @param request method and URI, or null for a body alone
 * @param device what the call acts on, or null if that is not known
 * @param outcome all that is found, code or id and pointer
 */
record AmbiguityCase(
        String id,
        @Nullable Operation operation,
        @Nullable String request,
        String body,
        @Nullable Device device,
        List<String> outcome) {

    static AmbiguityCase body(String id, Operation operation, String body, String... outcome) {
        return new AmbiguityCase(id, operation, null, body, null, List.of(outcome));
    }

    static AmbiguityCase on(Device device, String id, Operation operation, String body, String... outcome) {
        return new AmbiguityCase(id, operation, null, body, device, List.of(outcome));
    }

    static AmbiguityCase get(String id, String uri, String... outcome) {
        return new AmbiguityCase(id, null, "GET " + uri, "", null, List.of(outcome));
    }

    static AmbiguityCase post(String id, String uri, String body, String... outcome) {
        return new AmbiguityCase(id, null, "POST " + uri, body, null, List.of(outcome));
    }

    /** What a check finds, code or id and pointer of each. */
    List<String> found(Preflight preflight) {
        Report report = report(preflight);
        List<String> found = new ArrayList<>();
        report.violations().forEach(one -> found.add(one.code().code() + " " + one.qualifiedPointer()));
        report.advice().forEach(one -> found.add(one.reason() + " " + one.qualifiedPointer()));
        return found;
    }

    private Report report(Preflight preflight) {
        Preflight on = device == null ? preflight : preflight.onDevice(device);
        if (operation != null) {
            return on.check(operation, body);
        }
        int space = request.indexOf(' ');
        return on.check(Request.of(request.substring(0, space), request.substring(space + 1))
                .body(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The codes and ids of the outcome. */
    Stream<String> names() {
        return outcome.stream().map(one -> one.substring(0, one.indexOf(' ')));
    }

    @Override
    public String toString() {
        String called = operation == null ? request : operation.id();
        return id + ": " + called + " " + Excerpt.of(body) + (device == null ? "" : " on " + device);
    }
}
