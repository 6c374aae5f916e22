package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.RateLimits;
import dev.mdepreflight.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the catalog to people: a paragraph for each operation, so that no line is wider than a narrow terminal. */
final class OperationsText {

    private final PrintWriter out;
    private final int width;

    /**
     * Text for a stream.
     *
     * @param width columns of the terminal
     */
    OperationsText(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void write(List<Operation> operations) {
        String gap = "";
        for (Operation operation : operations) {
            out.print(gap);
            out.print(operation.id() + ": " + operation.title() + "\n");
            // Never wrapped: it is copied as it is.
            out.print("  " + operation.method() + " " + operation.path() + "\n");
            Table.printParagraph(out, "body: " + operation.body().getSimpleName() + batch(operation), width);
            Table.printParagraph(out, "limits: " + limits(operation.rateLimits()), width);
            Table.printParagraph(out, "permissions: " + permissions(operation), width);
            gap = "\n";
        }
    }

    private static String batch(Operation operation) {
        StringBuilder text = new StringBuilder();
        BatchLimits.of(operation.body())
                .forEach((list, limit) -> text.append(", at most ")
                        .append(number(limit))
                        .append(" in ")
                        .append(list));
        return text.toString();
    }

    private static String limits(RateLimits limits) {
        List<String> parts = new ArrayList<>();
        if (limits.perMinute() != null) {
            parts.add(number(limits.perMinute()) + " calls a minute");
        }
        if (limits.perHour() != null) {
            parts.add(number(limits.perHour()) + " calls an hour");
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

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
