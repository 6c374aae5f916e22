package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entity that a method expects: the body of an operation, or a record.
 *
 * @param operation the operation; null for a user's record
 * @param type the record
 */
record BodyKind(@Nullable Operation operation, Class<? extends Record> type) {
    private static final byte[] NOTHING = {};

    /**
     * Reads the annotation of a resource method.
     *
     * @param onQuarkus whether the server is Quarkus REST
     * @return null if the method is not {@link Preflighted} or does not take an entity
     * @throws IllegalArgumentException if the annotation is invalid or the entity cannot be checked
     */
    static @Nullable BodyKind of(ResourceInfo info, boolean onQuarkus) {
        ResourceMethod method = ResourceMethod.of(info.getResourceClass(), info.getResourceMethod());
        if (method == null) {
            return null;
        }
        Preflighted demand = method.demand();
        boolean byOperation = !demand.value().isEmpty();
        boolean byRecord = demand.body() != Record.class;
        if (byOperation && byRecord) {
            throw new IllegalArgumentException("@Preflighted names an operation and a record on " + method.name());
        }
        String fields = FormFields.of(method, onQuarkus);
        if (fields != null) {
            throw new IllegalArgumentException(
                    "@Preflighted checks entities that the method takes as a whole, as bytes, text or a record, but "
                            + fields + " takes fields of a form, on " + method.name());
        }
        List<Class<?>> entities = method.entityTypes();
        if (entities.isEmpty()) {
            if (method.onMethod() && (byOperation || byRecord)) {
                throw new IllegalArgumentException(
                        "@Preflighted names a body, but there is no entity parameter in " + method.name());
            }
            return null;
        }
        if (byOperation) {
            Operation operation = Operations.byId(demand.value()).orElseThrow(() -> unknown(demand.value(), method));
            return new BodyKind(operation, operation.body());
        }
        if (byRecord) {
            return new BodyKind(null, demand.body());
        }
        List<Class<?>> records = entities.stream().filter(Class::isRecord).toList();
        if (records.size() != 1) {
            throw new IllegalArgumentException(
                    "@Preflighted must name an operation or a record, as the entity is no record, on " + method.name());
        }
        return new BodyKind(null, records.get(0).asSubclass(Record.class));
    }

    private static IllegalArgumentException unknown(String id, ResourceMethod method) {
        String nearest =
                Names.nearest(id, Operations.all().stream().map(Operation::id).toList());
        return new IllegalArgumentException("@Preflighted names the unknown operation " + id + " on " + method.name()
                + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    boolean isForm() {
        return operation != null && operation.contentType() == ContentType.MULTIPART_FORM;
    }

    int limit(Preflight preflight) {
        return isForm() ? preflight.limits().maxFormBytes() : preflight.limits().maxBodyBytes();
    }

    Report check(Preflight preflight, byte[] body, @Nullable String contentType) {
        if (operation == null) {
            return preflight.check(type, body);
        }
        // A form's boundary is in the header.
        return isForm()
                ? preflight.check(Request.of(operation.method(), operation.path())
                        .contentType(contentType)
                        .body(body))
                : preflight.check(operation, body);
    }

    /** Compiles the rules, so that an incorrectly declared record is found at deployment. */
    void prepare(Preflight preflight) {
        check(preflight, NOTHING, null);
    }

    String name() {
        return operation == null ? type.getName() : operation.id();
    }
}
