package dev.mdepreflight.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyBodiesTest {
    private static final int SEEDS = 8;

    /** Kinds of faults that keep a value from being bound, or that a binding does not see. */
    private static final Set<String> UNBOUND = Set.of(
            "wrong type",
            "fraction",
            "out of range",
            "unknown constant",
            "miscased constant",
            "miscased name",
            "duplicate");

    static Stream<Class<? extends Record>> records() {
        return CleanBodiesTest.records();
    }

    private static Fault fault(Samples samples, String name) {
        return samples.faults().stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + samples.faults()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void faults_haveNamesOfTheirOwn(Class<? extends Record> type) {
        assertThat(Samples.of(type).faults()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFault_isNoJsonIfAndOnlyIfItIsOneOfSyntax(Class<? extends Record> type) {
        Samples samples = Samples.of(type);
        for (Fault fault : samples.faults()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                FaultyBody faulty = samples.faulty(seed, fault);
                assertThat(faulty.fault()).isEqualTo(fault);
                // Jackson skips a byte order mark, and takes lone surrogates and some malformed UTF-8.
                boolean lenient = Set.of("byte order mark", "lone surrogate", "invalid UTF-8")
                        .contains(fault.name());
                assertThat(lenient || Binding.isJson(faulty.body()) != fault.syntax())
                        .as("%s %d %s", fault.name(), seed, CleanBodiesTest.text(faulty.body()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFault_hasAConcretePointerThatFitsItsPattern(Class<? extends Record> type) {
        Samples samples = Samples.of(type);
        for (Fault fault : samples.faults()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                String pointer = samples.faulty(seed, fault).pointer();
                String[] steps = pointer.split("/", -1);
                String[] pattern = fault.at().split("/", -1);
                assertThat(steps).as(fault.name()).hasSameSizeAs(pattern).doesNotContain("*");
                for (int i = 0; i < steps.length; i++) {
                    assertThat(pattern[i]).isIn("*", steps[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFault_sameSeed_sameBytes(Class<? extends Record> type) {
        Samples first = Samples.of(type);
        Samples second = Samples.of(type);
        assertThat(first.faults()).isEqualTo(second.faults());
        for (Fault fault : first.faults()) {
            assertThat(first.faulty(5, fault).body())
                    .isEqualTo(second.faulty(5, fault).body());
        }
    }

    /**
     * Faults that bind are the ones that the validation provider sees; of those it must find one place and no other. Missing and
     * null are one to it.
     */
    @ParameterizedTest
    @MethodSource("records")
    void faultOfAValueThatBinds_boundAndValidated_isFoundAtItsPlaceAlone(Class<? extends Record> type) {
        Samples samples = Samples.of(type);
        Set<String> judged = new HashSet<>();
        for (Fault fault : samples.faults()) {
            String kind = fault.name().replace(" " + fault.at(), "");
            boolean binds = !fault.at().isEmpty() && !UNBOUND.contains(kind);
            if (!binds) {
                continue;
            }
            judged.add(fault.name());
            for (long seed = 0; seed < SEEDS; seed++) {
                FaultyBody faulty = samples.faulty(seed, fault);
                Set<String> places = new HashSet<>();
                Binding.violations(Binding.bind(faulty.body(), type))
                        .forEach(violation -> places.add(violation
                                .getPropertyPath()
                                .toString()
                                .replaceAll("<list element>|<map value>|\\.<.*>$", "")));
                assertThat(places)
                        .as("%s %d %s", fault.name(), seed, CleanBodiesTest.text(faulty.body()))
                        .hasSize(1);
            }
        }
        assertThat(judged.isEmpty()).isEqualTo(type == Records.Free.class);
    }

    public record Lists(
            List<@NotEmpty String> filled,
            List<@NotBlank String> said,
            List<@NotNull String> given,
            List<@NotEmpty(payload = Advice.class) String> advised,
            List<@Size(min = 1) String> sized) {}

    @Test
    void nullElement_isAFaultWhereverItIsRefused() {
        Samples samples = Samples.of(Lists.class);
        List<Fault> nulls = samples.faults().stream()
                .filter(fault -> fault.name().startsWith("null "))
                .toList();
        assertThat(nulls).extracting(Fault::at).containsExactly("/filled/*", "/said/*", "/given/*");
        assertThat(Samples.of(Operations.BATCH_DELETE_INDICATORS).faults())
                .extracting(fault -> fault.name() + " = " + fault.code().code())
                .contains("null /IndicatorIds/* = InvalidRequestBody");
        for (Fault fault : nulls) {
            FaultyBody faulty = samples.faulty(3, fault);
            assertThat(Preflight.create().check(Lists.class, faulty.body()).violations())
                    .extracting(violation -> violation.code() + " " + violation.pointer())
                    .containsExactly(fault.code() + " " + faulty.pointer());
        }
    }

    @Test
    void import_admitsTheFaultsThatPeopleMake() {
        assertThat(Samples.of(Operations.IMPORT_INDICATORS).faults())
                .extracting(fault -> fault.name() + " = " + fault.code().code())
                .contains(
                        "missing /Indicators = MissingRequiredParameter",
                        "miscased name /Indicators = MissingRequiredParameter",
                        "batch too large /Indicators = MaximumBatchSizeExceeded",
                        "null /Indicators/* = InvalidRequestBody",
                        "wrong type /Indicators/* = InvalidRequestBody",
                        "missing /Indicators/*/title = MissingRequiredParameter",
                        "null /Indicators/*/action = MissingRequiredParameter",
                        "miscased name /Indicators/*/indicatorValue = MissingRequiredParameter",
                        "miscased name /Indicators/*/severity = InvalidRequestBody",
                        "duplicate /Indicators/*/title = InvalidRequestBody",
                        "duplicate /Indicators/*/lastUpdateTime = InvalidRequestBody",
                        "wrong type /Indicators/*/generateAlert = InvalidRequestBody",
                        "unknown constant /Indicators/*/indicatorType = InvalidRequestBody",
                        "miscased constant /Indicators/*/action = InvalidRequestBody",
                        "breaks DateTimeOffset /Indicators/*/expirationTime = InvalidRequestBody",
                        "breaks WebUrl /Indicators/*/educateUrl = InvalidUrl",
                        "not a FileSha256 /Indicators/*/indicatorValue = InvalidHashValue",
                        "not a DomainName /Indicators/*/indicatorValue = InvalidDomainName",
                        "not a IpAddress /Indicators/*/indicatorValue = InvalidIpAddress",
                        "not a Url /Indicators/*/indicatorValue = InvalidUrl",
                        "empty for its type /Indicators/*/indicatorValue = InvalidInput",
                        "at odds with action /Indicators/*/generateAlert = InvalidInput",
                        "truncated = InvalidRequestBody",
                        "too deep = InvalidRequestBody")
                // An empty import is advice, and a type that was never seen to be checked is not.
                .doesNotContain("empty /Indicators = InvalidInput")
                .noneMatch(name -> name.contains("CertificateThumbprint") || name.contains("WebCategory"));
    }

    @Test
    void builtInConstraints_giveTheirFaults() {
        assertThat(Samples.of(Records.BuiltIn.class).faults())
                .extracting(Fault::name)
                .contains(
                        "missing /name",
                        "empty /name",
                        "blank /nick",
                        "too long /nick",
                        "too short /code",
                        "breaks Min /count",
                        "breaks Max /count",
                        "fraction /count",
                        "out of range /small",
                        "breaks DecimalMin /ratio",
                        "breaks DecimalMax /ratio",
                        "breaks Digits /price",
                        "breaks AssertTrue /accepted",
                        "breaks Email /mail")
                // What must always be null has no value to make a second fault of.
                .noneMatch(name -> name.endsWith(" /never"));
    }

    @Test
    void constraintOfAUsersOwn_givesItsFaultUnderItsCode() {
        Samples samples = Samples.of(Records.Own.class);
        assertThat(samples.uncertain()).isEmpty();
        assertThat(fault(samples, "breaks Even /pairs").code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(fault(samples, "breaks Even /several/*").code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void constraintsInsideARecordThatIsNotCascadedInto_giveNoFault() {
        List<String> names = Samples.of(Records.Nested.class).faults().stream()
                .map(Fault::name)
                .toList();
        assertThat(names)
                .contains("missing /leaf/leaf-name", "wrong type /unchecked/leaf-name", "duplicate /unchecked/colour")
                .doesNotContain("missing /unchecked/leaf-name", "breaks HashValue /unchecked/md5");
    }

    @Test
    void tooLargeBatch_isAsLargeAsTheShapeAsks() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        Fault fault = fault(samples, "batch too large /Indicators");
        JsonNode asked = Binding.tree(
                samples.faulty(1, fault, JsonStyle.builder().listSize(5000).build())
                        .body());
        assertThat(asked.get("Indicators")).hasSize(5000);
        JsonNode least =
                Binding.tree(samples.faulty(1, fault, JsonStyle.compact()).body());
        assertThat(least.get("Indicators")).hasSize(501);
    }

    @Test
    void randomFaults_coverMostOfThem() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        Set<Fault> drawn = new HashSet<>();
        for (long seed = 0; seed < 2000; seed++) {
            drawn.add(samples.faulty(seed).fault());
        }
        assertThat(drawn).hasSizeGreaterThan(samples.faults().size() * 9 / 10);
    }

    @Test
    void elementFault_isAtDifferentElements() {
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        Fault fault = fault(samples, "missing /Indicators/*/title");
        Set<String> pointers = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            pointers.add(samples.faulty(seed, fault).pointer());
        }
        assertThat(pointers).hasSizeGreaterThan(3);
    }

    @Test
    void faultOfAnotherModel_isRefused() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        Fault other = new Fault("missing /nothing", ErrorCode.MISSING_REQUIRED_PARAMETER, "/nothing", false);
        assertThatThrownBy(() -> samples.faulty(1, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing /nothing");
    }

    @Test
    void wrongTypeOfATolerantBoolean_isNeverABooleanInText() {
        Samples samples = Samples.of(Operations.SUBMIT_INDICATOR);
        Fault fault = fault(samples, "wrong type /generateAlert");
        for (long seed = 0; seed < 200; seed++) {
            JsonNode value = Binding.tree(samples.faulty(seed, fault).body()).get("generateAlert");
            assertThat(value.isBoolean()).isFalse();
            assertThat(value.asText()).isNotIn("true", "false");
        }
    }

    @Test
    void bodiesOfTheCatalog_areAllJudged() {
        assertThat(records().toList()).contains(Indicator.class, ImportIndicators.class, BatchDeleteIndicators.class);
    }
}
