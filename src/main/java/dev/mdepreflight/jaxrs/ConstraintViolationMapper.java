package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.report.Report;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Answers constraint violations in calls of {@link Preflighted} methods with the envelope, and leaves all other violations to the server.
 *
 * <p>{@link PreflightFeature} registers this class. It is public only because the server injects into it. Thread-safe after injection.
 */
@Priority(ConstraintViolationMapper.LAST)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    /** Runs after every mapper without a priority. Some servers ignore the priority at registration and read this annotation. */
    static final int LAST = Priorities.USER + 10_000;

    private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

    private final Preflight preflight;
    private @Nullable ResourceInfo resourceInfo;
    private @Nullable HttpHeaders headers;
    private @Nullable Providers providers;

    ConstraintViolationMapper(Preflight preflight) {
        this.preflight = preflight;
    }

    /** Called by the server. */
    @Context
    public void setResourceInfo(ResourceInfo injected) {
        this.resourceInfo = injected;
    }

    /** Called by the server. */
    @Context
    public void setHeaders(HttpHeaders injected) {
        this.headers = injected;
    }

    /** Called by the server. */
    @Context
    public void setProviders(Providers injected) {
        this.providers = injected;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        Set<ConstraintViolation<?>> violations = exception.getConstraintViolations();
        ResourceMethod method = method();
        if (method == null
                || violations == null
                || violations.isEmpty()
                || violations.stream().anyMatch(ConstraintViolationMapper::isOfResult)) {
            return otherwise(exception);
        }
        Report report = preflight.report(CallPlaces.sorted(violations), new CallPlaces(method));
        if (report.isClean()) {
            return otherwise(exception);
        }
        LOGGER.log(Level.DEBUG, () -> "Refused: a call of " + method.method().getName() + ", " + report);
        return Answers.envelope(
                Response.Status.BAD_REQUEST,
                report,
                headers == null ? null : headers.getHeaderString(Answers.TRACEPARENT));
    }

    private @Nullable ResourceMethod method() {
        if (resourceInfo == null) {
            return null;
        }
        Method called;
        try {
            called = resourceInfo.getResourceMethod();
        } catch (RuntimeException e) {
            // Before a method is matched, some servers throw and others return null.
            return null;
        }
        return called == null ? null : ResourceMethod.of(resourceInfo.getResourceClass(), called);
    }

    /** Whether a return value broke its constraints. That is a fault of the server. */
    private static boolean isOfResult(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .anyMatch(kind -> kind == ElementKind.RETURN_VALUE);
    }

    /** Returns the response of the server, or of a user's mapper for a supertype of the exception. */
    private Response otherwise(ConstraintViolationException exception) {
        ExceptionMapper<ValidationException> theirs =
                providers == null ? null : providers.getExceptionMapper(ValidationException.class);
        if (theirs == null) {
            throw exception;
        }
        return theirs.toResponse(exception);
    }
}
