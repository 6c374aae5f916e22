package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.Mutations;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.support.Forms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of bodies of every operation, from files and from standard input, against what the Java API says. */
class CommandLineAgreesTest {
    /** Of so many bodies in the long form of the fast path one is compared here, where each is a file. */
    private static final long SHARE = 50;

    /** Files of one run. */
    private static final int FILES = 40;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Preflight preflight = Preflight.builder().advice(true).build();

    @TempDir
    private Path folder;

    @Test
    void check_saysWhatTheApiSays() throws IOException {
        List<Operation> operations = Operations.all();
        long runs = Math.max(1, Trials.count(2_400, SHARE) / operations.size() / FILES);
        long compared = 0;
        long faulty = 0;
        for (Operation operation : operations) {
            Supplier<byte[]> bodies = bodies(operation);
            for (long run = 0; run < runs; run++) {
                List<byte[]> some = new ArrayList<>();
                for (int i = 0; i < FILES; i++) {
                    some.add(bodies.get());
                }
                faulty += compareFiles(operation, some);
                compareStandardInput(operation, some.get((int) (run % FILES)));
                compared += some.size() + 1;
            }
        }
        Trials.tell("bodies by the command line and the API, " + faulty + " of the files faulty", compared);
        assertThat(faulty).isBetween(compared / 10, compared * 9 / 10);
    }

    private static Supplier<byte[]> bodies(Operation operation) {
        if (operation.contentType() == ContentType.JSON) {
            Trials trials = new Trials(operation);
            return trials::next;
        }
        SplittableRandom random = new SplittableRandom(Trials.SEED);
        byte[] form = Forms.EXAMPLE.getBytes(UTF_8);
        return () -> random.nextInt(4) == 0 ? form : Mutations.damaged(form, random);
    }

    /** How many are faulty. */
    private long compareFiles(Operation operation, List<byte[]> bodies) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--operation", operation.id(), "--format", "json"));
        List<String> files = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String file = folder.resolve("body-" + i).toString();
            Files.write(Path.of(file), bodies.get(i));
            files.add(file);
            reports.add(preflight.check(operation, bodies.get(i)));
        }
        arguments.addAll(files);
        Run run = Run.of(arguments.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).hasSameSizeAs(bodies);
        for (int i = 0; i < bodies.size(); i++) {
            assertSame(run.outLines().get(i), files.get(i), reports.get(i));
        }
        long faulty = reports.stream().filter(report -> !report.isClean()).count();
        assertThat(run.status()).isEqualTo(faulty == 0 ? 0 : 1);
        return faulty;
    }

    private void compareStandardInput(Operation operation, byte[] body) throws IOException {
        Report report = preflight.check(operation, body);
        int status = report.isClean() ? 0 : 1;
        Run json = Run.reading(
                new ByteArrayInputStream(body), "check", "--operation", operation.id(), "--format", "json", "-");
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.err()).isEmpty();
        assertSame(json.out(), "-", report);

        Run text = Run.reading(new ByteArrayInputStream(body), "check", "--operation", operation.id(), "--strict", "-");
        assertThat(text.status()).isEqualTo(report.equals(Report.clean()) ? 0 : 1);
        assertThat(text.out()
                        .codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c)
                                || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D)))
                .as(text.out())
                .isEmpty();
        report.violations()
                .forEach(violation ->
                        assertThat(text.out()).contains(violation.code().code()));
    }

    private static void assertSame(String line, String file, Report report) throws IOException {
        ObjectNode written = (ObjectNode) JSON.readTree(line);
        JsonNode error = written.get("error");
        if (error instanceof ObjectNode object) {
            assertThat(object.remove("target")).isNotNull();
        }
        assertThat(written).isEqualTo(expected(file, report));
    }

    /** The line as design has it, put together anew; the correlation id is left out. */
    private static ObjectNode expected(String file, Report report) throws IOException {
        ObjectNode expected = JSON.createObjectNode().put("file", file).put("valid", report.isClean());
        if (!report.isClean()) {
            ErrorEnvelope envelope = report.envelope();
            ObjectNode error = (ObjectNode) JSON.readTree(envelope.toJson()).get("error");
            error.remove("target");
            expected.set("error", error);
            ArrayNode violations = expected.putArray("violations");
            for (Violation violation : report.violations()) {
                ObjectNode one = violations
                        .addObject()
                        .put("code", violation.code().code())
                        .put("message", violation.message())
                        .put("reason", violation.reason())
                        .put("part", violation.part().name())
                        .put("pointer", violation.pointer())
                        .put("scope", violation.scope().name());
                add(one, violation.location(), violation.excerpt(), violation.hint());
            }
            if (report.omittedViolations() > 0) {
                expected.put("omittedViolations", report.omittedViolations());
            }
        }
        ArrayNode advised = expected.putArray("advice");
        for (Advice advice : report.advice()) {
            ObjectNode one = advised.addObject()
                    .put("message", advice.message())
                    .put("reason", advice.reason())
                    .put("part", advice.part().name())
                    .put("pointer", advice.pointer());
            add(one, advice.location(), advice.excerpt(), advice.hint());
        }
        if (report.omittedAdvice() > 0) {
            expected.put("omittedAdvice", report.omittedAdvice());
        }
        // Numbers of one size, as they come back from a text.
        return (ObjectNode) JSON.readTree(expected.toString());
    }

    private static void add(
            ObjectNode one, @Nullable Location location, @Nullable String excerpt, @Nullable String hint) {
        if (location != null) {
            one.put("offset", location.offset()).put("line", location.line()).put("column", location.column());
        }
        if (excerpt != null) {
            one.put("excerpt", excerpt);
        }
        if (hint != null) {
            one.put("hint", hint);
        }
    }
}
