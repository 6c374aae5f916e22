package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.indicator.IndicatorSeverity;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is marked sensitive shows nowhere, whatever is wrong with it or around it. */
class SecretsTest {

    private static final String MARKER = "S3cr3tMarker";

    /** Repeats its input, as a careless validator would. */
    @Constraint(validatedBy = Chatty.Validator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Chatty {
        String message() default "no";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Refuses everything in its own words. */
        final class Validator implements ConstraintValidator<Chatty, String> {
            @Override
            public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
                if (value == null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("not good: " + value)
                        .addConstraintViolation();
                return false;
            }
        }
    }

    record Inner(
            @Required @Nullable String a,
            @Nullable Integer n,
            @Nullable IndicatorSeverity severity) {}

    @DependentValue(property = "text", allowed = "x", when = "kind", is = "K", hint = "K needs x")
    @DependentValue(property = "any", allowed = "x", when = "kind", is = "K", hint = "K needs x")
    @DependentValue(property = "list", forbidden = "x", when = "kind", is = "K", hint = "K needs x")
    record Holder(
            @Nullable String kind,

            @Sensitive
            @Size(max = 40)
            @Pattern(regexp = "[A-Za-z0-9]+")
            @HashValue(payload = Advice.class)
            @JsonAlias("Text")
            @Nullable
            String text,

            @Sensitive @OneOf({"one", "two"}) @Nullable String chosen,
            @Sensitive @Chatty @Nullable String chatty,
            @Sensitive @Nullable IndicatorSeverity severity,

            @Sensitive @Tolerates(Tolerates.Form.BOOLEAN_TEXT) @Nullable
            Boolean flag,

            @Sensitive @Nullable Integer number,
            @Sensitive @Valid @Nullable Inner object,

            @Sensitive @Size(max = 3) @Nullable List<@IpAddress String> list,

            @Sensitive @Nullable Map<@Size(max = 3) String, @Size(max = 3) String> map,

            @Sensitive @Nullable Map<String, @Valid Inner> objects,

            @Sensitive @Nullable Object any) {}

    static Stream<String> bodies() {
        String m = MARKER;
        return Stream.of(
                        "{'text':7,'chosen':{'M':'M'},'severity':['M'],'flag':'M','number':'M','object':'M','list':'M','map':['M']}",
                        "{'text':'M !'}",
                        "{'text':'M-M-M-M-M-M-M-M-M'}",
                        "{'text':'M','Text':'M','TEXT':'M'}",
                        "{'chosen':'M'}",
                        "{'chosen':'ONE','chatty':'M'}",
                        "{'chatty':'M','kind':'K','text':'M','any':'M','list':['M']}",
                        "{'kind':'K','any':{'M':'M'}}",
                        "{'severity':'M'}",
                        "{'flag':'true','number':1.5}",
                        "{'object':{'M':1,'A':'M','n':'M','severity':'M','a':null}}",
                        "{'object':{'a':'M','a':'M','M':'M','M ':{'M':1}}}",
                        "{'object':{'a':['M']}}",
                        "{'list':['M','1.2.3.4',7,['M'],{'M':'M'},'M/24']}",
                        "{'map':{'M':'M','k':7,'M2':['M'],'M3':'ok'}}",
                        "{'objects':{'M':{'M':1},'M2':'M','M3':{'a':1,'A':'M'},'M4':null}}",
                        "{'text':'M",
                        "{'text':'M\n'}",
                        "{'text':'M\\x'}",
                        "{'text':'M\\ud800'}",
                        "{'text':'M'M}",
                        "{'text':M}",
                        "{'map':{'M':'M' 'M'}}",
                        "{'map':{'M'}}",
                        "{'any':[M",
                        "{'number':" + "7".repeat(2000) + "M}",
                        "M",
                        "'M'",
                        "{'M':1,'textM':'M'}")
                .map(body -> body.replace("M", m).replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aSecretIsNeverShown(String body) {
        for (boolean advice : new boolean[] {false, true}) {
            Report report = Preflight.builder().advice(advice).build().check(Holder.class, body);
            if (!body.startsWith("{\"" + MARKER)) {
                assertHidden(report);
            }
        }
    }

    @Test
    void aSecretOfABoundRecordIsNeverShown() {
        Holder bound = new Holder(
                "K",
                MARKER + " !",
                MARKER,
                MARKER,
                null,
                null,
                null,
                new Inner(null, null, null),
                List.of(MARKER, MARKER, MARKER, MARKER),
                Map.of(MARKER, MARKER),
                Map.of(MARKER, new Inner(null, null, null)),
                MARKER);
        Report report = Preflight.builder().advice(true).build().check(bound);
        assertThat(report.violations()).hasSizeGreaterThan(8);
        assertHidden(report);
    }

    @Test
    void namesInsideASecretAreMaskedAndTheModelsOwnAreNot() {
        String body = "{\"object\":{\"" + MARKER + "\":1,\"n\":\"x\",\"n\":1},\"map\":{\"" + MARKER + "\":7}}";
        Report report = Preflight.builder().advice(true).build().check(Holder.class, body);
        assertThat(report.violations())
                .extracting(Violation::pointer)
                .containsExactly("/object/a", "/object/n", "/object/n", "/map/***", "/map/***");
        assertThat(report.advice()).extracting(Advice::pointer).containsExactly("/object/***");
    }

    private static void assertHidden(Report report) {
        StringWriter shown = new StringWriter();
        shown.append(report.toString());
        report.violations().forEach(violation -> shown.append(violation.toString()));
        report.advice().forEach(advice -> shown.append(advice.toString()));
        if (!report.isClean()) {
            shown.append(report.envelope().toJson());
            PreflightException thrown = catchThrowableOfType(PreflightException.class, report::orThrow);
            thrown.printStackTrace(new PrintWriter(shown, true));
        }
        assertThat(shown.toString()).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${1+1}", "{0}", "#{x}", "{dev.mdepreflight.InvalidInput}", "\\{x\\}", "$1\\1", "{", "%s%n"})
    void templateSyntaxInAValueComesOutAsItWentIn(String value) {
        Preflight preflight = Preflight.builder().advice(true).build();
        Report report = preflight.check(
                Indicator.class,
                "{\"indicatorType\":\"IpAddress\",\"indicatorValue\":\"" + value.replace("\\", "\\\\")
                        + "\",\"action\":\"" + value.replace("\\", "\\\\")
                        + "\",\"title\":\"t\",\"description\":\"d\",\"expirationTime\":\"" + value.replace("\\", "\\\\")
                        + "\"}");
        assertThat(report.violations()).hasSize(3).allMatch(it -> value.equals(it.excerpt()));
        assertThat(report.violations().get(0).message()).isEqualTo("IP address " + value + " is invalid.");
        Report own = preflight.check(Own.class, "{\"text\":\"" + value.replace("\\", "\\\\") + "\"}");
        assertThat(own.violations()).hasSize(1);
        assertThat(own.violations().get(0).excerpt()).isEqualTo(value);
        assertThat(own.violations().get(0).hint()).isEqualTo("must match \"never\"");
    }

    record Own(@Pattern(regexp = "never") @Nullable String text) {}
}
