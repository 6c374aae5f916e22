package dev.mdepreflight.cli.render;

import dev.mdepreflight.cli.terminal.Palette;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Writes reports for people in the style of a compiler: the finding, its line, a caret under the value, and the hint. */
final class ReportText implements ReportOutput {
    private static final int NUMBER_WIDTH = 5;
    /** The width, in columns, of the bar between line number and source, including the spaces around it. */
    private static final int BAR = 3;

    private static final int MIN_ROOM = 20;

    private final PrintWriter out;
    private final Palette palette;
    private final int width;

    /** Creates a writer; no source line is wider than {@code width} columns. */
    ReportText(PrintWriter out, Palette palette, int width) {
        this.out = out;
        this.palette = palette;
        this.width = width;
    }

    @Override
    public void write(CheckResult checked) {
        Report report = checked.report();
        String label = label(checked.file(), checked.line(), checked.name(), checked.request());
        for (Violation violation : report.violations()) {
            Place place = checked.places().of(violation);
            heading(label, place, palette.violation(violation.code().code()), violation.message());
            details(place, violation.qualifiedPointer(), violation.scope() == Scope.ELEMENT, violation.hint());
        }
        omitted(report.omittedViolations(), "violation", "violations");
        for (Advice advice : report.advice()) {
            Place place = checked.places().of(advice);
            String id = "advice[" + TerminalText.of(advice.reason()) + "]";
            heading(label, place, palette.advice(id), advice.message());
            details(place, advice.qualifiedPointer(), false, advice.hint());
        }
        omitted(report.omittedAdvice(), "piece of advice", "pieces of advice");
        line(palette.strong(label + ": " + summary(report)));
    }

    @Override
    public void skip(String file, long line, @Nullable String name, String reason) {
        line(palette.strong(label(file, line, name, null) + ": skipped") + ", " + TerminalText.of(reason));
    }

    private static String label(String file, long line, @Nullable String name, @Nullable String request) {
        String where = TerminalText.ofName(file) + (line == CheckResult.WHOLE ? "" : ":" + line);
        String what = name == null ? request : name;
        return what == null ? where : where + ": " + TerminalText.of(what);
    }

    private void heading(String input, @Nullable Place place, String label, String message) {
        String where = input;
        if (place != null) {
            Location location = place.location();
            where = TerminalText.ofName(place.source().name()) + ":" + location.line() + ":" + location.column();
        }
        line(palette.strong(where + ":") + " " + label + ": " + TerminalText.of(message));
    }

    private void details(@Nullable Place place, String pointer, boolean onlyElement, @Nullable String hint) {
        Location location = place == null ? null : place.location();
        String number = location == null ? "" : String.valueOf(location.line());
        String indent = " ".repeat(Math.max(NUMBER_WIDTH, number.length()));
        if (place != null && location != null && place.source().shown()) {
            int room = Math.max(MIN_ROOM, width - indent.length() - BAR);
            SourceExcerpt excerpt = SourceExcerpt.of(place.source().text(), location, room);
            String gutter = indent.substring(number.length()) + number + " |";
            line((palette.faint(gutter) + " " + excerpt.text()).stripTrailing());
            String carets = palette.violation("^".repeat(excerpt.caretWidth()));
            line(palette.faint(indent + " |") + " " + " ".repeat(excerpt.caret()) + carets);
        }
        String mark = palette.faint(indent + " =");
        if (!pointer.isEmpty()) {
            line(mark + " at " + TerminalText.of(pointer) + (onlyElement ? " (this element only)" : ""));
        }
        if (hint != null) {
            line(mark + " hint: " + TerminalText.of(hint));
        }
    }

    private void omitted(long count, String one, String many) {
        if (count > 0) {
            line("and " + TerminalText.ofCount(count) + " more " + (count == 1 ? one : many));
        }
    }

    private static String summary(Report report) {
        long violations = report.violations().size() + report.omittedViolations();
        long advice = report.advice().size() + report.omittedAdvice();
        String text = outcome(report);
        if (violations > 0) {
            text = TerminalText.ofCount(violations)
                    + (violations == 1 ? " violation" : " violations")
                    + refusals(report);
        }
        return advice == 0 ? text : text + ", " + TerminalText.ofCount(advice) + " advice";
    }

    private static String outcome(Report report) {
        if (isUnchecked(report)) {
            return "not checked";
        }
        boolean body =
                report.advice().stream().anyMatch(advice -> advice.reason().equals(Advice.UNCHECKED_BODY));
        return body ? "clean, body not checked" : "clean";
    }

    /** Whether a request was not checked because its call or host is unknown. */
    static boolean isUnchecked(Report report) {
        return report.advice().stream()
                .anyMatch(advice -> advice.reason().equals(Advice.UNKNOWN_CALL)
                        || advice.reason().equals(Advice.UNKNOWN_HOST));
    }

    private static String refusals(Report report) {
        if (!report.isRefused()) {
            return "";
        }
        long listed = report.violations().stream()
                .filter(violation -> violation.scope() == Scope.REQUEST)
                .count();
        // The scope of omitted violations is unknown, so each of them might also refuse the call.
        String least = report.omittedViolations() > 0 ? "at least " : "";
        return " (" + least + TerminalText.ofCount(Math.max(1, listed)) + (listed > 1 ? " refuse" : " refuses")
                + " the whole call)";
    }

    private void line(String text) {
        // Not println, because its line ending differs between platforms.
        out.print(text + '\n');
    }
}
