package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The constraints on one value in the words of JSON Schema. One that JSON Schema cannot tell, or only in part, is told as far as
 * everything refused here is refused by the constraint.
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

    /** Whether a null is taken, be it with advice. */
    static boolean takesNull(ValueSpec site, Set<Tolerates.Form> tolerates) {
        return !demandsValue(site) && (site.nullable() || tolerates.contains(Tolerates.Form.NULL));
    }

    /** Adds the constraints of a site to its schema; those whose breach is advice refuse nothing. */
    static void addTo(Map<String, Object> schema, ValueSpec site, boolean takesNull) {
        for (Check check : site.checks()) {
            if (!check.rule().advice()) {
                Map<String, Object> keywords = keywords(check.rule().annotation(), site.type(), takesNull);
                if (!keywords.isEmpty()) {
                    Tree.merge(schema, keywords);
                }
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
            List<Object> taken = spellings(names(oneOf), type);
            if (takesNull) {
                taken.add(Tree.NULL);
            }
            return Tree.of("enum", taken);
        } else if (constraint instanceof NoneOf noneOf) {
            return Tree.of("not", Tree.of("enum", spellings(List.of(noneOf.value()), type)));
        }
        List<Grammar> grammars = grammars(constraint);
        return grammars.isEmpty() || type != ScalarType.TEXT ? Map.of() : GrammarKeywords.of(grammars);
    }

    /** The fewest characters, elements or entries. */
    private static Map<String, Object> least(int number, ValueType type) {
        if (number == 0) {
            return new LinkedHashMap<>();
        }
        // Bean Validation counts UTF-16 units, JSON Schema characters, which are one or two units each.
        return type instanceof ListType
                ? Tree.of("minItems", number)
                : type instanceof MapType
                        ? Tree.of("minProperties", number)
                        : Tree.of("minLength", number / 2 + number % 2);
    }

    /** The most characters, elements or entries. */
    private static Map<String, Object> most(int number, ValueType type) {
        String keyword =
                type instanceof ListType ? "maxItems" : type instanceof MapType ? "maxProperties" : "maxLength";
        return Tree.of(keyword, number);
    }

    /** The texts that a constraint takes. */
    static List<String> names(OneOf constraint) {
        List<String> names = new ArrayList<>(List.of(constraint.value()));
        names.addAll(WireNames.of(constraint.enumType()));
        return names;
    }

    /** The ways to write some values of a type: the constants of an enum have aliases. */
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

    /** The grammars of which a text must conform to one; empty if the constraint is about something else. */
    static List<Grammar> grammars(Annotation constraint) {
        if (constraint instanceof HashValue hash) {
            return hash.value().length == 0
                    ? List.of(Grammar.FILE_HASH)
                    : Arrays.stream(hash.value())
                            .map(HashValue.Algorithm::grammar)
                            .toList();
        } else if (constraint instanceof DomainName) {
            return List.of(Grammar.DOMAIN_NAME);
        } else if (constraint instanceof IpAddress address) {
            List<IpAddress.Version> versions = List.of(address.value());
            return versions.size() != 1
                    ? List.of(Grammar.IP_ADDRESS)
                    : List.of(versions.contains(IpAddress.Version.V4) ? Grammar.IPV4 : Grammar.IPV6);
        } else if (constraint instanceof WebUrl url) {
            return List.of(url.lenient() ? Grammar.WEB_ADDRESS : Grammar.WEB_URL);
        } else if (constraint instanceof DateTimeOffset time) {
            return List.of(time.documented() ? Grammar.DATE_TIME_OFFSET_DOCUMENTED : Grammar.DATE_TIME_OFFSET);
        } else if (constraint instanceof Conforms conforms) {
            return List.of(conforms.value());
        }
        return List.of();
    }
}
