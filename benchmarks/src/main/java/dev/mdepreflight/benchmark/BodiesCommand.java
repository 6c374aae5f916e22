package dev.mdepreflight.benchmark;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import picocli.CommandLine.Command;

/** Prints what is measured on. */
@Command(name = "bodies", description = "Prints the bodies and their sizes.")
final class BodiesCommand implements Runnable {
    @Override
    public void run() {
        for (Body body : Body.values()) {
            System.out.printf("%-40s %,12d bytes%n", body.label(), body.bytes().length);
        }
        for (int elements : GrowthBenchmark.sizes()) {
            System.out.printf("%-40s %,12d bytes%n", "series of " + elements, Body.series(elements).length);
        }
    }
}
