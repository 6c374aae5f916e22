package consumer;

import dev.mdepreflight.Preflight;
import java.net.URI;

interface Caller {
    /** Gives the body of the response, or the code of the refusal. */
    String call(Preflight preflight, URI uri, String body) throws Exception;
}
