package dev.mdepreflight.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.internal.engine.Places;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import org.jspecify.annotations.Nullable;

/** What must hold of every report, whatever was checked. */
public final class SoundReports {
    private SoundReports() {}

    /** Fails unless the report of a body is sound; pointers are followed if the body is JSON. */
    public static void assertOfBody(Report report, byte[] body, Limits limits) {
        Places.assertSound(report, body);
        assertWhole(report, limits);
        JsonTree tree = report.isClean() && report.advice().isEmpty() ? null : JsonTree.of(body);
        report.violations().forEach(violation -> assertPointer(violation.pointer(), tree));
        report.advice().forEach(advice -> assertPointer(advice.pointer(), tree));
    }

    /** Fails unless the report of a request is sound: a finding stands in the text of the URI, in the body, or in a header. */
    public static void assertOfRequest(Report report, String uri, byte[] body, Limits limits) {
        byte[] text = uri.getBytes(UTF_8);
        for (Finding finding : report.findings()) {
            Places.assertShowable(finding.message(), finding.excerpt(), finding.hint());
            assertEitherPlace(finding, text, body);
            assertPointer(finding.pointer(), null);
        }
        assertWhole(report, limits);
    }

    /** The only violation of a report, which is of the whole body. */
    public static Violation onlyFault(Report report) {
        assertThat(report.violations()).hasSize(1);
        assertThat(report.omittedViolations()).isZero();
        assertThat(report.isRefused()).isTrue();
        Violation violation = report.violations().get(0);
        assertThat(violation.code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY);
        assertThat(violation.pointer()).isEmpty();
        assertThat(violation.excerpt()).isNull();
        return violation;
    }

    private static void assertEitherPlace(Finding finding, byte[] uri, byte[] body) {
        Location location = finding.location();
        if (location == null) {
            assertThat(finding.part()).isIn(Part.PATH, Part.QUERY, Part.HEADER);
        } else if (finding.part() == Part.BODY) {
            Places.assertPlace(location, body);
        } else {
            assertPlaceInLine(location, uri);
        }
    }

    /** The URI is one line, whatever stands in it. */
    private static void assertPlaceInLine(Location location, byte[] uri) {
        assertThat(location.line()).isEqualTo(1);
        assertThat(location.offset() + location.length()).isLessThanOrEqualTo(uri.length);
        String before = new String(uri, 0, (int) location.offset(), UTF_8);
        assertThat(location.column()).isEqualTo(before.codePointCount(0, before.length()) + 1);
    }

    private static void assertWhole(Report report, Limits limits) {
        int cap = limits.maxViolations();
        assertThat(report.violations()).hasSizeLessThanOrEqualTo(cap);
        assertThat(report.advice()).hasSizeLessThanOrEqualTo(cap);
        assertThat(report.omittedViolations() == 0 || report.violations().size() == cap)
                .isTrue();
        // Advice on what is faulty takes a place, too, until the fault is known.
        boolean full = report.advice().size() == cap || !report.isClean();
        assertThat(report.omittedAdvice() == 0 || full).isTrue();
        assertThat(report.isClean()).isEqualTo(report.violations().isEmpty());
        boolean listed = report.violations().stream().anyMatch(violation -> violation.scope() == Scope.REQUEST);
        assertThat(report.isRefused() == listed || (report.isRefused() && report.omittedViolations() > 0))
                .isTrue();
        assertThat(report.toString().chars().allMatch(c -> c >= ' ' && c <= '~'))
                .isTrue();
        if (report.isClean()) {
            assertThatThrownBy(report::envelope).isInstanceOf(IllegalStateException.class);
            assertThat(report.orThrow()).isSameAs(report);
        } else {
            assertEnvelope(report);
        }
    }

    private static void assertEnvelope(Report report) {
        ErrorEnvelope envelope = report.envelope();
        String json = envelope.toJson();
        assertThat(json.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(JsonTree.of(json.getBytes(UTF_8))).as(json).isNotNull();
        assertThat(ErrorEnvelope.parse(json)).isEqualTo(envelope);
        assertThat(envelope.details()).hasSameSizeAs(report.violations());
        Violation first = report.violations().get(0);
        assertThat(envelope.code()).isEqualTo(first.code().code());
        assertThat(envelope.message()).isEqualTo(first.message());
        assertThatThrownBy(report::orThrow).hasMessageContaining(first.code().code());
    }

    /** Fails unless a pointer is one, and leads to a value or to an object in which one is missing. */
    private static void assertPointer(String pointer, @Nullable JsonTree tree) {
        assertThat(pointer.isEmpty() || pointer.charAt(0) == '/').as(pointer).isTrue();
        assertThat(pointer.replace("~0", "").replace("~1", "")).doesNotContain("~");
        if (tree != null && !pointer.isEmpty()) {
            int last = pointer.lastIndexOf('/');
            assertThat(tree.has(pointer) || tree.hasObject(pointer.substring(0, last)))
                    .as("%s leads nowhere", pointer)
                    .isTrue();
        }
    }
}
