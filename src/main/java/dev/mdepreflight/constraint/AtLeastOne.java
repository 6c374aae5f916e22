package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The object must have at least one of some components: a change of nothing changes nothing. A breach is reported at the object itself.
 *
 * <p>Where one of them has a fault of its own, nothing more is said.
 */
@Documented
@Constraint(validatedBy = AtLeastOne.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(AtLeastOne.List.class)
public @interface AtLeastOne {
    /**
     * The components.
     *
     * @return the names of the record components
     */
    String[] value();

    /**
     * Whether an explicit null in JSON bytes counts as given; a bound record cannot tell it from an absent component.
     *
     * @return true if it does
     */
    boolean nullCounts() default false;

    /**
     * Says how a breach can be mended.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        AtLeastOne[] value();
    }

    /** Judges an object by {@link AtLeastOne}. */
    final class Validator extends CrossFieldValidator<AtLeastOne> {
        private String[] components = {};
        private boolean nullCounts;
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(AtLeastOne constraint) {
            components = constraint.value();
            nullCounts = constraint.nullCounts();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(components));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            for (String component : components) {
                boolean given = nullCounts ? values.isGiven(component) : values.isPresent(component);
                if (given || !values.isUsable(component)) {
                    return;
                }
            }
            findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
        }
    }
}
