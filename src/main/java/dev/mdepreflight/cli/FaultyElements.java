package dev.mdepreflight.cli;

import dev.mdepreflight.FaultyElement;
import dev.mdepreflight.cli.io.OutputFile;
import dev.mdepreflight.cli.render.ReportJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the faulty elements to a file, each as one line of JSON. Creates the file when it writes the first element. */
final class FaultyElements {
    private final OutputFile file;
    private @Nullable PrintWriter out;
    private long count;

    FaultyElements(OutputFile file) {
        this.file = file;
    }

    void write(FaultyElement element) {
        PrintWriter writer = out;
        if (writer == null) {
            writer = new PrintWriter(file.open(), false, StandardCharsets.UTF_8);
            out = writer;
        }
        new ReportJson(writer, false).write(element);
        count++;
    }

    void finish() {
        PrintWriter writer = out;
        if (writer != null) {
            if (writer.checkError()) {
                throw file.failure();
            }
            file.finish();
        }
    }

    long count() {
        return count;
    }

    /** The human-readable file name. */
    String name() {
        return file.name();
    }
}
