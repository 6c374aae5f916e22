package dev.mdepreflight.benchmark.start;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a preflight, checks the bytes of an indicator once, and prints how many nanoseconds both took. */
final class FirstBytesProgram {
    private FirstBytesProgram() {}

    public static void main(String... arguments) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(arguments[0]));
        long start = System.nanoTime();
        boolean clean =
                Preflight.create().check(Operations.SUBMIT_INDICATOR, body).isClean();
        System.out.println(System.nanoTime() - start);
        System.exit(clean ? 0 : 1);
    }
}
