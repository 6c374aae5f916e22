package dev.mdepreflight.benchmark;

import dev.mdepreflight.benchmark.result.ResultReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a result file says. */
@Command(name = "report", description = "Prints a result file as Markdown, gates first, and draws its charts.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The result file.")
    private Path file = Path.of("");

    @Option(
            names = "--charts",
            paramLabel = "FOLDER",
            description = "Where throughput.svg and cost-by-size.svg are written; nowhere unless given.")
    private Path charts = Path.of("");

    @Override
    public Integer call() throws IOException {
        ResultReport report = ResultReport.read(file);
        System.out.print(report.markdown());
        if (!charts.toString().isEmpty()) {
            report.drawInto(charts);
        }
        return 0;
    }
}
