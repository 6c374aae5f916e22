package dev.mdepreflight.benchmark;

import dev.mdepreflight.benchmark.body.Body;
import picocli.CommandLine.Command;

/** Prints what is measured on. */
@Command(name = "bodies", description = "Prints the bodies and their sizes.")
final class BodiesCommand implements Runnable {
    @Override
    public void run() {
        for (Body body : Body.values()) {
            System.out.printf("%-40s %,12d bytes%n", body.label(), body.bytes().length);
        }
        for (int elements : new int[] {1, 10, 100, 500, 5000}) {
            System.out.printf("%-40s %,12d bytes%n", "series of " + elements, Body.series(elements).length);
        }
    }
}
