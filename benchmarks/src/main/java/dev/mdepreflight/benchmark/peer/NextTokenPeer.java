package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Jackson's tokens to the end. No text is asked for, so most strings are only skipped. */
final class NextTokenPeer implements Peer {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public boolean check(byte[] body) throws IOException {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens > 0;
    }
}
