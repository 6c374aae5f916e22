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

/** Checks the entities of one method and creates the responses to refused entities. Immutable and thread-safe. */
final class EntityCheck {
    private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

    /** How much of an oversized body is read and dropped. Some clients read the response only after they have written the whole body. */
    private static final long DRAINED = 64L * 1024 * 1024;

    private static final int CHUNK = 16 * 1024;

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

    /** Reads an entity, or just enough of it to show that it is too large. */
    byte[] read(InputStream entity) throws IOException {
        int limit = kind.limit(preflight);
        return entity.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /** Checks an entity. Returns the error response if the entity is faulty; null if the request proceeds. */
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

    /** Returns the response to a body that cannot be bound to the resource's type. */
    Response unbound(Violation violation, MultivaluedMap<String, String> headers) {
        return answer(Response.Status.BAD_REQUEST, preflight.report(List.of(violation)), headers);
    }

    /** Returns the response to a body that exceeds its decoder's limit. */
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

    /** Reads the rest of an entity, up to a limit, and returns whether the end was reached. */
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

    /** Returns the reader's media type. JSON was checked as UTF-8 (RFC 8259 sections 8.1 and 11), so a declared charset is ignored. */
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
