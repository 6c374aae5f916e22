package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.TextRules;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of the right type that violate a constraint. */
final class ConstraintFaults {
    /** Faults that need a longer list or string are skipped. */
    private static final int MAX_SIZE = 10_000;

    private final FaultCatalog catalog;
    private final SiteRules rules;
    private final ValueSpec site;
    private final FaultCatalog.Place place;
    private final Set<String> taken = new HashSet<>();

    private ConstraintFaults(FaultCatalog catalog, SiteRules rules, FaultCatalog.Place place) {
        this.catalog = catalog;
        this.rules = rules;
        this.site = rules.site();
        this.place = place;
    }

    static void addTo(FaultCatalog catalog, SiteRules rules, FaultCatalog.Place place) {
        ConstraintFaults faults = new ConstraintFaults(catalog, rules, place);
        for (Check check : rules.site().checks()) {
            if (!check.rule().advice() && !(check instanceof Check.NotNull)) {
                faults.add(check);
            }
        }
    }

    private void add(Check check) {
        Annotation constraint = check.rule().annotation();
        boolean collection = rules.isCollection();
        if (constraint instanceof MaxBatchSize batch) {
            addLarge(batch.value(), "batch too large");
        } else if (constraint instanceof Size size) {
            if (collection) {
                addLarge(size.max(), "too many");
            } else if (size.max() < MAX_SIZE) {
                add(check, "too long", random -> sized(random, size.max() + 1));
            }
            if (size.min() > 0) {
                add(
                        check,
                        collection ? "too few" : "too short",
                        random -> collection ? empty() : sized(random, random.nextInt(size.min())));
            }
        } else if (constraint instanceof NotEmpty) {
            add(check, "empty", random -> empty());
        } else if (constraint instanceof NotBlank) {
            add(check, "blank", random -> new Json.Text(random.pick("", " ", "\t \n")));
        } else if (!collection) {
            String name = "breaks " + constraint.annotationType().getSimpleName();
            String kind = name;
            for (int i = 2; !taken.add(kind); i++) {
                kind = name + " " + i;
            }
            add(check, kind, random -> breaking(check, random));
        }
    }

    private void add(Check check, String kind, Function<ChoiceSequence, @Nullable Json> values) {
        ErrorCode code = check.rule().code();
        catalog.add(kind, place, code, fix -> {
            Json value = values.apply(fix.random());
            if (value == null) {
                return false;
            }
            // Several violated constraints with the same code and place are reported as one violation.
            List<Check> broken = rules.broken(value);
            return broken.contains(check)
                    && broken.stream().allMatch(other -> other.rule().code() == code)
                    && fix.set(value);
        });
    }

    /** Adds a list or map whose size exceeds the limit, or has the size that the style asks for if that is larger. */
    private void addLarge(int limit, String kind) {
        // Above the higher of two limits, both are violated. Map keys can have their own constraints.
        if (limit >= MAX_SIZE
                || limit > rules.mostSize()
                || (site.type() instanceof MapType map && !map.key().checks().isEmpty())) {
            return;
        }
        catalog.add(kind, place, ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED, fix -> {
            BodyGenerator generator = fix.draft().generator();
            Property property = fix.spot().property();
            int size = Math.max(limit + 1, generator.style().listSize);
            if (site.type() instanceof ListType list && fix.spot().value() instanceof Json.Arr array) {
                List<Json> elements = array.elements();
                for (int i = elements.size(); i < size; i++) {
                    // The fault is the number of elements, so most elements can repeat.
                    elements.add(i < 8 ? generator.value(list.element(), property) : elements.get(i - 8));
                }
            } else if (site.type() instanceof MapType map && fix.spot().value() instanceof Json.Obj object) {
                Json value = generator.value(map.value(), property);
                for (int i = 0; object.members().size() < size; i++) {
                    if (object.indexOf("entry" + i) < 0) {
                        object.members().add(new Json.Member("entry" + i, value));
                    }
                }
            }
            return true;
        });
    }

    private Json empty() {
        if (site.type() instanceof ListType) {
            return new Json.Arr();
        }
        return site.type() instanceof MapType ? new Json.Obj() : new Json.Text("");
    }

    private static Json sized(ChoiceSequence random, int size) {
        return new Json.Text(WordList.text(random, false, size, size));
    }

    /** A value that might violate the check; the caller tests whether it does. */
    private @Nullable Json breaking(Check check, ChoiceSequence random) {
        Annotation constraint = random.pick(ConstraintReading.parts(check.rule().annotation()));
        if (constraint != check.rule().annotation()) {
            // If a part is violated, the composed constraint determines the error code.
            return null;
        }
        if (constraint instanceof AssertTrue || constraint instanceof AssertFalse) {
            return Json.of(constraint instanceof AssertFalse);
        } else if (constraint instanceof Email) {
            return new Json.Text(
                    random.pick("no-at.example.com", "two@@example.com", "user@", "@example.com", "a b@example.com"));
        } else if (constraint instanceof OneOf oneOf) {
            List<String> names = new ArrayList<>(TextRules.names(oneOf));
            names.add("other");
            String name = random.pick(names);
            return site.type() instanceof EnumType constants
                    ? new Json.Text(random.pick(constants.names()))
                    : new Json.Text(random.pick(name + "s", LetterCase.upper(name), " " + name, "x"));
        } else if (constraint instanceof Digits digits) {
            return number(BigDecimal.ONE.movePointRight(digits.integer()).add(BigDecimal.ONE));
        }
        IntRange range = ConstraintReading.range(constraint);
        if (range != null) {
            return outside(range, random);
        }
        List<Grammar> grammars = TextRules.grammars(constraint);
        if (!grammars.isEmpty()) {
            return new Json.Text(NearMisses.of(random.pick(grammars), random));
        }
        return check instanceof Check.Text
                ? new Json.Text(
                        random.nextBoolean()
                                ? NearMisses.of(random.pick(List.of(Grammar.values())), random)
                                : WordList.text(random, false, 0, 20))
                : null;
    }

    private @Nullable Json outside(IntRange range, ChoiceSequence random) {
        BigDecimal step = random.nextBoolean() ? BigDecimal.ONE : BigDecimal.valueOf(random.between(0, 1000));
        if (range.least() != null) {
            return number(range.least().subtract(step));
        }
        return range.most() == null ? null : number(range.most().add(step));
    }

    /** A number in the type of the place; null if the type cannot hold the number. */
    private @Nullable Json number(BigDecimal number) {
        if (site.type() == ScalarType.TEXT) {
            return new Json.Text(number.toPlainString());
        }
        boolean held = site.type() instanceof ScalarType scalar
                && Numbers.range(scalar).holds(number)
                && (!Numbers.isWhole(scalar) || number.stripTrailingZeros().scale() <= 0);
        return held ? Json.token(number.toPlainString()) : null;
    }
}
