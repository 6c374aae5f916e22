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
 * Answers constraint violations in the calls of {@link Preflighted} methods with the envelope, and all others as they would be without it.
 *
 * <p>It is registered by {@link PreflightFeature} and public only for the implementation, which sets what it needs of a request. Thread-safe
 * once that is done.
 */
@Priority(ConstraintViolationMapper.LAST)
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public final class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    /** After any mapper that is registered without a priority. Not all implementations ask for that of the registration. */
    static final int LAST = Priorities.USER + 10_000;

    private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

    private final Preflight preflight;
    private @Nullable ResourceInfo resourceInfo;
    private @Nullable HttpHeaders headers;
    private @Nullable Providers providers;

    ConstraintViolationMapper(Preflight preflight) {
        this.preflight = preflight;
    }

    /**
     * For the implementation.
     *
     * @param injected tells the method of the request in hand
     */
    @Context
    public void setResourceInfo(ResourceInfo injected) {
        this.resourceInfo = injected;
    }

    /**
     * For the implementation.
     *
     * @param injected tells the headers of the request in hand
     */
    @Context
    public void setHeaders(HttpHeaders injected) {
        this.headers = injected;
    }

    /**
     * For the implementation.
     *
     * @param injected knows the other exception mappers
     */
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

    /** The method of the request; null if it is not preflighted. */
    private @Nullable ResourceMethod method() {
        Method called = called();
        return resourceInfo == null || called == null
                ? null
                : ResourceMethod.of(resourceInfo.getResourceClass(), called);
    }

    /** Before a method is found, some implementations say so by null, others by an exception of their own. */
    private @Nullable Method called() {
        try {
            return resourceInfo == null ? null : resourceInfo.getResourceMethod();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Whether a method has returned what it must not: the fault of the server. */
    private static boolean isOfResult(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .anyMatch(kind -> kind == ElementKind.RETURN_VALUE);
    }

    /** What the implementation, or a mapper of the user's for a wider exception, makes of it. */
    private Response otherwise(ConstraintViolationException exception) {
        ExceptionMapper<ValidationException> theirs =
                providers == null ? null : providers.getExceptionMapper(ValidationException.class);
        if (theirs == null) {
            throw exception;
        }
        return theirs.toResponse(exception);
    }
}
