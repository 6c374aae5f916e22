package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link DistinctElements}, in time linear in the length of what is compared, whoever chose it. */
public final class DistinctElementsValidator extends CrossFieldValidator<DistinctElements> {
    private String property = "";
    private List<String> compared = List.of();
    private boolean anyCase;
    private String caseBy = "";
    private Set<String> ignoreCase = Set.of();
    private String hint = "";

    /** For the validation provider. */
    public DistinctElementsValidator() {}

    @Override
    public void initialize(DistinctElements constraint) {
        property = constraint.property();
        compared = List.of(constraint.components());
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
        List<List<@Nullable String>> columns = new ArrayList<>();
        for (String component : compared) {
            columns.add(values.elements(property, component));
        }
        if (compared.isEmpty()) {
            columns.add(values.elements(property));
        }
        List<@Nullable String> cases = caseBy.isEmpty() ? List.of() : values.elements(property, caseBy);
        FirstRows rows = new FirstRows() {
            @Override
            List<String> row(int number) {
                return DistinctElementsValidator.this.row(columns, cases, number);
            }
        };
        int size = columns.get(0).size();
        for (int i = 0; size > 1 && i < size; i++) {
            List<String> row = row(columns, cases, i);
            int first = row.isEmpty() ? i : rows.first(i, row);
            if (first != i) {
                findings.accept(
                        new CrossFieldFinding(property, i, ErrorCode.INVALID_INPUT, "the same as element " + first + hint));
            }
        }
    }

    /** What is compared of an element; empty if it lacks any of that. */
    private List<String> row(List<List<@Nullable String>> columns, List<@Nullable String> cases, int number) {
        String kind = cases.isEmpty() ? null : cases.get(number);
        boolean folded = anyCase || (kind != null && ignoreCase.contains(kind));
        List<String> row = new ArrayList<>(columns.size());
        for (List<@Nullable String> column : columns) {
            String value = column.get(number);
            if (value == null) {
                return List.of();
            }
            row.add(folded ? value.toLowerCase(Locale.ROOT) : value);
        }
        return row;
    }
}
