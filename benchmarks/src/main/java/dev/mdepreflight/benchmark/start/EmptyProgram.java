package dev.mdepreflight.benchmark.start;

/** Nothing: what the JVM takes by itself. */
final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String... arguments) {
        // There is nothing to do.
    }
}
