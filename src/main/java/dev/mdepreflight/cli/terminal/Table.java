package dev.mdepreflight.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints rows with aligned columns. */
public final class Table {
    private static final int GAP = 2;

    private Table() {}

    /** Prints one or more rows of equal length, without wrapping. */
    public static void print(PrintWriter out, List<List<String>> rows) {
        Column[] columns = new Column[rows.get(0).size()];
        for (int i = 0; i < columns.length; i++) {
            int index = i;
            int widest =
                    rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(1);
            columns[i] = new Column(widest + (i == 0 ? 0 : GAP), i == 0 ? 0 : GAP, Overflow.TRUNCATE);
        }
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
        for (List<String> row : rows) {
            table.addRowValues(row.toArray(new String[0]));
        }
        out.print(table.toString().replace("\r\n", "\n"));
    }

    /** Prints a paragraph, indented and wrapped between words, in at most {@code width} columns. */
    public static void printParagraph(PrintWriter out, String text, int width) {
        TextTable table =
                TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), new Column(width, GAP, Overflow.WRAP));
        table.indentWrappedLines = 0;
        table.addRowValues(text);
        out.print(table.toString().replace("\r\n", "\n"));
    }
}
