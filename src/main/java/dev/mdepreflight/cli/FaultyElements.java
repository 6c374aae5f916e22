package dev.mdepreflight.cli;

import dev.mdepreflight.FaultyElement;
import dev.mdepreflight.cli.io.OutputFile;
import dev.mdepreflight.cli.render.ReportJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The file of the faulty elements: a line of JSON for each. It is written only if there is any. */
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
        new ReportJson(writer).write(element);
        count++;
    }

    /** Gives the file its name. */
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

    /** How the file is named to people. */
    String name() {
        return file.name();
    }
}
