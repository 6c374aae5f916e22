package dev.mdepreflight.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.Batches;
import dev.mdepreflight.Partition;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.Samples;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many threads that all come to one cold instance at once, each through every door; what each gets is compared with what one thread gets by
 * itself.
 *
 * <p>A thread that gets no answer within the bound ends the run with the stacks of all threads.
 */
public final class Race implements AutoCloseable {
    private static final int THREADS = 8;
    private static final long BOUND_SECONDS = 120;
    private static final String ID = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a";
    private static final String API = "https://api.security.microsoft.com";

    /** One use of an instance, which gives all that can be seen of its outcome. */
    private record Use(String name, Function<Preflight, String> outcome) {}

    /** A record of one's own, some constraints of which only Bean Validation knows. */
    public record Own(
            @Pattern(regexp = "[a-z]+") @Nullable String name,
            @Min(3) @Nullable Integer number,
            @Nullable List<@Size(max = 2) String> texts,
            @Nullable Map<@Pattern(regexp = "[a-z]") String, @Valid Own> children) {}

    private static final String OWN_BODY =
            "{\"name\":\"A\",\"number\":1,\"texts\":[\"abc\",\"\"],\"children\":{\"a\":{\"name\":\"b\"},"
                    + "\"B\":{\"number\":0,\"x\":1}},\"Name\":2,\"namee\":3}";

    private static final Own OWN = new Own("A", 1, List.of("abc", ""), Map.of("B", new Own("c", 0, null, null)));

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "race");
        thread.setDaemon(true);
        return thread;
    });
    private final Random random;
    private final long seed;
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, String> alone = new HashMap<>();
    private long outcomes;

    /**
     * A race.
     *
     * @param seed of the bodies, and of the order in which threads use them
     */
    public Race(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    private static Preflight fresh(boolean advice) {
        return Preflight.builder()
                .advice(advice)
                .correlationId(() -> "00000000-0000-0000-0000-000000000000")
                .build();
    }

    /** How many outcomes were compared so far. */
    public long outcomes() {
        return outcomes;
    }

    /**
     * One round on a cold instance, and now and then one on the same, which is warm.
     *
     * @throws AssertionError if an outcome is not that of a single thread, or there is none
     */
    public void round() throws InterruptedException {
        boolean advice = random.nextBoolean();
        if (uses.isEmpty()) {
            uses.addAll(uses(seed));
        }
        Preflight shared = fresh(advice);
        int first = random.nextInt(uses.size());
        together(advice, shared, first, 3);
        if (random.nextInt(8) == 0) {
            together(advice, shared, first, 12);
        }
    }

    /** A round in which each thread makes an instance of its own: the first that is done with the library, if it is the first round. */
    public void firstRound() throws InterruptedException {
        List<Use> first = firstUses();
        List<List<String>> found = race(thread -> {
            Preflight own = fresh(thread % 2 == 0);
            List<String> got = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                got.add(first.get((thread + i) % first.size()).outcome().apply(own));
            }
            return got;
        });
        for (int thread = 0; thread < found.size(); thread++) {
            Preflight single = fresh(thread % 2 == 0);
            for (int i = 0; i < first.size(); i++) {
                Use use = first.get((thread + i) % first.size());
                same(use, use.outcome().apply(single), found.get(thread).get(i));
            }
        }
    }

    /** Uses for which nothing of the library is needed before: each begins in another of its classes. */
    private static List<Use> firstUses() {
        String indicator =
                "{\"indicatorValue\":\"10.0.0.300\",\"indicatorType\":\"IpAddress\",\"action\":\"Audit\",\"Title\":1}";
        byte[] form = "--b\r\nContent-Disposition: form-data; name=\"Description\"\r\n\r\nx\r\n--b--".getBytes(UTF_8);
        return List.of(
                new Use("bytes", preflight -> seen(preflight.check(Operations.SUBMIT_INDICATOR, indicator))),
                new Use("object", preflight -> seen(preflight.check(OWN))),
                new Use(
                        "request",
                        preflight -> seen(preflight.check(Request.of("POST", API + "/api/machines/" + ID + "/isolate")
                                .body("{}".getBytes(UTF_8))))),
                new Use("own", preflight -> seen(preflight.check(Own.class, OWN_BODY))),
                new Use("form", preflight -> seen(preflight.check(Operations.UPLOAD_LIBRARY_FILE, form))),
                new Use("query", preflight -> seen(preflight.check(Request.of("GET", "/api/alerts?$filter=foo eq 1")))),
                new Use(
                        "partition",
                        preflight -> partition(preflight, ("{\"Indicators\":[" + indicator + "]}").getBytes(UTF_8))));
    }

    private void together(boolean advice, Preflight shared, int first, int most) throws InterruptedException {
        List<List<Integer>> orders = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < uses.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            // All come by the same door to the same model first.
            order.remove(Integer.valueOf(first));
            order.add(0, first);
            orders.add(order.subList(0, Math.min(most, order.size())));
        }
        List<List<String>> found = race(thread -> orders.get(thread).stream()
                .map(use -> uses.get(use).outcome().apply(shared))
                .toList());
        Preflight single = fresh(advice);
        for (int thread = 0; thread < THREADS; thread++) {
            for (int i = 0; i < found.get(thread).size(); i++) {
                Use use = uses.get(orders.get(thread).get(i));
                String expected = alone.computeIfAbsent(
                        use.name() + advice, name -> use.outcome().apply(single));
                same(use, expected, found.get(thread).get(i));
            }
        }
    }

    private void same(Use use, String expected, String found) {
        outcomes++;
        if (!expected.equals(found)) {
            throw new AssertionError(
                    use.name() + " gave one of many threads\n" + found + "\nand one alone\n" + expected);
        }
    }

    private List<List<String>> race(Function<Integer, List<String>> work) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<String>>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            Callable<List<String>> one = () -> {
                start.await(BOUND_SECONDS, TimeUnit.SECONDS);
                return work.apply(thread);
            };
            futures.add(threads.submit(one));
        }
        List<List<String>> found = new ArrayList<>();
        for (Future<List<String>> future : futures) {
            try {
                found.add(future.get(BOUND_SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                throw new AssertionError("No answer within " + BOUND_SECONDS + " s\n" + stacks(), e);
            } catch (ExecutionException e) {
                throw new AssertionError("A thread failed where one alone does not", e.getCause());
            }
        }
        return found;
    }

    private static String stacks() {
        StringBuilder stacks = new StringBuilder();
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            stacks.append(thread.getThreadName()).append(' ').append(thread.getThreadState());
            stacks.append(thread.getLockName() == null ? "" : " on " + thread.getLockName())
                    .append('\n');
            for (StackTraceElement frame : thread.getStackTrace()) {
                stacks.append("    ").append(frame).append('\n');
            }
        }
        return stacks.toString();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static List<Use> uses(long seed) {
        List<Use> uses = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            if (operation.contentType() == ContentType.JSON) {
                Samples samples = Samples.of(operation);
                byte[] clean = samples.clean(seed);
                byte[] faulty = samples.faults().isEmpty()
                        ? clean
                        : samples.faulty(seed).body();
                Record bound = samples.bound(seed);
                String uri = API + operation.path().replaceAll("\\{[^}]*}", ID);
                String id = operation.id();
                uses.add(new Use(id + " clean", preflight -> seen(preflight.check(operation, clean))));
                uses.add(new Use(
                        id + " faulty", preflight -> seen(preflight.check(operation, ByteBuffer.wrap(faulty)))));
                uses.add(new Use(id + " stream", preflight -> seen(stream(preflight, operation, faulty))));
                uses.add(new Use(id + " bound", preflight -> seen(preflight.check(bound))));
                uses.add(new Use(
                        id + " request",
                        preflight -> seen(preflight.check(Request.of(operation.method(), uri)
                                .contentType("text/plain")
                                .body(faulty)))));
                uses.add(new Use(id + " policy", preflight -> policy(preflight, operation.method(), uri, faulty)));
                uses.add(new Use(
                        id + " device",
                        preflight -> seen(preflight
                                .onDevice(new Device("macOS", null, null, "100.1.1.1", null))
                                .check(operation, clean))));
            }
        }
        byte[] list = Samples.of(Operations.IMPORT_INDICATORS).faulty(seed).body();
        byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.ps1\"\r\n\r\nx\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"OverrideIfExists\"\r\n\r\nmaybe\r\n--b--")
                .getBytes(UTF_8);
        uses.add(new Use("form", preflight -> seen(preflight.check(Operations.UPLOAD_LIBRARY_FILE, form))));
        uses.add(new Use("partition", preflight -> partition(preflight, list)));
        uses.add(new Use("own", preflight -> seen(preflight.check(Own.class, OWN_BODY))));
        uses.add(new Use("own bound", preflight -> seen(preflight.check(OWN))));
        for (String uri : List.of(
                "/api/alerts?$filter=severity eq 'high' and foo eq 1&$top=x",
                "/api/machines?$expand=nothing",
                "/api/files/x/stats?lookBackHours=x",
                "/api/machines/findbyip(ip='10.0.0.300',timestamp=x)")) {
            uses.add(new Use(uri, preflight -> seen(preflight.check(Request.of("GET", uri)))));
        }
        return List.copyOf(uses);
    }

    private static Report stream(Preflight preflight, Operation operation, byte[] body) {
        try {
            return preflight.check(operation, new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy(Preflight preflight, String method, String uri, byte[] body) {
        return SendPolicy.of(preflight)
                .outgoing(method, uri, header -> null)
                .refusal(body)
                .map(Race::seen)
                .orElse("sent");
    }

    private static String partition(Preflight preflight, byte[] list) {
        try {
            Partition partition =
                    Batches.of(preflight, Operations.IMPORT_INDICATORS).partition(list);
            return partition.clean().stream()
                            .map(batch -> Arrays.hashCode(batch.bytes()))
                            .toList()
                    + partition.faulty().stream()
                            .map(faulty -> seen(faulty.report()))
                            .toList()
                            .toString();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String seen(Report report) {
        return report + "\n" + report.violations() + "\n" + report.advice() + "\n"
                + (report.isClean() ? "" : report.envelope().toJson());
    }
}
