package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link DistinctElements}, in time linear in the number of elements. */
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
    public void check(PropertyValues values, Consumer<Finding> findings) {
        List<List<@Nullable String>> columns = new ArrayList<>();
        for (String component : compared) {
            columns.add(values.elements(property, component));
        }
        if (compared.isEmpty()) {
            columns.add(values.elements(property));
        }
        List<@Nullable String> cases = caseBy.isEmpty() ? List.of() : values.elements(property, caseBy);
        Map<Object, Integer> first = new HashMap<>();
        int size = columns.get(0).size();
        for (int i = 0; i < size; i++) {
            String kind = cases.isEmpty() ? null : cases.get(i);
            Object key = key(columns, i, anyCase || (kind != null && ignoreCase.contains(kind)));
            Integer earlier = key == null ? null : first.putIfAbsent(key, i);
            if (earlier != null) {
                findings.accept(
                        new Finding(property, i, ErrorCode.INVALID_INPUT, "the same as element " + earlier + hint));
            }
        }
    }

    /** What is compared: a single value as it is, as a list around each of a million would cost more memory than they do. */
    private static @Nullable Object key(List<List<@Nullable String>> columns, int row, boolean folded) {
        List<String> key = new ArrayList<>(columns.size());
        for (List<@Nullable String> column : columns) {
            String value = column.get(row);
            if (value == null) {
                return null;
            }
            key.add(folded ? value.toLowerCase(Locale.ROOT) : value);
        }
        return key.size() == 1 ? key.get(0) : key;
    }
}
