package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.jqwik.Bodies;
import dev.mdepreflight.jqwik.Faulty;
import dev.mdepreflight.report.ErrorCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitrary;

/** Draws a body of its own in the place of the one that it is given, with the interface of jqwik alone. */
final class JqwikCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) throws Exception {
        if (preflight.check(Operations.ISOLATE_MACHINE, body).isClean()) {
            byte[] drawn = draw(Bodies.clean(Operations.ISOLATE_MACHINE), 1);
            if (!preflight.check(Operations.ISOLATE_MACHINE, drawn).isClean()) {
                throw new IllegalStateException("not clean");
            }
            return new String(Caller.post(uri, drawn), StandardCharsets.UTF_8);
        }
        for (long seed = 1; ; seed++) {
            Faulty faulty = draw(Bodies.faulty(Operations.ISOLATE_MACHINE), seed);
            if (faulty.code() == ErrorCode.INVALID_REQUEST_BODY) {
                return preflight
                        .check(faulty.operation(), faulty.body())
                        .violations()
                        .get(0)
                        .code()
                        .code();
            }
        }
    }

    private static <T> T draw(Arbitrary<T> arbitrary, long seed) {
        return arbitrary.generator(1000).next(new Random(seed)).value();
    }
}
