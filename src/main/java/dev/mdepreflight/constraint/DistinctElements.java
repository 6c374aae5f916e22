package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * No two elements of a list of records may have the same values in some of their components, or no two elements of a list of texts or
 * enum constants may be the same.
 *
 * <p>Each element that repeats an earlier one is reported, and the hint names that one by its index. An element that is null or lacks
 * one of the values repeats none. An absent or null list is valid.
 */
@Documented
@Constraint(validatedBy = DistinctElements.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(DistinctElements.List.class)
public @interface DistinctElements {
    /**
     * The list.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The components of its elements that are compared together, as texts.
     *
     * @return the names of components of the elements' record; none where the elements are texts or enum constants themselves
     */
    String[] components() default {};

    /**
     * Whether letter case never counts.
     *
     * @return true if texts that differ in letter case only are the same
     */
    boolean anyCase() default false;

    /**
     * The component of its elements that tells whether letter case counts.
     *
     * @return the name of a component of the elements' record; none when empty
     */
    String caseBy() default "";

    /**
     * The values of that component with which letter case does not count.
     *
     * @return texts or wire names
     */
    String[] ignoreCase() default {};

    /**
     * Says what becomes of a repeated element; told after the index of the one that it repeats.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        DistinctElements[] value();
    }

    /** Judges an object by {@link DistinctElements}, in time linear in the length of what is compared, whoever chose it. */
    final class Validator extends CrossFieldValidator<DistinctElements> {
        private String property = "";
        private java.util.List<String> compared = java.util.List.of();
        private boolean anyCase;
        private String caseBy = "";
        private Set<String> ignoreCase = Set.of();
        private String hint = "";

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(DistinctElements constraint) {
            property = constraint.property();
            compared = java.util.List.of(constraint.components());
            anyCase = constraint.anyCase();
            caseBy = constraint.caseBy();
            ignoreCase = Set.of(constraint.ignoreCase());
            hint = constraint.hint().isEmpty() ? "" : "; " + constraint.hint();
        }

        @Override
        public Set<String> components() {
            return Set.of(property);
        }

        @Override
        public Map<String, Set<String>> elements() {
            Set<String> read = new TreeSet<>(compared);
            if (!caseBy.isEmpty()) {
                read.add(caseBy);
            }
            return Map.of(property, Set.copyOf(read));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            java.util.List<java.util.List<@Nullable String>> columns = new ArrayList<>();
            for (String component : compared) {
                columns.add(values.elements(property, component));
            }
            if (compared.isEmpty()) {
                columns.add(values.elements(property));
            }
            java.util.List<@Nullable String> cases =
                    caseBy.isEmpty() ? java.util.List.of() : values.elements(property, caseBy);
            FirstRows rows = new FirstRows() {
                @Override
                java.util.List<String> row(int number) {
                    return Validator.this.row(columns, cases, number);
                }
            };
            int size = columns.get(0).size();
            for (int i = 0; size > 1 && i < size; i++) {
                java.util.List<String> row = row(columns, cases, i);
                int first = row.isEmpty() ? i : rows.first(i, row);
                if (first != i) {
                    findings.accept(new CrossFieldFinding(
                            property, i, ErrorCode.INVALID_INPUT, "the same as element " + first + hint));
                }
            }
        }

        /** What is compared of an element; empty if it lacks any of that. */
        private java.util.List<String> row(
                java.util.List<java.util.List<@Nullable String>> columns,
                java.util.List<@Nullable String> cases,
                int number) {
            for (java.util.List<@Nullable String> column : columns) {
                if (column.get(number) == null) {
                    return java.util.List.of();
                }
            }
            String kind = cases.isEmpty() ? null : cases.get(number);
            boolean folded = anyCase || (kind != null && ignoreCase.contains(kind));
            java.util.List<String> row = new ArrayList<>(columns.size());
            for (java.util.List<@Nullable String> column : columns) {
                String value = Objects.requireNonNull(column.get(number));
                row.add(folded ? LetterCase.lower(value) : value);
            }
            return row;
        }
    }
}
