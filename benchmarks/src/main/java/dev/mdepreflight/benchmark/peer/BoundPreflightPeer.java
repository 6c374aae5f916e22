package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.benchmark.body.Target;
import java.io.IOException;

/** Jackson binds the bytes, the library checks the record. */
final class BoundPreflightPeer implements Peer {
    private final Preflight preflight = Preflight.create();
    private final ObjectReader reader;

    BoundPreflightPeer(Target target) {
        this.reader = JacksonBinding.reader(target.type());
    }

    @Override
    public boolean check(byte[] body) throws IOException {
        Record record;
        try {
            record = reader.readValue(body);
        } catch (JsonMappingException e) {
            return false;
        }
        return preflight.check(record).isClean();
    }
}
