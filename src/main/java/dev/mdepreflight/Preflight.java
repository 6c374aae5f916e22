package dev.mdepreflight;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Preflight {
    public static Preflight create() {
        return new Preflight();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Report check(Operation operation, byte[] body) {
        return Report.clean();
    }

    public Report check(Operation operation, String body) {
        return Report.clean();
    }

    public Report check(Operation operation, ByteBuffer body) {
        return Report.clean();
    }

    public Report check(Operation operation, InputStream body) throws IOException {
        return Report.clean();
    }

    public Report check(Class<? extends Record> type, byte[] body) {
        return Report.clean();
    }

    public Report check(Record body) {
        return Report.clean();
    }

    public static final class Builder {
        public Builder advice(boolean on) {
            return this;
        }

        public Builder suppress(String... adviceIds) {
            return this;
        }

        public Builder limits(Limits limits) {
            return this;
        }

        public Builder correlationId(Supplier<String> supplier) {
            return this;
        }

        public Builder details(boolean on) {
            return this;
        }

        public Builder groups(Class<?>... groups) {
            return this;
        }

        public Builder names(Function<RecordComponent, String> provider) {
            return this;
        }

        public Preflight build() {
            return new Preflight();
        }
    }
}
