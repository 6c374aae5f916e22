package dev.mdepreflight.cli.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.JsonFindings;
import dev.mdepreflight.cli.terminal.Palette;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final String SOURCE = "{\n  \"indicatorValue\": \"3f78\",\n  \"titel\": 1\n}\n";

    private static String text(String file, @Nullable String source, Report report, boolean colour) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        Source input = Source.of(file, source == null ? new byte[0] : source.getBytes(UTF_8), source != null);
        new ReportText(out, new Palette(colour), 100)
                .write(new CheckResult(file, CheckResult.WHOLE, null, null, report, Places.in(input)));
        out.flush();
        return written.toString();
    }

    private static Report bothKinds() {
        return JsonFindings.report(
                List.of(JsonFindings.invalidHash(SOURCE, "\"3f78\"")),
                List.of(JsonFindings.unknownName(SOURCE, "\"titel\"")));
    }

    @Test
    void write_findings_inTheMannerOfACompiler() {
        assertThat(text("indicators.json", SOURCE, bothKinds(), false)).isEqualTo("""
                        indicators.json:2:21: InvalidHashValue: Hash value "3f78" is invalid.
                            2 |   "indicatorValue": "3f78",
                              |                     ^^^^^^
                              = at /Indicators/3/indicatorValue (this element only)
                              = hint: a SHA-1 has 40 digits
                        indicators.json:3:3: advice[unknown-name]: Not a known name.
                            3 |   "titel": 1
                              |   ^^^^^^^
                              = at /titel
                              = hint: did you mean title?
                        indicators.json: 1 violation, 1 advice
                        """);
    }

    @Test
    void write_aBodyThatMayHoldSecrets_showsNoSource() {
        assertThat(text("a.json", null, bothKinds(), false)).isEqualTo("""
                        a.json:2:21: InvalidHashValue: Hash value "3f78" is invalid.
                              = at /Indicators/3/indicatorValue (this element only)
                              = hint: a SHA-1 has 40 digits
                        a.json:3:3: advice[unknown-name]: Not a known name.
                              = at /titel
                              = hint: did you mean title?
                        a.json: 1 violation, 1 advice
                        """);
    }

    @Test
    void write_aFindingWithoutLocation_showsNoSource() {
        Violation tooLong = Violation.builder(ErrorCode.INVALID_REQUEST_BODY, "a-reason", "Invalid request body.")
                .hint("too long")
                .build();
        assertThat(text("a.json", SOURCE, JsonFindings.report(List.of(tooLong), List.of()), false))
                .isEqualTo("""
                        a.json: InvalidRequestBody: Invalid request body.
                              = hint: too long
                        a.json: 1 violation (1 refuses the whole call)
                        """);
    }

    @Test
    void write_aFaultAtTheEndOfTheInput_pointsBehindIt() {
        String source = "{\"a\":";
        Violation end = JsonFindings.malformed(JsonFindings.location(source, source.length(), 0));
        assertThat(text("-", source, JsonFindings.report(List.of(end, end), List.of()), false))
                .startsWith("-:1:6: InvalidRequestBody: Invalid request body.\n    1 | {\"a\":\n      |      ^\n")
                .endsWith("-: 2 violations (2 refuse the whole call)\n");
    }

    @Test
    void write_nothingFound_isOneLine() {
        assertThat(text("a.json", SOURCE, Report.clean(), false)).isEqualTo("a.json: clean\n");
        Report advised = JsonFindings.report(List.of(), List.of(JsonFindings.unknownName(SOURCE, "\"titel\"")));
        assertThat(text("a.json", SOURCE, advised, false)).endsWith("a.json: clean, 1 advice\n");
    }

    @Test
    void write_omittedFindings_areCounted() {
        Violation fault = JsonFindings.malformed(JsonFindings.locate(SOURCE, "{"));
        Advice advice = JsonFindings.unknownName(SOURCE, "\"titel\"");
        assertThat(text("a", SOURCE, JsonFindings.report(List.of(fault), 99_000, List.of(advice), 1), false))
                .contains("\nand 99,000 more violations\n", "\nand 1 more piece of advice\n")
                .endsWith("a: 99,001 violations (at least 1 refuses the whole call), 2 advice\n");
    }

    @Test
    void write_hostileTexts_reachTheTerminalEscaped() {
        Violation hostile = Violation.builder(ErrorCode.INVALID_INPUT, "a-reason", "a\u001B[1m")
                .pointer("/b\u202E")
                .hint("c\r\nd")
                .build();
        assertThat(text("e\u0007@|red x|@", SOURCE, JsonFindings.report(List.of(hostile), List.of()), false))
                .isEqualTo("""
                        e\\u0007@|red x|@: InvalidInput: a\\u001B[1m
                              = at /b\\u202E
                              = hint: c\\u000D\\u000Ad
                        e\\u0007@|red x|@: 1 violation (1 refuses the whole call)
                        """);
    }

    @Test
    void write_inColour_saysTheSame() {
        String coloured = text("a.json", SOURCE, bothKinds(), true);
        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(text("a.json", SOURCE, bothKinds(), false));
    }

    @Test
    void write_aLineNumberOfManyDigits_keepsTheBarsInOneColumn() {
        String source = "\n".repeat(1_234_566) + "[1,";
        Violation end = JsonFindings.malformed(JsonFindings.location(source, source.length(), 0));
        assertThat(text("a", source, JsonFindings.report(List.of(end), List.of()), false))
                .contains("\n1234567 | [1,\n        |    ^\n");
    }

    @Test
    void write_aLongLine_isNotWiderThanTheTerminal() {
        String source = "[" + "1,".repeat(100_000) + "\"3f78\"" + ",1".repeat(100_000) + "]";
        Report report = JsonFindings.report(List.of(JsonFindings.invalidHash(source, "\"3f78\"")), List.of());
        assertThat(text("a.json", source, report, false).lines()).allMatch(line -> line.length() <= 100);
    }
}
