package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of one method's entities, and the answer to those that are refused. Immutable and thread-safe. */
final class EntityCheck {
    private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

    /**
     * How much of a body that is too large is read and thrown away, so that a client which writes all before it reads comes to its answer;
     * what is larger costs it the connection.
     */
    private static final long DRAINED = 64L * 1024 * 1024;

    private static final int CHUNK = 16 * 1024;

    /** RFC 9110 section 15.5.14. */
    static final Response.Status TOO_LARGE = Response.Status.REQUEST_ENTITY_TOO_LARGE;

    private final Preflight preflight;
    private final Scope blockOn;
    private final BodyKind kind;

    EntityCheck(Preflight preflight, Scope blockOn, BodyKind kind) {
        this.preflight = preflight;
        this.blockOn = blockOn;
        this.kind = kind;
        kind.prepare(preflight);
    }

    /** Reads an entity, of one that is too large no more than shows that it is. */
    byte[] read(InputStream entity) throws IOException {
        int limit = kind.limit(preflight);
        return entity.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /**
     * Checks an entity.
     *
     * @param body what was read of it
     * @param headers those of the request
     * @return the answer; null if the request goes on
     */
    @Nullable
    Response refusal(byte[] body, MultivaluedMap<String, String> headers) {
        Report report = kind.check(preflight, body, headers.getFirst(HttpHeaders.CONTENT_TYPE));
        boolean blocked = !report.isClean() && (report.isRefused() || blockOn == Scope.ELEMENT);
        if (blocked) {
            return answer(isTooLarge(body) ? TOO_LARGE : Response.Status.BAD_REQUEST, report, headers);
        }
        if (!report.isClean() || !report.advice().isEmpty()) {
            Level level = report.isClean() ? Level.INFO : Level.WARNING;
            LOGGER.log(level, () -> "Accepted: " + kind.name() + ", " + report);
        }
        return null;
    }

    /** Answers that a body which was checked cannot be bound to what the resource takes. */
    Response unbound(Violation violation, MultivaluedMap<String, String> headers) {
        return answer(Response.Status.BAD_REQUEST, preflight.report(List.of(violation)), headers);
    }

    /** Answers that a body is larger than what decodes it takes. */
    Response tooLarge(MultivaluedMap<String, String> headers) {
        ErrorCode code = ErrorCode.INVALID_REQUEST_BODY;
        Violation violation =
                Violation.builder(code, Reasons.LIMIT_EXCEEDED, code.message()).build();
        return answer(TOO_LARGE, preflight.report(List.of(violation)), headers);
    }

    private Response answer(Response.Status status, Report report, MultivaluedMap<String, String> headers) {
        LOGGER.log(Level.DEBUG, () -> "Refused: " + kind.name() + ", " + report);
        return Answers.envelope(status, report, headers.getFirst(Answers.TRACEPARENT));
    }

    boolean isTooLarge(byte[] body) {
        return body.length > kind.limit(preflight);
    }

    /** Reads what is left of an entity, within reason, and tells whether that was all. */
    static boolean drain(InputStream entity) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long drained = 0; drained < DRAINED; ) {
            int count = entity.read(chunk);
            if (count < 0) {
                return true;
            }
            drained += count;
        }
        return false;
    }

    /** What the reader of a JSON entity is told that it is, since the bytes were checked as UTF-8 (RFC 8259 sections 8.1 and 11). */
    @Nullable
    MediaType readAs(@Nullable MediaType declared) {
        String charset = declared == null ? null : declared.getParameters().get(MediaType.CHARSET_PARAMETER);
        return declared == null
                        || charset == null
                        || kind.isForm()
                        || LetterCase.lower(charset).equals("utf-8")
                ? declared
                : declared.withCharset("UTF-8");
    }
}
