package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.support.Forms;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Hibernate Validator is started for constraints that the engine does not know, and for nothing else in bytes. */
class ValidatorNotStartedTest {
    private static final String STARTED = "org.hibernate.validator.internal.engine.ValidatorImpl ";

    @Constraint(validatedBy = Shout.Check.class)
    @ReportedAs(ErrorCode.INVALID_DOMAIN_NAME)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
    @interface Shout {
        String message() default "must shout";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends Utf8Validator<Shout> {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return to > from && utf8[to - 1] == '!';
            }

            @Override
            public String hint(String rejected) {
                return "end with an exclamation mark";
            }
        }
    }

    @Constraint(validatedBy = Together.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface Together {
        String message() default "together";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Together> {
            @Override
            public Set<String> components() {
                return Set.of("a", "b");
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                if (values.isPresent("a") != values.isPresent("b")) {
                    findings.accept(new CrossFieldFinding("b", ErrorCode.BAD_REQUEST, "a and b go together"));
                }
            }
        }
    }

    @Together
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Composed {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Shout
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ComposedText {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Composed
    public record Own(
            @ComposedText String a,
            @Size(max = 3) @NotBlank String b,

            @Required(message = "say which") @MaxBatchSize(2)
            List<@DomainName @Shout String> list,

            @Valid Own inner) {}

    @Constraint(validatedBy = Foreign.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Foreign {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Foreign, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                return value != null;
            }
        }
    }

    public record Custom(@Foreign String a) {}

    /** Runs in a virtual machine of its own. */
    public static final class Native {
        public static void main(String[] args) {
            Preflight preflight = Preflight.builder().advice(true).build();
            for (Operation operation : Operations.all()) {
                print(preflight.check(operation, "{}"));
                print(preflight.check(operation, "{"));
                print(preflight.check(operation, "{\"Indicators\":[{},null,1],\"IndicatorIds\":[null,\"\",\"x\"]}"));
                print(preflight.check(
                        operation, "{\"indicatorType\":\"Url\",\"indicatorValue\":\"a b\",\"action\":\"Audit\"}"));
                print(preflight.check(operation, "{\"IndicatorIds\":[\"1\"]}"));
                print(preflight.check(operation, "{\"MachineIds\":[\"1\",\"1\"],\"alertIds\":[\"1\",\"1\"]}"));
            }
            print(preflight.check(Operations.UPLOAD_LIBRARY_FILE, Forms.EXAMPLE));
            print(preflight.check(Own.class, "{}"));
            print(preflight.check(
                    Own.class, "{\"a\":\"x\",\"list\":[\"a b\",null,\"c!\"],\"inner\":{\"a\":\"y!\",\"b\":\"long\"}}"));
            print(preflight.check(Own.class, "{\"a\":\"x!\",\"b\":\"y\",\"list\":[]}"));
        }

        private static void print(Report report) {
            System.out.println("REPORT " + BothPaths.faults(report));
        }
    }

    /** Runs in a virtual machine of its own. */
    public static final class Asked {
        public static void main(String[] args) {
            System.out.println("REPORT " + BothPaths.faults(Preflight.create().check(Custom.class, "{}")));
        }
    }

    @Test
    void knownConstraints_doNotStartTheValidator() throws Exception {
        String output = run(Native.class);
        assertThat(output)
                .contains("REPORT [InvalidDomainName /a, InvalidDomainName /list/0, InvalidDomainName /list/2, "
                        + "InvalidInput /inner/b, MaximumBatchSizeExceeded /list, MissingRequiredParameter /b, "
                        + "MissingRequiredParameter /inner/list]")
                .contains("REPORT []")
                .doesNotContain(STARTED);
    }

    @Test
    void customConstraint_startsIt() throws Exception {
        assertThat(run(Asked.class)).contains("REPORT [InvalidInput /a]").contains(STARTED);
    }

    private static String run(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output.length() > 2000 ? "" : output).isZero();
        return output;
    }
}
