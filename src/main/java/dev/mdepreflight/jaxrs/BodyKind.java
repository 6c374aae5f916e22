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
 * What the entity of a method must be: the body of an operation, or a record.
 *
 * @param operation the operation; null for a record of the user's own
 * @param type the record
 */
record BodyKind(@Nullable Operation operation, Class<? extends Record> type) {
    private static final byte[] NOTHING = {};

    /**
     * What a method asks for.
     *
     * @param onQuarkus whether the server is Quarkus REST
     * @return null if it is not {@link Preflighted}, or takes no entity, so that there is nothing to check
     * @throws IllegalArgumentException if it cannot be told, or cannot be checked
     */
    static @Nullable BodyKind of(ResourceInfo info, boolean onQuarkus) {
        ResourceMethod method = ResourceMethod.of(info.getResourceClass(), info.getResourceMethod());
        return method == null ? null : of(method, onQuarkus);
    }

    private static @Nullable BodyKind of(ResourceMethod method, boolean onQuarkus) {
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

    /** How many bytes a body may have. */
    int limit(Preflight preflight) {
        return isForm() ? preflight.limits().maxFormBytes() : preflight.limits().maxBodyBytes();
    }

    Report check(Preflight preflight, byte[] body, @Nullable String contentType) {
        if (operation == null) {
            return preflight.check(type, body);
        }
        // Of a form the header tells the boundary.
        return isForm()
                ? preflight.check(Request.of(operation.method(), operation.path())
                        .contentType(contentType)
                        .body(body))
                : preflight.check(operation, body);
    }

    /** Has the rules read, so that a record which is declared wrongly is found at deployment. */
    void prepare(Preflight preflight) {
        check(preflight, NOTHING, null);
    }

    String name() {
        return operation == null ? type.getName() : operation.id();
    }
}
