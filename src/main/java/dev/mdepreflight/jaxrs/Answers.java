package dev.mdepreflight.jaxrs;

import dev.mdepreflight.internal.request.TraceParent;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Creates responses to refused requests. */
final class Answers {
    /** The header with the trace id (W3C Trace Context, section 3.2). */
    static final String TRACEPARENT = "traceparent";

    private Answers() {}

    /** Returns the envelope of a report. If the request has a trace id, the envelope's target is that id. */
    static Response envelope(Response.Status status, Report report, @Nullable String traceparent) {
        String traceId = TraceParent.traceId(traceparent);
        Report told = traceId == null ? report : report.withCorrelationId(traceId);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(told.envelope().toJsonBytes())
                .build();
    }
}
