package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.TextRules;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Expresses the constraints on a value in JSON Schema. A constraint that JSON Schema cannot fully express is widened,
 * so that every value that the schema rejects violates the constraint.
 */
final class ValueRules {
    private ValueRules() {}

    /** Whether an absent or null value is a violation. */
    static boolean demandsValue(ValueSpec site) {
        return site.checks().stream()
                .filter(check -> !check.rule().advice())
                .map(check -> check.rule().annotation())
                .anyMatch(constraint -> constraint instanceof Required
                        || constraint instanceof NotNull
                        || constraint instanceof NotEmpty
                        || constraint instanceof NotBlank);
    }

    /** Whether null is accepted, possibly with advice. */
    static boolean takesNull(ValueSpec site, Set<Tolerates.Form> tolerates) {
        return !demandsValue(site) && (site.nullable() || tolerates.contains(Tolerates.Form.NULL));
    }

    /** Adds the constraints that are reported as violations to a value's schema. */
    static void addTo(Map<String, Object> schema, ValueSpec site, boolean takesNull) {
        for (Check check : site.checks()) {
            if (!check.rule().advice()) {
                Tree.merge(schema, keywords(check.rule().annotation(), site.type(), takesNull));
            }
        }
    }

    private static Map<String, Object> keywords(Annotation constraint, ValueType type, boolean takesNull) {
        if (constraint instanceof NotEmpty || constraint instanceof NotBlank) {
            return least(1, type);
        } else if (constraint instanceof Size size) {
            Map<String, Object> keywords = least(size.min(), type);
            if (size.max() < Integer.MAX_VALUE) {
                keywords.putAll(most(size.max(), type));
            }
            return keywords;
        } else if (constraint instanceof MaxBatchSize batch) {
            return most(batch.value(), type);
        } else if (constraint instanceof MaxLength length) {
            return most(length.value(), type);
        } else if (constraint instanceof AtLeast least) {
            return Tree.of("minimum", least.value());
        } else if (constraint instanceof OneOf oneOf) {
            List<Object> taken = spellings(TextRules.names(oneOf), type);
            if (takesNull) {
                taken.add(Tree.NULL);
            }
            return Tree.of("enum", taken);
        } else if (constraint instanceof NoneOf noneOf) {
            return Tree.of("not", Tree.of("enum", spellings(List.of(noneOf.value()), type)));
        }
        List<Grammar> grammars = TextRules.grammars(constraint);
        return grammars.isEmpty() || type != ScalarType.TEXT ? Map.of() : GrammarKeywords.of(grammars);
    }

    /** The minimum number of characters, elements, or entries. */
    private static Map<String, Object> least(int number, ValueType type) {
        if (number == 0) {
            return new LinkedHashMap<>();
        }
        // Bean Validation counts UTF-16 code units. JSON Schema counts characters of one or two units.
        return type instanceof ListType
                ? Tree.of("minItems", number)
                : type instanceof MapType
                        ? Tree.of("minProperties", number)
                        : Tree.of("minLength", number / 2 + number % 2);
    }

    /** The maximum number of characters, elements, or entries. */
    private static Map<String, Object> most(int number, ValueType type) {
        String keyword =
                type instanceof ListType ? "maxItems" : type instanceof MapType ? "maxProperties" : "maxLength";
        return Tree.of(keyword, number);
    }

    /** The spellings of certain values of a type, including the aliases of enum constants. */
    static List<Object> spellings(List<String> values, ValueType type) {
        List<Object> spellings = new ArrayList<>(values);
        if (type instanceof EnumType known) {
            for (Enum<?> constant : known.type().getEnumConstants()) {
                if (values.contains(WireNames.of(constant))) {
                    spellings.addAll(WireNames.aliases(constant));
                }
            }
        }
        return spellings;
    }
}
