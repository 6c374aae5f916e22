package dev.mdepreflight.internal.engine.bean;

import com.fasterxml.jackson.core.JsonFactory;
import dev.mdepreflight.internal.model.BodyModel;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Binds clean bodies to their records, without coercion. Stateless. */
public final class RecordBinder {
    private RecordBinder() {}

    /**
     * Binds a clean body.
     *
     * @throws IllegalArgumentException if the record's constructor rejects the values, or the body cannot be bound
     */
    public static Record bind(BodyModel model, byte[] body) {
        int offset = 0;
        while (body[offset] != '{') {
            offset++;
        }
        try {
            BoundValue bound = new Bindings(new JsonFactory(), body).object(model.root(), offset);
            if (bound != null && bound.value() instanceof Record bean) {
                return bean;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("the values of a clean body do not bind to "
                + model.root().type().getName());
    }
}
