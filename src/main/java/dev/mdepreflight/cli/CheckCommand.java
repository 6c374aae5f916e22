package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.DevicePlatform;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.cli.http.HttpFile;
import dev.mdepreflight.cli.http.HttpFileCheck;
import dev.mdepreflight.cli.http.Includes;
import dev.mdepreflight.cli.http.RequestLine;
import dev.mdepreflight.cli.http.WholeRequest;
import dev.mdepreflight.cli.io.BodyLines;
import dev.mdepreflight.cli.io.FlushingFirst;
import dev.mdepreflight.cli.io.Inputs;
import dev.mdepreflight.cli.render.CheckResult;
import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.OutputFormat;
import dev.mdepreflight.cli.render.Places;
import dev.mdepreflight.cli.render.ReportJson;
import dev.mdepreflight.cli.render.ReportOutput;
import dev.mdepreflight.cli.render.SensitiveRecords;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.cli.terminal.ColorChoice;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.internal.device.DeviceInspection;
import dev.mdepreflight.internal.request.KnownCalls;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code mde-preflight check}: checks bodies or requests. {@link CheckSyntax} defines the syntax. */
final class CheckCommand implements Callable<Integer> {
    /** The source name of findings in the request line. */
    private static final String REQUEST_LINE = CheckSyntax.OPERATION;

    private final CommandSpec spec = CheckSyntax.of(this);
    private List<String> files = List.of();
    private @Nullable Call call;
    private OutputFormat format = OutputFormat.TEXT;
    private boolean ndjson;
    private boolean noAdvice;
    private boolean strict;
    private ColorChoice color = ColorChoice.AUTO;
    private @Nullable Device device;
    private List<String> allowedFolders = List.of();
    private List<String> hosts = List.of();

    private final Terminal terminal;
    private final Limits limits = Limits.defaults();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        return spec;
    }

    private void read(ParseResult given) {
        files = List.of(given.matchedPositionalValue(0, new String[0]));
        call = given.matchedOptionValue(CheckSyntax.OPERATION, null);
        ndjson = given.hasMatchedOption(CheckSyntax.NDJSON);
        format = given.matchedOptionValue(CheckSyntax.FORMAT, ndjson ? OutputFormat.JSON : format);
        noAdvice = given.hasMatchedOption(CheckSyntax.NO_ADVICE);
        strict = given.hasMatchedOption(CheckSyntax.STRICT);
        color = given.matchedOptionValue(CheckSyntax.COLOR, color);
        allowedFolders = List.of(given.matchedOptionValue(CheckSyntax.ALLOW_INCLUDES, new String[0]));
        hosts = List.of(given.matchedOptionValue(CheckSyntax.HOST, new String[0]));
        String platform = shown(given, CheckSyntax.DEVICE_OS);
        if (platform != null) {
            device = new Device(
                    platform,
                    shown(given, CheckSyntax.DEVICE_VERSION),
                    null,
                    shown(given, CheckSyntax.CLIENT_VERSION),
                    shown(given, CheckSyntax.ONBOARDING));
        }
    }

    /** The value of an option, which messages and reports quote, without secrets. */
    private static @Nullable String shown(ParseResult given, String option) {
        String value = given.matchedOptionValue(option, null);
        return value == null ? null : UrlSecrets.maskedText(value);
    }

    @Override
    public Integer call() {
        read(spec.commandLine().getParseResult());
        requireMeaning();
        if (device != null && DevicePlatform.of(device.osPlatform()).isEmpty()) {
            terminal.complain(CheckSyntax.DEVICE_OS + " " + Excerpt.of(device.osPlatform())
                    + " is not a known platform; the device is not checked");
        }
        KnownCalls calls = calls();
        Preflight anyDevice = Preflight.builder()
                .advice(!noAdvice)
                .limits(limits)
                .hosts(hosts.toArray(String[]::new))
                .build();
        Preflight preflight = device == null ? anyDevice : anyDevice.onDevice(device);
        ReportOutput output = ReportOutput.of(terminal, format, color);
        if (files.isEmpty()) {
            byte[] nothing = {};
            return check(preflight, output, requireNonNull(call), CheckResult.WHOLE, REQUEST_LINE, nothing);
        }
        Inputs inputs = new Inputs(terminal.in());
        int status = ExitStatus.CLEAN;
        for (String file : files) {
            if (terminal.out().checkError()) {
                break;
            }
            try (InputStream in = inputs.open(file)) {
                status = Math.max(status, check(preflight, calls, output, file, in));
            } catch (IOException e) {
                terminal.complain(Inputs.explain(file, e));
                status = ExitStatus.TROUBLE;
            }
        }
        return status;
    }

    /** Returns the known calls. Fails if the request line has another host, because nothing would be checked. */
    private KnownCalls calls() {
        KnownCalls calls;
        try {
            calls = KnownCalls.on(hosts);
        } catch (IllegalArgumentException e) {
            throw usageError(CheckSyntax.HOST + ": " + e.getMessage());
        }
        RequestLine line = call == null ? null : call.line();
        String unknownHost = line == null ? null : calls.unknownHost(line.target());
        if (unknownHost != null) {
            throw usageError(unknownHost);
        }
        return calls;
    }

    /** Refuses contradictory options. */
    private void requireMeaning() {
        boolean needsNoFile = call != null && call.operation() == null;
        long requestFiles = files.stream().filter(HttpFile::isNamed).count();
        refuse((files.isEmpty() && !needsNoFile) || files.contains(""), Inputs.NAME_ONE);
        refuse(
                Collections.frequency(files, Inputs.STANDARD_INPUT) > 1,
                "Name - only once; standard input can be read only once");
        refuse(
                call == null && requestFiles < files.size(),
                "Missing --operation; only *.http and *.rest name the calls themselves");
        refuse(
                call != null && requestFiles == files.size() && requestFiles > 0,
                "Leave --operation out; *.http and *.rest name the calls themselves");
        refuse(needsNoFile && !files.isEmpty(), "This call has no body to check; leave the files out");
        String noFolder = Includes.notAFolder(allowedFolders);
        if (noFolder != null) {
            throw usageError(
                    "No such folder: " + TerminalText.ofName(noFolder) + "; check " + CheckSyntax.ALLOW_INCLUDES);
        }
        refuse(ndjson && requestFiles > 0, "Leave --ndjson out; *.http and *.rest hold requests, not lines of JSON");
        refuse(ndjson && needsNoFile, "Leave --ndjson out; this call has no body to check");
        refuse(ndjson && isForm(requireNonNull(call)), "Leave --ndjson out; the body of this call is a form, not JSON");
        refuse(ndjson && format == OutputFormat.TEXT, "Leave --format text out; the output of --ndjson is JSON");
        refuse(
                color == ColorChoice.ALWAYS && format == OutputFormat.JSON,
                "Leave --color always out; JSON has no color");
        refuse(
                !allowedFolders.isEmpty() && requestFiles == 0,
                "Leave " + CheckSyntax.ALLOW_INCLUDES + " out; only *.http and *.rest include files");
        String status = device == null ? null : device.onboardingStatus();
        if (status != null && !DeviceInspection.isOnboardingStatus(status)) {
            throw usageError("No onboarding status " + Excerpt.of(status) + "; known are "
                    + String.join(", ", DeviceInspection.ONBOARDING_STATUSES));
        }
    }

    private int check(Preflight preflight, KnownCalls calls, ReportOutput output, String file, InputStream in)
            throws IOException {
        if (HttpFile.isNamed(file)) {
            Includes includes = Includes.below(allowedFolders);
            return new HttpFileCheck(
                            preflight, calls, limits, includes, !noAdvice, strict, terminal, output, this::status)
                    .check(file, in);
        }
        Call checked = requireNonNull(call);
        if (ndjson) {
            return checkLines(preflight, checked, file, in);
        }
        // Reads one byte more than the limit, so that the check refuses a body that is too long.
        int most = isForm(checked) ? limits.maxFormBytes() : limits.maxBodyBytes();
        byte[] body = in.readNBytes((int) Math.min(most + 1L, Integer.MAX_VALUE - 8));
        return check(preflight, output, checked, CheckResult.WHOLE, file, body);
    }

    private static boolean isForm(Call checked) {
        Operation operation = checked.operation();
        return operation != null && operation.contentType() == ContentType.MULTIPART_FORM;
    }

    private int checkLines(Preflight preflight, Call checked, String file, InputStream in) throws IOException {
        ReportOutput json = new ReportJson(terminal.out(), true);
        BodyLines lines = new BodyLines(new FlushingFirst(in, terminal.out()), limits.maxBodyBytes());
        int status = ExitStatus.CLEAN;
        for (byte[] body = lines.next(); body != null; body = lines.next()) {
            status = Math.max(status, check(preflight, json, checked, lines.number(), file, body));
        }
        return status;
    }

    /** Checks one body, with the request line if there is one. */
    private int check(Preflight preflight, ReportOutput output, Call checked, long line, String file, byte[] body) {
        Operation operation = checked.operation();
        boolean secret = operation != null && SensitiveRecords.mayHoldSecrets(operation.body());
        Source source = Source.of(file, body, !secret);
        RequestLine requestLine = checked.line();
        if (operation != null && requestLine == null) {
            Report report = preflight.check(operation, body);
            output.write(new CheckResult(file, line, null, null, report, Places.in(source)));
            return status(report);
        }
        RequestLine asked = requireNonNull(requestLine);
        Source given = Source.of(
                REQUEST_LINE,
                asked.text().getBytes(UTF_8),
                !UrlSecrets.isIn(asked.target()) && !asked.shown().equals(Excerpt.REDACTED));
        WholeRequest request = new WholeRequest(asked.method(), asked.mapped(given), null, MappedText.of(source));
        Report report = request.check(preflight);
        Places places = request.places(report);
        output.write(new CheckResult(file, line, null, asked.shown(), report, places));
        return status(report);
    }

    private int status(Report report) {
        boolean advised = !report.advice().isEmpty() || report.omittedAdvice() > 0;
        return report.isClean() && !(strict && advised) ? ExitStatus.CLEAN : ExitStatus.VIOLATIONS;
    }

    private void refuse(boolean wrong, String text) {
        if (wrong) {
            throw usageError(text);
        }
    }

    private ParameterException usageError(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
