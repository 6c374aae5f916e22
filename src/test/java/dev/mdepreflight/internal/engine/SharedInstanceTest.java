package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.Report;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One instance gives many threads what it gives one. */
@Tag("lengthy")
class SharedInstanceTest {

    private static final int THREADS = 32;

    private record Task(Class<? extends Record> type, String body) {}

    private static final List<Task> TASKS = tasks();

    private static List<Task> tasks() {
        List<String> indicators =
                new ArrayList<>(List.of(BadInputTest.GOOD, "{}", "[]", "{\"Title\":1,\"x", "{\"é\":1}"));
        for (int i = 0; i < 40; i++) {
            indicators.add("{\"indicatorValue\":\"1.2.3." + i * 10
                    + "\",\"indicatorType\":\"IpAddress\",\"action\":\"Audit\"" + ",\"name" + i + "\":[" + i
                    + "],\"title\":\"" + "t".repeat(i * 100) + "\",\"Description\":\"\"}");
        }
        List<Task> tasks = new ArrayList<>();
        for (String indicator : indicators) {
            tasks.add(task(Indicator.class, indicator));
            tasks.add(task(ImportIndicators.class, "{\"Indicators\":[" + indicator + "," + indicator + "]}"));
            tasks.add(task(BatchDeleteIndicators.class, "{\"IndicatorIds\":[\"1\",\"\",\"a\"," + indicator + "]}"));
            tasks.add(task(
                    AnyBytesProperties.Everything.class,
                    "{\"text\":\"" + indicator.length() + "\",\"whole\":1,\"map\":{\"A\":\"long\"},\"any\":" + indicator
                            + "}"));
        }
        return tasks;
    }

    private static Task task(Class<? extends Record> type, String body) {
        return new Task(type, body);
    }

    private static List<Report> reports(Preflight preflight, int from) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < TASKS.size(); i++) {
            Task task = TASKS.get((i + from) % TASKS.size());
            reports.add(preflight.check(task.type(), task.body()));
        }
        return reports;
    }

    private static Preflight fresh() {
        return Preflight.builder().advice(true).build();
    }

    @Test
    void aColdInstanceGivesThirtyTwoThreadsWhatItGivesOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            assertAllAlike(fresh());
        }
    }

    @Test
    void aWarmInstanceGivesThirtyTwoThreadsWhatItGivesOne() throws Exception {
        Preflight warm = fresh();
        reports(warm, 0);
        assertAllAlike(warm);
        assertAllAlike(warm);
    }

    private static void assertAllAlike(Preflight shared) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<List<Report>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int from = i * 7;
                work.add(() -> {
                    start.await();
                    return reports(shared, from);
                });
            }
            List<Future<List<Report>>> results = pool.invokeAll(work);
            Preflight alone = fresh();
            for (int i = 0; i < THREADS; i++) {
                assertThat(results.get(i).get()).isEqualTo(reports(alone, i * 7));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void tenThousandVirtualThreadsGetWhatOneThreadGets() throws Exception {
        ExecutorService pool = virtualThreads();
        try {
            Preflight shared = fresh();
            List<Callable<Report>> work = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                Task task = TASKS.get(i % TASKS.size());
                work.add(() -> shared.check(task.type(), task.body()));
            }
            List<Report> expected = reports(fresh(), 0);
            List<Future<Report>> results = pool.invokeAll(work);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(expected.get(i % expected.size()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static ExecutorService virtualThreads() throws IllegalAccessException, InvocationTargetException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            assumeTrue(false, "Skipped, since virtual threads came with Java 21");
            throw new AssertionError(e);
        }
    }
}
