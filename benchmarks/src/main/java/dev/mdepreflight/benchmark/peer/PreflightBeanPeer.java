package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Target;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The library on a bound record. The record is bound before it is measured, so the bytes are not looked at again. */
final class PreflightBeanPeer implements Peer {
    private final Preflight preflight = Preflight.create();
    private final ObjectReader reader;
    private volatile @Nullable Record bound;

    PreflightBeanPeer(Target target) {
        this.reader = JacksonBinding.reader(target.type());
    }

    @Override
    public void prepare(byte[] body) throws IOException {
        bound = reader.readValue(body);
    }

    @Override
    public boolean check(byte[] body) {
        Record record = bound;
        if (record == null) {
            throw new IllegalStateException("not prepared");
        }
        return preflight.check(record).isClean();
    }
}
