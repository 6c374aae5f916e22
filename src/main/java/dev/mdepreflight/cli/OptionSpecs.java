package dev.mdepreflight.cli;

import picocli.CommandLine.Model.OptionSpec;

/** Builds options that several commands share, without picocli's annotations: reading them takes longer than checking a small body. */
final class OptionSpecs {
    private OptionSpecs() {}

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    static OptionSpec operation(String name, String description) {
        return OptionSpec.builder("-o", name)
                .paramLabel("ID|\"METHOD URI\"")
                .type(Call.class)
                .converters(new CallConverter())
                .completionCandidates(new OperationIds())
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    static OptionSpec.Builder value(Class<?> type, String label, String name, String... names) {
        return OptionSpec.builder(name, names).type(type).paramLabel(label);
    }
}
