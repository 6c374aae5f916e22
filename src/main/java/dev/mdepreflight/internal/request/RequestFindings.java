package dev.mdepreflight.internal.request;

import dev.mdepreflight.internal.device.Shortfall;
import dev.mdepreflight.internal.engine.Options;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a request before its body, placed in the text of its URI. Not thread-safe. */
final class RequestFindings {
    private final Options options;
    private final String uri;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();

    RequestFindings(Options options, String uri) {
        this.options = options;
        this.uri = uri;
    }

    /** Adds a violation; it refuses the whole call. */
    void violation(ErrorCode code, String pointer, Part value, String hint) {
        String excerpt = excerpt(value);
        violations.add(
                new Violation(code, code.message(excerpt), pointer, location(value), excerpt, hint, Scope.REQUEST));
    }

    /** Adds a piece of advice, if it is wanted. */
    void advice(String id, String message, String pointer, @Nullable Part value, String hint) {
        if (options.gives(id)) {
            Location location = value == null ? null : location(value);
            advice.add(new Advice(id, message, pointer, location, value == null ? null : excerpt(value), hint));
        }
    }

    /** Adds what a device lacks. */
    void device(Shortfall shortfall, @Nullable Part machineId) {
        Location location = machineId == null ? null : location(machineId);
        if (shortfall.refused()) {
            violations.add(shortfall.violation(location));
        } else if (options.gives(shortfall.doubt().id())) {
            advice.add(shortfall.advice(location));
        }
    }

    /** The value as it was meant; as it is written if it cannot be decoded. */
    private static String excerpt(Part value) {
        return Excerpt.of(value.fault() == null ? value.text() : value.raw());
    }

    private Location location(Part value) {
        String before = uri.substring(0, value.from());
        int column = before.codePointCount(0, before.length()) + 1;
        return new Location(bytes(before), 1, column, bytes(value.raw()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** One report of what was found here and then in the body, under one cap. */
    Report report(Report body) {
        if (violations.isEmpty() && advice.isEmpty()) {
            return body;
        }
        List<Violation> allViolations = joined(violations, body.violations());
        List<Advice> allAdvice = joined(advice, body.advice());
        int cap = options.limits().maxViolations();
        List<Violation> listed = capped(allViolations, cap);
        List<Advice> advised = capped(allAdvice, cap);
        return Report.of(
                listed,
                body.omittedViolations() + allViolations.size() - listed.size(),
                body.isRefused() || !violations.isEmpty(),
                advised,
                body.omittedAdvice() + allAdvice.size() - advised.size(),
                options.correlationId(),
                options.details());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <T> List<T> capped(List<T> all, int cap) {
        return all.size() <= cap ? all : all.subList(0, cap);
    }
}
