package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fast path against the thorough one: what it calls clean is clean, and it calls nearly everything clean that is. */
@Tag("lengthy")
class RecognizerTest {
    /** More are tried with {@code -Dfuzz.bodies=…}. */
    private static final long BODIES = Trials.count(200_000, 1);

    private static final Options OPTIONS = PlainOptions.at(Clock.systemUTC());

    private static final Engine ENGINE = new Engine(OPTIONS, RecordComponent::getName);
    private static final Diagnoser DIAGNOSER = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));

    private static Recognizer recognizer(Operation operation) {
        return Recognizer.of(ENGINE.model(operation.body()), OPTIONS.limits(), OPTIONS.clock());
    }

    private static Report diagnosed(Operation operation, byte[] body) {
        return DIAGNOSER.diagnose(ENGINE.model(operation.body()), body, BodyInspector.NONE);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatItCallsClean_isClean_andWhereItFindsFaultsLieAllThereAre() {
        List<Operation> operations = Trials.operations();
        long perOperation = BODIES / operations.size();
        long compared = 0;
        long clean = 0;
        long narrowed = 0;
        for (Operation operation : operations) {
            Recognizer recognizer = recognizer(operation);
            if (recognizer == null) {
                continue;
            }
            Trials trials = new Trials(operation);
            for (long i = 0; i < perOperation; i++) {
                byte[] damaged = trials.next();
                compared++;
                Report report = diagnosed(operation, damaged);
                if (Recognized.isClean(recognizer, damaged)) {
                    clean++;
                    assertThat(report.violations())
                            .as("%s: %s", operation.id(), text(damaged))
                            .isEmpty();
                } else if (recognizer.faults(damaged) != null) {
                    narrowed++;
                    Report narrow = ENGINE.check(operation.body(), damaged);
                    assertThat(narrow.violations())
                            .as("%s: %s", operation.id(), text(damaged))
                            .isEqualTo(report.violations());
                    assertThat(narrow.isRefused()).isEqualTo(report.isRefused());
                    assertThat(narrow.omittedViolations()).isEqualTo(report.omittedViolations());
                }
            }
        }
        Trials.tell(
                "bodies by the fast path and the thorough one: " + clean + " called clean, " + narrowed
                        + " narrowed to their faults",
                compared);
        assertThat(clean).isGreaterThan(BODIES / 20);
        assertThat(narrowed).isGreaterThan(BODIES / 1000);
    }

    @Test
    void ofCleanBodiesAsPeopleSendThem_atLeast99InAHundredAreRecognised() {
        long clean = 0;
        long recognised = 0;
        List<String> missed = new ArrayList<>();
        for (Operation operation : Trials.operations()) {
            Recognizer recognizer = recognizer(operation);
            Samples samples = Samples.of(operation);
            for (JsonStyle shape : shapes()) {
                for (long seed = 0; seed < 60; seed++) {
                    byte[] body = samples.clean(seed, shape);
                    clean++;
                    if (recognizer != null && Recognized.isClean(recognizer, body)) {
                        recognised++;
                    } else {
                        missed.add(operation.id() + " " + text(body));
                    }
                }
            }
        }
        assertThat(recognised)
                .as(() -> missed.size() + " missed, such as " + sample(missed))
                .isGreaterThanOrEqualTo(clean * 99 / 100);
    }

    /** One of each operation. */
    private static List<String> sample(List<String> missed) {
        Set<String> seen = new HashSet<>();
        return missed.stream()
                .filter(one -> seen.add(one.substring(0, one.indexOf(' '))))
                .toList();
    }

    private static List<JsonStyle> shapes() {
        return List.of(
                JsonStyle.compact(),
                JsonStyle.pretty(),
                JsonStyle.shuffled(),
                JsonStyle.builder().nulls(true).build(),
                JsonStyle.builder().nonAscii(true).build(),
                JsonStyle.builder().unknown(true).build(),
                JsonStyle.builder().optionals(JsonStyle.Optionals.NONE).build(),
                JsonStyle.builder().optionals(JsonStyle.Optionals.ALL).build(),
                JsonStyle.builder()
                        .shuffled(true)
                        .whitespace(JsonStyle.Whitespace.PRETTY_CRLF)
                        .nonAscii(true)
                        .nulls(true)
                        .unknown(true)
                        .build());
    }
}
