package dev.mdepreflight.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What there is to say of a result file. */
public final class ResultReport {
    private final Results results;

    private ResultReport(Results results) {
        this.results = results;
    }

    /**
     * Reads a result file.
     *
     * @param file as {@link ResultWriter} wrote it
     * @return its report
     * @throws IOException if it cannot be read
     */
    public static ResultReport read(Path file) throws IOException {
        return new ResultReport(Results.read(file));
    }

    /**
     * In tables.
     *
     * @return Markdown
     */
    public String markdown() {
        return MarkdownReport.of(results);
    }

    /**
     * Draws the charts.
     *
     * @param folder where {@code throughput.svg} and {@code cost-by-size.svg} are written
     * @throws IOException if they cannot be written
     */
    public void drawInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("throughput.svg"), Charts.throughput(results));
        Files.writeString(folder.resolve("cost-by-size.svg"), Charts.costBySize(results));
    }
}
