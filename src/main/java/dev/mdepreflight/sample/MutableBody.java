package dev.mdepreflight.sample;

import java.util.function.UnaryOperator;

/** A body into which a fault is injected. Not thread-safe. */
final class MutableBody {
    private final BodyGenerator generator;
    private Json body;
    private UnaryOperator<byte[]> finish = UnaryOperator.identity();

    MutableBody(BodyGenerator generator) {
        this.generator = generator;
        this.body = generator.body();
    }

    BodyGenerator generator() {
        return generator;
    }

    ChoiceSequence random() {
        return generator.random();
    }

    Json body() {
        return body;
    }

    Json.Obj root() {
        return (Json.Obj) body;
    }

    /** Replaces the whole body. */
    void replace(Json other) {
        body = other;
    }

    /** Changes the bytes after writing. */
    void finish(UnaryOperator<byte[]> change) {
        finish = change;
    }

    byte[] write() {
        return finish.apply(JsonRenderer.render(body, generator.style(), random()));
    }
}
