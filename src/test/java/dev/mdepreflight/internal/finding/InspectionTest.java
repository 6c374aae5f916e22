package dev.mdepreflight.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Inspectors see the same texts and values from bytes and from the bound object, and what they doubt becomes advice at its place. */
class InspectionTest {
    @GrammarByType(
            value = "value",
            type = "kind",
            cases = {
                @Case(type = "domain", grammar = Grammar.DOMAIN_NAME),
                @Case(type = "address", grammar = Grammar.IP_ADDRESS)
            })
    record Typed(@Nullable String kind, @Nullable String value) {}

    record Body(
            @DomainName @Nullable String host,
            @Nullable String plain,
            @Sensitive @DomainName @Nullable String secret,
            @Nullable List<@IpAddress String> addresses,
            @Nullable Map<String, @DomainName String> named,
            @Nullable List<@Valid Typed> typed,
            @Nullable List<Typed> unchecked) {}

    private static final String JSON = """
            {"host": "a.example", "plain": "b.example", "secret": "c.example", "addresses": ["10.0.0.1", "no"],
             "named": {"x": "d.example"},
             "typed": [{"kind": "domain", "value": "e.example"}, {"kind": "address", "value": "f.example"},
                       {"kind": "other", "value": "g.example"}],
             "unchecked": [{"kind": "domain", "value": "h.example"}]}""";

    private static final Body BEAN = new Body(
            "a.example",
            "b.example",
            "c.example",
            List.of("10.0.0.1", "no"),
            Map.of("x", "d.example"),
            List.of(
                    new Typed("domain", "e.example"),
                    new Typed("address", "f.example"),
                    new Typed("other", "g.example")),
            List.of(new Typed("domain", "h.example")));

    private static Engine engine(boolean advice, String... suppressed) {
        TextInspector all = (grammar, text, doubts) ->
                doubts.accept(new AdviceDraft("seen", "Seen as " + grammar + ".", "hint for " + text));
        return engine(all, advice, suppressed);
    }

    private static Engine engine(TextInspector inspector, boolean advice, String... suppressed) {
        Options options = new Options(
                Limits.defaults(),
                advice,
                Set.of(suppressed),
                () -> "id",
                true,
                Set.of(Default.class),
                Clock.systemUTC(),
                inspector);
        return new Engine(options, RecordComponent::getName);
    }

    private static byte[] bytes() {
        return JSON.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_checked_text_but_a_secret_is_inspected_with_the_grammar_that_it_conforms_to() {
        for (Report report :
                List.of(engine(true).check(Body.class, bytes()), engine(true).check(BEAN))) {
            assertThat(report.advice())
                    .extracting(Advice::pointer, Advice::message, Advice::excerpt, Advice::hint)
                    .containsExactlyInAnyOrder(
                            tuple("/host", "Seen as DOMAIN_NAME.", "a.example", "hint for a.example"),
                            tuple("/addresses/0", "Seen as IP_ADDRESS.", "10.0.0.1", "hint for 10.0.0.1"),
                            tuple("/named/x", "Seen as DOMAIN_NAME.", "d.example", "hint for d.example"),
                            tuple("/typed/0/value", "Seen as DOMAIN_NAME.", "e.example", "hint for e.example"));
            assertThat(report.violations()).hasSize(2);
        }
    }

    @Test
    void the_place_in_the_bytes_is_that_of_the_text() {
        for (Advice advice : engine(true).check(Body.class, bytes()).advice()) {
            String text = advice.excerpt();
            assertThat(JSON.substring((int) advice.location().offset())).startsWith("\"" + text + "\"");
        }
    }

    @Test
    void nothing_is_said_where_advice_is_off_or_suppressed() {
        assertThat(engine(false).check(Body.class, bytes()).advice()).isEmpty();
        assertThat(engine(false).check(BEAN).advice()).isEmpty();
        assertThat(engine(true, "seen").check(BEAN).advice()).isEmpty();
    }

    @Test
    void the_outermost_object_is_shown_once_with_all_its_plain_values() {
        List<String> shown = new ArrayList<>();
        BodyInspector inspector = (values, doubts) -> {
            shown.add(String.valueOf(values.text("plain")));
            doubts.accept("plain", new AdviceDraft("per-call", "Doubtful here.", () -> null));
        };
        Report fromBytes = engine(true, "seen").check(Body.class, bytes(), inspector);
        Report fromBean = engine(true, "seen").check(BEAN, inspector);

        assertThat(shown).containsExactly("b.example", "b.example");
        for (Report report : List.of(fromBytes, fromBean)) {
            assertThat(report.advice())
                    .extracting(Advice::reason, Advice::pointer, Advice::excerpt)
                    .containsExactly(tuple("per-call", "/plain", "b.example"));
        }
    }

    @Test
    void whoLooksAtTheWholeBody_seesItsTextsToo() {
        BodyInspector inspector = new BodyInspector() {
            @Override
            public void inspect(PropertyValues values, BiConsumer<String, AdviceDraft> doubts) {}

            @Override
            public void text(Grammar grammar, String text, Consumer<AdviceDraft> doubts) {
                doubts.accept(new AdviceDraft("text", grammar + " " + text, () -> null));
            }
        };
        Engine alone = engine(TextInspector.NONE, true);
        for (Report report : List.of(alone.check(Body.class, bytes(), inspector), alone.check(BEAN, inspector))) {
            assertThat(report.advice())
                    .extracting(Advice::message)
                    .containsExactlyInAnyOrder(
                            "DOMAIN_NAME a.example",
                            "IP_ADDRESS 10.0.0.1",
                            "DOMAIN_NAME d.example",
                            "DOMAIN_NAME e.example");
        }
    }

    @GrammarByType(value = "value", type = "kind", cases = @Case(type = "domain", grammar = Grammar.DOMAIN_NAME))
    record Both(@Nullable String kind, @DomainName @Nullable String value) {}

    @Test
    void aTextThatTwoConstraintsAreFor_isDoubtedOnce() {
        Report report = engine(true)
                .check(Both.class, "{\"kind\":\"domain\",\"value\":\"a.example\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(report.advice()).extracting(Advice::pointer).containsExactly("/value");
        assertThat(engine(true).check(new Both("domain", "a.example")).advice())
                .extracting(Advice::pointer)
                .containsExactly("/value");
    }

    record Keyed(@Nullable Map<@DomainName String, @DomainName String> hosts) {}

    @Test
    void namesInAMap_areInspectedToo_inTheirOrder() {
        Map<String, String> hosts = new LinkedHashMap<>();
        hosts.put("z.example", "a.example");
        hosts.put("b.example", "y.example");
        Report fromBytes = engine(true)
                .check(
                        Keyed.class,
                        "{\"hosts\":{\"z.example\":\"a.example\",\"b.example\":\"y.example\"}}"
                                .getBytes(StandardCharsets.UTF_8));
        Report fromBean = engine(true).check(new Keyed(hosts));
        assertThat(fromBytes.advice())
                .extracting(Advice::excerpt)
                .containsExactly("z.example", "a.example", "b.example", "y.example");
        // Of an object name and value have one place, of which one thing is said once.
        assertThat(fromBean.advice()).extracting(Advice::excerpt).containsExactly("z.example", "b.example");
    }
}
