package dev.mdepreflight.constraint;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
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
 * The elements of a list must be distinct. Records are compared by some of their components, strings and enum constants as a whole.
 *
 * <p>Each element that repeats an earlier one is reported; the hint contains the earlier element's index. An element
 * that is null or lacks one of the compared values is ignored. An absent or null list is valid.
 */
@Documented
@Constraint(validatedBy = DistinctElements.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(DistinctElements.List.class)
public @interface DistinctElements {
    /** The record component that holds the list. */
    String property();

    /** The components of the elements' record to compare as strings; empty to compare strings or enum constants. */
    String[] components() default {};

    /** Whether letter case is always ignored. */
    boolean anyCase() default false;

    /** The component of the elements' record that decides whether to ignore letter case; empty for none. */
    String caseBy() default "";

    /** The values of {@link #caseBy} for which letter case is ignored. */
    String[] ignoreCase() default {};

    /** Says what the service does with repeated elements; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        DistinctElements[] value();
    }

    final class Validator extends CrossFieldValidator<DistinctElements> {
        private String property = "";
        private java.util.List<String> compared = java.util.List.of();
        private boolean anyCase;
        private String caseBy = "";
        private Set<String> ignoreCase = Set.of();
        private String hint = "";

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
            FirstRows rows = new FirstRows(number -> row(columns, cases, number));
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

        /** The compared values of an element; empty if one of them is missing. */
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
