package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.fast.Recognized;
import dev.mdepreflight.internal.engine.fast.Recognizer;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules over several properties see of a body on the fast path is what they see on the thorough one. */
class RulesOnBothPathsTest {
    private static final Options OPTIONS = PlainOptions.at(Clock.systemUTC());

    /** What was seen last. */
    private static final ThreadLocal<String> SEEN = ThreadLocal.withInitial(() -> "nothing");

    /** What the rule finds a fault in. */
    private static final ThreadLocal<String> REFUSED = ThreadLocal.withInitial(() -> "nothing");

    enum Colour {
        RED,
        GREEN
    }

    record Inner() {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Watching.class)
    @interface Watched {
        String[] value();

        /** Whether texts are read, and not only whether they are there. */
        boolean texts() default false;

        String message() default "watched";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Sees all that there is to see of its components. */
    public static final class Watching extends CrossFieldValidator<Watched> {
        private List<String> components = List.of();
        private boolean texts;

        @Override
        public void initialize(Watched watched) {
            components = List.of(watched.value());
            texts = watched.texts();
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(components);
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            String seen = components.stream()
                    .map(component -> seen(values, component))
                    .collect(Collectors.joining(" "));
            SEEN.set(seen);
            if (seen.equals(REFUSED.get())) {
                findings.accept(new CrossFieldFinding(components.get(0), ErrorCode.INVALID_INPUT, null));
            }
        }

        private String seen(PropertyValues values, String component) {
            StringBuilder seen = new StringBuilder(component).append(':');
            seen.append(values.isUsable(component) ? 'u' : '-');
            seen.append(values.isGiven(component) ? 'g' : '-');
            seen.append(values.isPresent(component) ? 'p' : '-');
            seen.append(values.isEmpty(component) ? 'e' : '-');
            if (texts || !component.equals("text")) {
                for (String text : List.of("true", "false", "RED", "GREEN", "", "x")) {
                    seen.append(values.is(component, text) ? text + '!' : "-");
                }
                seen.append(values.text(component));
            }
            if (texts) {
                seen.append(values.conforms(component, Grammar.MD5));
            }
            return seen.toString();
        }
    }

    @Watched(
            value = {"text", "flag", "colour", "list", "inner"},
            texts = true)
    record All(String text, Boolean flag, Colour colour, List<String> list, Inner inner) {}

    @Watched({"flag", "colour"})
    record Two(Boolean flag, Colour colour, String text) {}

    @Watched("colour")
    record One(Colour colour, String text) {}

    @Watched({"text", "list"})
    record Sized(List<String> list, String text) {}

    @Watched({"inner", "text", "inner"})
    record Held(String text, Inner inner) {}

    private static final Map<String, List<String>> VALUES = new LinkedHashMap<>(Map.of(
            "text",
            List.of(
                    "null",
                    "\"\"",
                    "\"x\"",
                    "\"\u00FC\uD83D\uDE00\"",
                    "\"0123456789abcdef0123456789ABCDEF\"",
                    "\"0123456789abcdef0123456789ABCDE\\u0046\"",
                    "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fcz\\uD83D\\uDE00\"",
                    "\"\\u0078\""),
            "flag",
            List.of("null", "true", "false"),
            "colour",
            List.of("null", "\"RED\"", "\"GREEN\""),
            "list",
            List.of("null", "[]", "[\"x\"]"),
            "inner",
            List.of("null", "{}", "{\"a\":1}")));

    /** Bodies with each combination of values, and of their absence. */
    private static List<String> bodies(Class<? extends Record> type) {
        List<String> bodies = List.of("{\"first\":0");
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> longer = new ArrayList<>(bodies);
            for (String body : bodies) {
                for (String value : Objects.requireNonNull(VALUES.get(component.getName()))) {
                    longer.add(body + ",\"" + component.getName() + "\":" + value);
                }
            }
            bodies = longer;
        }
        return bodies.stream().map(body -> body + "}").toList();
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Recognizer recognizer(Class<? extends Record> type) {
        return Objects.requireNonNull(Recognizer.of(
                new Engine(OPTIONS, RecordComponent::getName).model(type), OPTIONS.limits(), OPTIONS.clock()));
    }

    /** What the thorough path sees of each body. */
    private static Map<String, String> seen(Class<? extends Record> type) {
        Engine engine = new Engine(OPTIONS, RecordComponent::getName);
        Diagnoser diagnoser = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));
        Map<String, String> seen = new LinkedHashMap<>();
        for (String body : bodies(type)) {
            assertThat(diagnoser
                            .diagnose(engine.model(type), utf8(body), BodyInspector.NONE)
                            .isClean())
                    .as(body)
                    .isTrue();
            seen.put(body, SEEN.get());
        }
        return seen;
    }

    @Test
    void ofManyValues_theSameIsSeen() {
        Recognizer recognizer = recognizer(All.class);
        seen(All.class).forEach((body, expected) -> {
            SEEN.set("nothing");
            assertThat(Recognized.isClean(recognizer, utf8(body))).as(body).isTrue();
            assertThat(SEEN.get()).as(body).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {Two.class, One.class, Sized.class, Held.class})
    void ofOneOrTwoValues_eachCombinationIsJudgedForItself(Class<? extends Record> type) {
        Map<String, String> seen = seen(type);
        for (String refused : Set.copyOf(seen.values())) {
            REFUSED.set(refused);
            try {
                Recognizer recognizer = recognizer(type);
                seen.forEach((body, state) -> assertThat(Recognized.isClean(recognizer, utf8(body)))
                        .as("%s, where %s is refused", body, refused)
                        .isEqualTo(!state.equals(refused)));
            } finally {
                REFUSED.set("nothing");
            }
        }
    }

    @Watched({"flag", "colour"})
    record Nested(Boolean flag, Colour colour, @Valid Nested inner, List<@Valid Nested> list) {}

    @Test
    void aRule_seesItsOwnValuesAgainAfterThoseOfObjectsInside() {
        String faulty = "{\"flag\":1,\"colour\":\"RED\"}";
        String element = "{\"flag\":false,\"colour\":\"RED\"}";
        for (String last : List.of("RED", "GREEN")) {
            REFUSED.set(
                    Objects.requireNonNull(seen(Two.class).get("{\"first\":0,\"flag\":true,\"colour\":\"GREEN\"}")));
            try {
                Recognizer recognizer = recognizer(Nested.class);
                byte[] body = utf8("{\"flag\":true,\"list\":[" + faulty + "," + element + "],\"inner\":" + element
                        + ",\"colour\":\"" + last + "\"}");
                List<SuspectElement> faults = recognizer.faults(body);
                if (last.equals("GREEN")) {
                    assertThat(faults).isNull();
                } else {
                    assertThat(faults).extracting(SuspectElement::index).containsExactly(0);
                }
            } finally {
                REFUSED.set("nothing");
            }
        }
    }

    @Test
    void rulesOfManyObjectsInOneAnother_areAllHeld() {
        for (String innermost : List.of("true", "false")) {
            REFUSED.set(
                    Objects.requireNonNull(seen(Two.class).get("{\"first\":0,\"flag\":true,\"colour\":\"GREEN\"}")));
            try {
                Recognizer recognizer = recognizer(Nested.class);
                String body = "{\"flag\":false,\"colour\":\"GREEN\",\"inner\":".repeat(50) + "{\"flag\":" + innermost
                        + ",\"colour\":\"GREEN\"}" + "}".repeat(50);
                for (int again = 0; again < 3; again++) {
                    assertThat(Recognized.isClean(recognizer, utf8(body))).isEqualTo(innermost.equals("false"));
                }
            } finally {
                REFUSED.set("nothing");
            }
        }
    }

    @Test
    void inAList_eachElementIsJudgedByItsOwnValues() {
        record Many(List<@Valid Two> list) {}
        REFUSED.set(Objects.requireNonNull(seen(Two.class).get("{\"first\":0}")));
        try {
            Recognizer recognizer = recognizer(Many.class);
            assertThat(recognizer.faults(utf8("{\"list\":[{\"flag\":true},{},{\"colour\":\"RED\"},{\"text\":\"x\"}]}")))
                    .extracting(SuspectElement::index)
                    .containsExactly(1, 3);
        } finally {
            REFUSED.set("nothing");
        }
    }
}
