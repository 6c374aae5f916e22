package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.terminal.ExitStatus;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What may stand after {@code mde-preflight split} and {@code mde-preflight partition}; written as {@link CheckSyntax} is. */
final class BatchSyntax {
    static final String OPERATION = "--operation";
    static final String OUTPUT_DIR = "--output-dir";
    static final String FORCE = "--force";

    private BatchSyntax() {}

    /** The syntax of a command. */
    static CommandSpec of(BatchCommand command, String name, String description, Map<String, String> exitStatus) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage()
                .description(description)
                .sortOptions(false)
                .parameterListHeading("%nInput:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(exitStatus)
                .footerHeading("%nExamples:%n")
                .footer(
                        "  mde-preflight " + name + " indicators.json",
                        "  mde-preflight " + name + " --operation batchDeleteIndicators --output-dir out ids.json");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String.class)
                .arity("1")
                .description(
                        "The file that holds the body, of any size; - is standard input, which is kept in a temporary file.")
                .build());
        spec.addOption(OptionSpec.builder("-o", OPERATION)
                .paramLabel("ID|\"METHOD URI\"")
                .type(Call.class)
                .converters(new CallConverter())
                .completionCandidates(new OperationIds())
                .description("The call the body is for; " + Operations.IMPORT_INDICATORS.id() + " unless given.")
                .build());
        spec.addOption(OptionSpec.builder("-d", OUTPUT_DIR)
                .paramLabel("DIR")
                .type(String.class)
                .description(
                        "Where the files are written; made if it is not there. Next to the input unless given, for standard input here.")
                .build());
        spec.addOption(OptionSpec.builder(FORCE)
                .type(boolean.class)
                .description("Replace the files that an earlier run for the same input has written.")
                .build());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return spec;
    }
}
