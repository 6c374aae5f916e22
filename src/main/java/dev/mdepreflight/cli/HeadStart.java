package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a first check in the background while the command line is still being read.
 *
 * <p>Most of the time of a short run goes into loading classes and reading annotations, half of them picocli's and half the engine's. The
 * JVM keeps both for all threads, so the check that was asked for finds its half done. Nothing depends on whether it is.
 */
final class HeadStart implements Runnable {

    private final List<String> arguments;

    private HeadStart(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Starts, if the command line is going to check something. */
    static void take(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("check")) {
            Thread thread = new Thread(new HeadStart(Arrays.asList(arguments)), "head start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            Preflight.builder().advice(true).build().check(operation(), "{}".getBytes(UTF_8));
        } catch (RuntimeException | Error e) {
            // The check that was asked for meets it again, and tells.
        }
    }

    /** The operation that the command line names by its id; if it names none so, any. */
    private Operation operation() {
        for (Operation operation : Operations.all()) {
            if (arguments.contains(operation.id())) {
                return operation;
            }
        }
        return Operations.SUBMIT_INDICATOR;
    }
}
