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

/**
 * What may stand after {@code mde-preflight check}.
 *
 * <p>Written with picocli's builders and not with its annotations, since reading those takes longer than checking a small body.
 */
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

    /** The syntax of a command. */
    static CommandSpec of(CheckCommand command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name("check");
        describe(spec.usageMessage());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String[].class)
                .arity("0..*")
                .description(
                        "Files that hold one body each; - is standard input. Files named *.http or *.rest hold requests.")
                .build());
        spec.addOption(OptionSpec.builder("-o", OPERATION)
                .paramLabel("ID|\"METHOD URI\"")
                .type(Call.class)
                .converters(new CallConverter())
                .completionCandidates(new OperationIds())
                .description(
                        "The call the bodies are for, see `mde-preflight operations`. Of a request line the path and the "
                                + "query are checked too; with placeholders, as in /api/machines/{id}/isolate, only the bodies. Not "
                                + "needed for *.http and *.rest.")
                .build());
        spec.addOption(OptionSpec.builder("-f", FORMAT)
                .paramLabel("text|json")
                .type(OutputFormat.class)
                .description("For people (text, the default) or one JSON document per input (json).")
                .build());
        spec.addOption(flag(
                NDJSON, "Each line of the inputs is a body of its own; the output is one JSON document per line."));
        spec.addOption(OptionSpec.builder(HOST)
                .paramLabel("NAME")
                .type(String[].class)
                .arity("1")
                .description(
                        "Take this host, or HOST:PORT, for one of the API's, as a proxy's. May be given several times.")
                .build());
        spec.addOption(OptionSpec.builder(ALLOW_INCLUDES)
                .paramLabel("DIR")
                .type(String[].class)
                .arity("1")
                .description(
                        "Read bodies that *.http and *.rest take from files below this folder too, not only below their own. May be "
                                + "given several times.")
                .build());
        spec.addOption(flag(NO_ADVICE, "Report violations only, and requests whose call or host is not known."));
        spec.addOption(
                flag(STRICT, "Advice gives exit status 1 too; with --no-advice, only what is not checked does."));
        spec.addOption(OptionSpec.builder(COLOR)
                .paramLabel("auto|always|never")
                .type(ColorChoice.class)
                .description("Colour in text; auto heeds the terminal and NO_COLOR.")
                .build());
        spec.addArgGroup(device());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return spec;
    }

    private static void describe(UsageMessageSpec usage) {
        usage.description("Check request bodies against one operation, or whole requests.")
                .sortOptions(false)
                .parameterListHeading("%nInputs:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(ExitStatus.list())
                .footerHeading("%nExamples:%n")
                .footer(
                        "  mde-preflight check --operation importIndicators indicators.json",
                        "  curl -s https://example.com/body | mde-preflight check --operation submitIndicator -",
                        "  mde-preflight check --operation \"POST /api/indicators\" --ndjson bodies.ndjson",
                        "  mde-preflight check --operation \"GET /api/files/3f78…/stats\"",
                        "  mde-preflight check requests.http");
    }

    /** The options that describe the device that a call acts on; the others need the platform. */
    private static ArgGroupSpec device() {
        return ArgGroupSpec.builder()
                .exclusive(false)
                .heading("%nDevice:%n")
                .order(1)
                .addArg(text(
                                DEVICE_OS,
                                "NAME",
                                "The platform of the device that the call acts on, such as Windows10, macOS or Ubuntu.")
                        .required(true)
                        .build())
                .addArg(text(DEVICE_VERSION, "V", "Its release or Windows build, such as 1709, 22H2 or 17763.1075.")
                        .build())
                .addArg(text(CLIENT_VERSION, "V", "The version of its client (macOS, Linux), such as 101.98.84.")
                        .build())
                .addArg(text(
                                ONBOARDING,
                                "STATUS",
                                "Its onboarding status: " + String.join(", ", DeviceInspection.ONBOARDING_STATUSES)
                                        + ".")
                        .build())
                .build();
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class).description(description);
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
