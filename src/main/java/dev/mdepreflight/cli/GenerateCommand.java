package dev.mdepreflight.cli;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.cli.terminal.JsonLines;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.sample.ChoiceSequence;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mde-preflight generate}: writes test bodies, one per line. */
@Command(
        name = "generate",
        description = {
            "Write test bodies: clean ones in varied JSON styles, or bodies with one labeled fault each. A seed determines them.",
            "",
            "Without --faulty, each line is a body (NDJSON). With it, each line is an object: body has the text of the body "
                    + "(or base64 has its bytes, if it is not UTF-8), code and pointer describe its one violation, and fault "
                    + "is the name of its fault."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  mde-preflight generate --operation importIndicators --count 100 --seed 1 > bodies.ndjson",
            "  mde-preflight generate --operation submitIndicator --faulty --seed 1"
        })
final class GenerateCommand implements Runnable {
    @Option(
            names = {"-o", "--operation"},
            paramLabel = "ID|\"METHOD URI\"",
            required = true,
            converter = CallConverter.class,
            completionCandidates = OperationIds.class,
            description = "The call of the bodies.")
    private @Nullable Call call;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "The number of bodies; 1 by default.")
    private int count = 1;

    @Option(names = "--faulty", description = "Write faulty bodies with labels.")
    private boolean faulty;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "S",
            description =
                    "A whole number; the same seed gives the same bodies. Line n equals line 1 of the seed S + n - 1. "
                            + "By default it is random, and printed to standard error.")
    private @Nullable Long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (count < 0) {
            throw usage("--count must not be negative", null);
        }
        Samples samples = samples();
        long first;
        if (seed == null) {
            first = new SplittableRandom().nextInt(Integer.MAX_VALUE);
            terminal.complain("--seed " + first + " gives these bodies again");
        } else {
            first = seed;
        }
        for (int i = 0; i < count && !terminal.out().checkError(); i++) {
            write(samples, ChoiceSequence.of(first + i));
        }
    }

    private Samples samples() {
        try {
            return Samples.of(requireNonNull(call).requireOperation());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(Samples samples, ChoiceSequence choices) {
        if (!faulty) {
            JsonStyle shape = JsonStyle.random(choices).inOneLine();
            terminal.out().print(new String(samples.clean(choices, shape), StandardCharsets.UTF_8) + "\n");
            return;
        }
        List<Fault> faults = samples.faults();
        Fault fault = faults.get(choices.nextInt(faults.size()));
        FaultyBody body =
                samples.faulty(choices, fault, JsonStyle.random(choices).inOneLine());
        String text = text(body.body());
        new JsonLines(terminal.out()).write(json -> {
            json.writeStartObject();
            // As a string: nested JSON with a duplicate name, for example, would not survive a reader of the line.
            if (text == null) {
                json.writeStringField("base64", Base64.getEncoder().encodeToString(body.body()));
            } else {
                json.writeStringField("body", text);
            }
            json.writeStringField("code", body.code().code());
            json.writeStringField("pointer", body.pointer());
            json.writeStringField("fault", fault.name());
            json.writeEndObject();
        });
    }

    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private ParameterException usage(String problem, @Nullable Throwable cause) {
        return new ParameterException(requireNonNull(spec).commandLine(), problem, cause);
    }
}
