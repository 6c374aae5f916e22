package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import java.net.URI;
import java.util.List;

/** Checks, and sends to a URI through each of the callers that are named, a clean body and a faulty one. */
public class Main {
    public static void main(String[] args) throws Exception {
        URI uri = URI.create(args[0]);
        Preflight preflight = Preflight.builder().hosts(uri.getHost()).build();
        System.out.println("module " + Preflight.class.getModule().getName());
        System.out.println("check " + preflight.check(Operations.SUBMIT_INDICATOR, "{}").isClean());
        System.out.println(
                "java.net.http " + ModuleLayer.boot().findModule("java.net.http").isPresent());
        for (String name : List.of(args).subList(1, args.length)) {
            Caller caller = (Caller) Class.forName(name).getDeclaredConstructor().newInstance();
            for (String type : List.of("Full", "full")) {
                String body = "{\"Comment\": \"c\", \"IsolationType\": \"" + type + "\"}";
                System.out.println(caller.getClass().getSimpleName() + " " + caller.call(preflight, uri, body));
            }
        }
        // A server of Jakarta REST may leave threads behind that wait a minute for more work.
        System.exit(0);
    }
}
