package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.ElementOrder;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.RequiredElement;
import dev.mdepreflight.constraint.Retired;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.report.Violation;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over list elements, over an object as a whole and over characters, from bytes and from objects alike. */
class RulesOverElementsTest {
    enum Kind {
        First,
        Second
    }

    public record Step(Kind kind, String name, @Valid Step inner) {}

    @ElementOrder(
            property = "steps",
            component = "kind",
            order = {"First", "Second"},
            hint = "First comes before Second")
    @RequiredElement(
            property = "steps",
            component = "name",
            value = "start",
            when = "mode",
            is = "checked",
            hint = "a step named start is needed")
    public record Plan(String mode, List<@Valid Step> steps) {}

    @AtLeastOne(
            value = {"a", "b"},
            hint = "send a or b")
    public record Change(String a, Kind b, @Valid Change inner) {}

    @Retired(hint = "gone")
    public record Old(String a) {}

    @DependentValue(property = "value", allowed = "one", optional = true, when = "kind", is = "First")
    @WithoutCharacters(property = "value", characters = "#\uD83D\uDE00", hint = "no # and no smile")
    public record Value(
            Kind kind,
            @NoneOf(value = "Second", hint = "say First") Kind other,
            String value) {}

    public record Time(
            @DateTimeOffset(utc = true, leastFraction = 2) String time) {}

    @ElementOrder(
            property = "steps",
            component = "missing",
            order = {})
    public record Misspelt(List<Step> steps) {}

    @RequiredElement(property = "steps", component = "name", value = "x", when = "mode", is = "y")
    public record NoRecords(String mode, List<String> steps) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"steps\":null}",
                "{\"steps\":[]}",
                "{\"steps\":[null,{},{\"kind\":null}]}",
                "{\"mode\":\"other\",\"steps\":[{\"name\":\"x\"}]}",
                "{\"mode\":\"checked\",\"steps\":[{\"name\":\"x\"},null,{\"name\":\"start\"}]}",
                "{\"steps\":[{\"kind\":\"First\"},{},{\"kind\":\"First\"},{\"kind\":\"Second\"},{},{\"kind\":\"Second\"}]}",
                "{\"steps\":[{\"kind\":\"First\",\"inner\":{\"kind\":\"Second\"}},{\"kind\":\"First\"}]}"
            })
    void listsInOrderWithTheirElements_areClean(String body) {
        assertThat(BothPaths.faults(Plan.class, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"checked\"}",
                "{\"mode\":\"checked\",\"steps\":null}",
                "{\"mode\":\"checked\",\"steps\":[]}",
                "{\"mode\":\"checked\",\"steps\":[null,{\"name\":\"Start\"},{\"inner\":{\"name\":\"start\"}}]}",
                "{\"steps\":[{\"kind\":\"Second\"},{},{\"kind\":\"First\"}]}"
            })
    void aListOutOfOrderOrWithoutItsElement_isReportedAtTheList(String body) {
        assertThat(BothPaths.faults(Plan.class, body)).containsExactly("InvalidInput /steps");
    }

    @Test
    void theHintOfARuleOverElements_isTold() {
        assertThat(Preflight.create()
                        .check(Plan.class, "{\"steps\":[{\"kind\":\"Second\"},{\"kind\":\"First\"}]}")
                        .violations())
                .extracting(Violation::hint)
                .containsExactly("First comes before Second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"steps\":[{\"kind\":\"Second\"},{\"kind\":\"First\",\"name\":1}]}|InvalidRequestBody /steps/1/name",
                "{\"steps\":[{\"kind\":\"Second\"},{\"kind\":\"Third\"},{\"kind\":\"First\"}]}|InvalidRequestBody /steps/1/kind",
                "{\"mode\":\"checked\",\"steps\":[7]}|InvalidRequestBody /steps/0",
                "{\"mode\":\"checked\",\"steps\":{}}|InvalidRequestBody /steps"
            })
    void aListThatDoesNotBind_isNotJudgedFurther(String body, String fault) {
        assertThat(BothPaths.faults(Preflight.create().check(Plan.class, body))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"\"}|",
                "{\"b\":\"First\"}|",
                "{}|InvalidRequestBody ",
                "{\"a\":null,\"b\":null}|InvalidRequestBody ",
                "{\"a\":\"x\",\"inner\":{}}|InvalidRequestBody /inner"
            })
    void anObjectWithoutAnyOfItsComponents_isReportedItself(String body, String fault) {
        assertThat(String.join(",", BothPaths.faults(Change.class, body)).strip())
                .isEqualTo(fault == null ? "" : fault.strip());
    }

    @Test
    void aComponentWithAFaultOfItsOwn_countsAsSent() {
        assertThat(BothPaths.faults(Preflight.create().check(Change.class, "{\"b\":\"Third\"}")))
                .containsExactly("InvalidRequestBody /b");
    }

    @Test
    void aRetiredRequest_isReportedWhateverItHolds() {
        assertThat(BothPaths.faults(Old.class, "{\"a\":\"x\"}")).containsExactly("InvalidInput ");
        assertThat(Preflight.create().check(new Old(null)).violations())
                .extracting(Violation::hint)
                .containsExactly("gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"First\"}|",
                "{\"kind\":\"First\",\"value\":null}|",
                "{\"kind\":\"First\",\"value\":\"one\"}|",
                "{\"kind\":\"Second\",\"value\":\"two\"}|",
                "{\"kind\":\"First\",\"value\":\"two\"}|InvalidInput /value",
                "{\"value\":\"a#\"}|InvalidInput /value",
                "{\"value\":\"\uD83D\uDE00\"}|InvalidInput /value",
                "{\"value\":\"\uD83D\uDE01\"}|",
                "{\"other\":\"First\"}|",
                "{\"other\":\"Second\"}|InvalidInput /other"
            })
    void valuesAndCharacters_areJudgedAlike(String body, String fault) {
        assertThat(String.join(",", BothPaths.faults(Value.class, body))).isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void noneOf_saysWhatToSendInstead_onBothPaths() {
        Preflight preflight = Preflight.create();
        assertThat(preflight.check(Value.class, "{\"other\":\"Second\"}").violations())
                .extracting(Violation::hint)
                .containsExactly("say First");
        assertThat(preflight.check(new Value(null, Kind.Second, null)).violations())
                .extracting(Violation::hint)
                .containsExactly("say First");
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-31T00:00:00.12Z, true",
        "2030-01-31T00:00:00.1234567Z, true",
        "2030-01-31T00:00:00.12z, true",
        "2030-01-31T00:00:00.1Z, false",
        "2030-01-31T00:00:00Z, false",
        "2030-01-31T00:00Z, false",
        "2030-01-31T00:00:00.12+00:00, false",
        "2030-01-31T00:00:00.12, false"
    })
    void dateTimes_mayBeAskedForInUtcWithSomeFractionDigits(String time, boolean taken) {
        assertThat(BothPaths.faults(Time.class, "{\"time\":\"" + time + "\"}").isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(classes = {Misspelt.class, NoRecords.class})
    void aRuleOverElementsThatAreNotThere_isRefusedWhenTheModelIsBuilt(Class<? extends Record> type) {
        assertThatThrownBy(() -> Preflight.create().check(type, "{}"))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("of the elements of steps");
    }
}
