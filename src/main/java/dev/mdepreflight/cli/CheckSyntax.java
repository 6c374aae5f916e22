package dev.mdepreflight.cli;

import dev.mdepreflight.cli.http.Includes;
import dev.mdepreflight.cli.render.OutputFormat;
import dev.mdepreflight.cli.terminal.ColorChoice;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.internal.device.DeviceInspection;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The syntax of {@code mde-preflight check}. */
public final class CheckSyntax {
    static final String OPERATION = "--operation";
    static final String FORMAT = "--format";
    static final String NDJSON = "--ndjson";
    static final String NO_ADVICE = "--no-advice";
    static final String STRICT = "--strict";
    static final String COLOR = "--color";
    static final String HOST = "--host";
    static final String ALLOW_INCLUDES = Includes.OPTION;
    static final String DEVICE_OS = "--device-os";
    static final String DEVICE_VERSION = "--device-version";
    static final String CLIENT_VERSION = "--client-version";
    static final String ONBOARDING = "--onboarding";

    private CheckSyntax() {}

    static CommandSpec of(CheckCommand command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name("check");
        describe(spec.usageMessage());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String[].class)
                .arity("0..*")
                .description("Files of one body each; - is standard input. *.http and *.rest files have requests.")
                .build());
        spec.addOption(OptionSpecs.operation(
                OPERATION,
                "The call of the bodies, see `mde-preflight operations`. For a request line, the path and the query are "
                        + "checked too; with placeholders, as in /api/machines/{id}/isolate, only the bodies. Files of "
                        + "requests need none."));
        spec.addOption(OptionSpecs.value(OutputFormat.class, "text|json", "-f", FORMAT)
                .description("The output: text for people (the default), or one JSON document per input.")
                .build());
        spec.addOption(OptionSpecs.flag(
                NDJSON, "Each line of the inputs is a separate body; the output is one JSON document per line."));
        spec.addOption(OptionSpecs.value(String[].class, "NAME", HOST)
                .arity("1")
                .description(
                        "Treat this host, or HOST:PORT, as one of the API's, for example a proxy. May be repeated.")
                .build());
        spec.addOption(OptionSpecs.value(String[].class, "DIR", ALLOW_INCLUDES)
                .arity("1")
                .description(
                        "Also read bodies that files of requests include from below this folder, not only from below "
                                + "their own. May be repeated.")
                .build());
        spec.addOption(
                OptionSpecs.flag(NO_ADVICE, "Report only violations, and requests whose call or host is not known."));
        spec.addOption(OptionSpecs.flag(
                STRICT, "Advice also gives exit status 1; with --no-advice, only unchecked requests do."));
        spec.addOption(OptionSpecs.value(ColorChoice.class, "auto|always|never", COLOR)
                .description("Color in text; auto depends on the terminal and NO_COLOR.")
                .build());
        spec.addArgGroup(device());
        return spec.addOption(OptionSpecs.help());
    }

    private static void describe(UsageMessageSpec usage) {
        usage.description("Check request bodies against one operation, or whole requests.")
                .sortOptions(false)
                .parameterListHeading("%nInputs:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(ExitStatus.list("clean", "violations; with --strict, advice too"))
                .footerHeading("%nExamples:%n")
                .footer(
                        "  mde-preflight check --operation importIndicators indicators.json",
                        "  curl -s https://example.com/body | mde-preflight check --operation submitIndicator -",
                        "  mde-preflight check --operation \"POST /api/indicators\" --ndjson bodies.ndjson",
                        "  mde-preflight check --operation \"GET /api/files/3f78…/stats\"",
                        "  mde-preflight check requests.http");
    }

    /** The options for the device that a call acts on. All of them need the platform. */
    private static ArgGroupSpec device() {
        String os = "The platform of the device that the call acts on, such as Windows10, macOS or Ubuntu.";
        String version = "Its release or Windows build, such as 1709, 22H2 or 17763.1075.";
        String client = "The version of its client (macOS, Linux), such as 101.98.84.";
        String status = "Its onboarding status: " + String.join(", ", DeviceInspection.ONBOARDING_STATUSES) + ".";
        return ArgGroupSpec.builder()
                .exclusive(false)
                .heading("%nDevice:%n")
                .order(1)
                .addArg(text(DEVICE_OS, "NAME", os).required(true).build())
                .addArg(text(DEVICE_VERSION, "V", version).build())
                .addArg(text(CLIENT_VERSION, "V", client).build())
                .addArg(text(ONBOARDING, "STATUS", status).build())
                .build();
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpecs.value(String.class, label, name).description(description);
    }
}
