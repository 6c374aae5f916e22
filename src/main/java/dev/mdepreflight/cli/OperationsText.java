package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.RateLimits;
import dev.mdepreflight.cli.terminal.Table;
import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the catalog for people: one paragraph per operation, so that the text fits a narrow terminal. */
final class OperationsText {
    private final PrintWriter out;
    private final int width;

    OperationsText(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void write(List<Operation> operations) {
        String gap = "";
        for (Operation operation : operations) {
            out.print(gap);
            out.print(operation.id() + ": " + operation.title() + "\n");
            // Never wrapped, because people copy this line.
            out.print("  " + operation.method() + " " + operation.path() + "\n");
            Table.printParagraph(out, "body: " + operation.body().getSimpleName() + batch(operation), width);
            Table.printParagraph(out, "limits: " + limits(operation.rateLimits()), width);
            Table.printParagraph(out, "permissions: " + permissions(operation), width);
            gap = "\n";
        }
    }

    private static String batch(Operation operation) {
        return BatchLimits.of(operation.body()).entrySet().stream()
                .map(limit -> ", at most " + TerminalText.ofCount(limit.getValue()) + " in " + limit.getKey())
                .collect(Collectors.joining());
    }

    private static String limits(RateLimits limits) {
        List<String> parts = new ArrayList<>();
        if (limits.perMinute() != null) {
            parts.add(TerminalText.ofCount(limits.perMinute()) + " calls a minute");
        }
        if (limits.perHour() != null) {
            parts.add(TerminalText.ofCount(limits.perHour()) + " calls an hour");
        }
        return parts.isEmpty() ? "not documented" : String.join(", ", parts);
    }

    private static String permissions(Operation operation) {
        List<String> parts = new ArrayList<>();
        add(parts, operation.permissions().application(), "application");
        add(parts, operation.permissions().delegated(), "delegated");
        return parts.isEmpty() ? "not documented" : String.join("; ", parts);
    }

    private static void add(List<String> parts, List<String> permissions, String kind) {
        if (!permissions.isEmpty()) {
            parts.add(String.join(", ", permissions) + " (" + kind + ")");
        }
    }
}
