package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws the values of one clean body. Not thread-safe. */
final class BodyGenerator {
    private static final int ATTEMPTS = 200;

    /** Optional properties at this depth have no nested objects, so that the recursion of records ends. */
    private static final int MAX_OPTIONAL_DEPTH = 4;

    /** No real body is deeper. A deeper body means that a record requires itself and has no finite body. */
    private static final int MAX_DEPTH = 32;

    private final ModelRules model;
    private final JsonStyle style;
    private final ChoiceSequence random;
    private final TextGenerator texts;

    BodyGenerator(ModelRules model, JsonStyle style, ChoiceSequence random) {
        this.model = model;
        this.style = style;
        this.random = random;
        this.texts = new TextGenerator(random, style.nonAscii);
    }

    ModelRules model() {
        return model;
    }

    JsonStyle style() {
        return style;
    }

    ChoiceSequence random() {
        return random;
    }

    Json.Obj body() {
        return object(model.root(), 0, false);
    }

    /** A value for a property, wherever its object is. */
    Json value(Property property) {
        return value(property, MAX_OPTIONAL_DEPTH - 1, true);
    }

    /** A value for a list element or map entry below a property. */
    Json value(ValueSpec site, Property property) {
        return value(site, model.texts(property), MAX_OPTIONAL_DEPTH - 1, true);
    }

    Json conforming(Grammar grammar, Property property) {
        return texts.conforming(grammar, model.of(property.site()));
    }

    /** Sets a property of an object. Replaces the value if the object already has the property. */
    void set(Json.Obj object, ObjectType type, Property property, Json value) {
        int index = object.indexOf(property.name());
        Json.Member member = new Json.Member(property.name(), value);
        if (index >= 0) {
            object.members().set(index, member);
            return;
        }
        index = 0;
        if (style.shuffled) {
            index = random.nextInt(object.members().size() + 1);
        } else {
            for (int i = 0; i < property.index(); i++) {
                index = Math.max(index, object.indexOf(type.properties().get(i).name()) + 1);
            }
        }
        object.members().add(index, member);
    }

    private Json.Obj object(ObjectType type, int depth, boolean inList) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(type.type().getName() + " demands itself and has no finite body");
        }
        CrossFields rules = model.of(type);
        Json.Obj found = random.attempt(ATTEMPTS, () -> {
            Json.Obj object = fill(type, depth, inList);
            return rules.settle(object, Set.of(), this) ? object : null;
        });
        if (found == null) {
            throw new IllegalArgumentException(
                    "no values found that satisfy the rules of " + type.type().getName());
        }
        return found;
    }

    private Json.Obj fill(ObjectType type, int depth, boolean inList) {
        Json.Obj object = new Json.Obj();
        List<Json.Member> members = object.members();
        for (Property property : type.properties()) {
            int begin = random.begin();
            SiteRules rules = model.of(property.site());
            if (rules.isRequired() || (!rules.isAlwaysNull() && isChosen(property, depth))) {
                members.add(new Json.Member(property.name(), value(property, depth, inList)));
            } else if (style.nulls) {
                members.add(new Json.Member(property.name(), Json.NULL));
            }
            random.end(begin);
        }
        for (String name : type.alsoKnown()) {
            boolean some = style.optionals == JsonStyle.Optionals.SOME;
            random.part(
                    some && random.length(0, 11) == 0,
                    some,
                    () -> members.add(new Json.Member(name, LooseJson.value(random, style.nonAscii))));
        }
        boolean unknown = style.unknown;
        int most = unknown && (depth == 0 || random.length(0, 1) == 0) ? random.length(1, 2) : 0;
        for (int i = 0; i < 2; i++) {
            random.part(i < most, unknown, () -> {
                String name = LooseJson.unknownName(type, random, style.nonAscii);
                Json value = LooseJson.value(random, style.nonAscii);
                members.add(random.nextInt(members.size() + 1), new Json.Member(name, value));
            });
        }
        random.part(style.shuffled, style.shuffled, () -> random.shuffle(members));
        return object;
    }

    /** Records a choice even if the style decides, so that changing one choice removes a property. */
    private boolean isChosen(Property property, int depth) {
        boolean wanted = switch (style.optionals) {
            case ALL -> depth < MAX_OPTIONAL_DEPTH || property.site().type() instanceof ScalarType;
            case SOME -> random.length(0, 1) == 0 && depth < MAX_OPTIONAL_DEPTH;
            case NONE -> false;
        };
        boolean chosen = random.more(wanted);
        return chosen
                && style.optionals != JsonStyle.Optionals.NONE
                && (depth < MAX_OPTIONAL_DEPTH || (wanted && property.site().type() instanceof ScalarType));
    }

    private Json value(Property property, int depth, boolean inList) {
        return value(property.site(), model.texts(property), depth, inList);
    }

    private Json value(
            ValueSpec site, @Nullable Function<? super RandomGenerator, String> given, int depth, boolean inList) {
        SiteRules rules = model.of(site);
        ValueType type = site.type();
        if (type instanceof ObjectType object) {
            return object(object, depth + 1, inList);
        } else if (type instanceof ListType list) {
            return list(list, rules, given, depth + 1, inList);
        } else if (type instanceof MapType map) {
            return map(map, rules, given, depth + 1, inList);
        } else if (type instanceof EnumType constants) {
            return constant(constants, rules);
        } else if (type == ScalarType.TEXT) {
            return given == null ? texts.text(rules) : new Json.Text(given.apply(random));
        } else if (type == ScalarType.BOOLEAN) {
            Json drawn = Json.of(random.nextBoolean());
            return rules.accepts(drawn, true) ? drawn : Json.of(drawn.toString().equals("false"));
        } else if (type == ScalarType.ANY) {
            Json any = LooseJson.value(random, style.nonAscii);
            return Json.isNull(any) && rules.isRequired() ? Json.of(true) : any;
        }
        return number((ScalarType) type, rules);
    }

    private Json constant(EnumType type, SiteRules rules) {
        List<Json> accepted = accepted(type, rules, true);
        if (accepted.isEmpty()) {
            accepted = accepted(type, rules, false);
        }
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException(
                    "no constant of " + type.type().getName() + " satisfies its constraints");
        }
        return random.pick(accepted);
    }

    private static List<Json> accepted(EnumType type, SiteRules rules, boolean withAdvice) {
        return type.names().stream()
                .<Json>map(Json.Text::new)
                .filter(name -> rules.accepts(name, withAdvice))
                .toList();
    }

    private Json number(ScalarType type, SiteRules rules) {
        boolean whole = Numbers.isWhole(type);
        IntRange range = Numbers.range(type).and(rules.range());
        Json number = random.attempt(ATTEMPTS / 2, () -> number(range, whole, rules, true));
        if (number == null) {
            number = random.attempt(ATTEMPTS / 2, () -> number(range, whole, rules, false));
        }
        return number == null ? Json.token(range.draw(random, whole).toPlainString()) : number;
    }

    private @Nullable Json number(IntRange range, boolean whole, SiteRules rules, boolean withAdvice) {
        // Draws from the whole range or, like people, a small number.
        BigDecimal number =
                (random.nextBoolean() || !range.holds(BigDecimal.ZERO) ? range : IntRange.ALL).draw(random, whole);
        if (!range.holds(number)) {
            return null;
        }
        Json written = Json.token(number.toPlainString());
        if (rules.accepts(written, withAdvice)) {
            return written;
        }
        // @Digits might require fewer decimal places.
        Json rounded = Json.token(number.setScale(random.nextInt(3), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
        return rules.accepts(rounded, withAdvice) ? rounded : null;
    }

    private Json list(
            ListType type,
            SiteRules rules,
            @Nullable Function<? super RandomGenerator, String> given,
            int depth,
            boolean inList) {
        Json.Arr array = new Json.Arr();
        boolean optional = !model.of(type.element()).isRequired();
        repeat(rules, depth, inList, () -> {
            boolean none = optional && random.more(style.nulls && random.length(0, 5) == 0) && style.nulls;
            array.elements().add(none ? Json.NULL : value(type.element(), given, depth, true));
            return true;
        });
        return array;
    }

    private Json map(
            MapType type,
            SiteRules rules,
            @Nullable Function<? super RandomGenerator, String> given,
            int depth,
            boolean inList) {
        Json.Obj object = new Json.Obj();
        repeat(rules, depth, inList, () -> {
            String name = random.attempt(ATTEMPTS, () -> {
                String drawn = texts.text(model.of(type.key())).value();
                return object.indexOf(drawn) < 0 ? drawn : null;
            });
            if (name == null) {
                return false;
            }
            object.members().add(new Json.Member(name, value(type.value(), given, depth, true)));
            return true;
        });
        return object;
    }

    /** Adds as many elements as are wanted and allowed, until {@code add} returns false. */
    private void repeat(SiteRules rules, int depth, boolean inList, BooleanSupplier add) {
        boolean deep = depth > MAX_OPTIONAL_DEPTH;
        int few = inList ? 3 : style.listSize > 0 ? style.listSize : 8;
        int most = deep ? rules.leastSize() : Math.max(rules.leastSize(), Math.min(few, rules.mostSize()));
        // An empty outermost list would test little.
        int least = inList || deep ? rules.leastSize() : Math.max(rules.leastSize(), Math.min(1, rules.mostSize()));
        boolean full = !inList && style.listSize > 0;
        int wanted = full ? most : random.length(inList ? 0 : Math.min(1, most), most);
        for (int i = 0; i < most; i++) {
            int begin = random.begin();
            boolean more = random.more(i >= least && i < wanted) || i < least;
            if (!more || !add.getAsBoolean()) {
                return;
            }
            random.end(begin);
        }
    }
}
