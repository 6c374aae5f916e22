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
    public static Preflight create() { throw new UnsupportedOperationException(); }
    public static Builder builder() { throw new UnsupportedOperationException(); }
    public Report check(Operation operation, byte[] body) { throw new UnsupportedOperationException(); }
    public Report check(Operation operation, String body) { throw new UnsupportedOperationException(); }
    public Report check(Operation operation, ByteBuffer body) { throw new UnsupportedOperationException(); }
    public Report check(Operation operation, InputStream body) throws IOException { throw new UnsupportedOperationException(); }
    public Report check(Class<? extends Record> type, byte[] body) { throw new UnsupportedOperationException(); }
    public Report check(Record body) { throw new UnsupportedOperationException(); }
    public static final class Builder {
        public Builder advice(boolean on) { throw new UnsupportedOperationException(); }
        public Builder suppress(String... adviceIds) { throw new UnsupportedOperationException(); }
        public Builder limits(Limits limits) { throw new UnsupportedOperationException(); }
        public Builder correlationId(Supplier<String> supplier) { throw new UnsupportedOperationException(); }
        public Builder details(boolean on) { throw new UnsupportedOperationException(); }
        public Builder groups(Class<?>... groups) { throw new UnsupportedOperationException(); }
        public Builder names(Function<RecordComponent, String> provider) { throw new UnsupportedOperationException(); }
        public Preflight build() { throw new UnsupportedOperationException(); }
    }
}
