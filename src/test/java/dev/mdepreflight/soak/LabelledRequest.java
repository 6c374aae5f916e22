package dev.mdepreflight.soak;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A request, and what must become of it.
 *
 * @param method the HTTP method
 * @param path of the URI
 * @param body JSON
 * @param refusal code and pointer of its one fault; empty if it is clean
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
record LabelledRequest(String method, String path, byte[] body, String refusal) {
    /** An id that every path takes: 40 hexadecimal digits. */
    private static final String ID = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a";

    boolean isClean() {
        return refusal.isEmpty();
    }

    /** Clean and faulty ones by turns, of every operation with a JSON body. */
    static List<LabelledRequest> ofEveryOperation(long seed, int perOperation) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledRequest> requests = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            if (operation.contentType() == ContentType.JSON) {
                Samples samples = Samples.of(operation);
                String path = operation.path().replaceAll("\\{[^}]*}", ID);
                for (int i = 0; i < perOperation; i++) {
                    requests.add(request(operation.method(), path, samples, random.nextLong(), i % 2 == 0));
                }
            }
        }
        return requests;
    }

    private static LabelledRequest request(String method, String path, Samples samples, long seed, boolean clean) {
        if (clean || samples.faults().isEmpty()) {
            return new LabelledRequest(method, path, samples.clean(seed), "");
        }
        FaultyBody faulty = samples.faulty(seed);
        return new LabelledRequest(method, path, faulty.body(), faulty.code().code() + " " + faulty.pointer());
    }
}
