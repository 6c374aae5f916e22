package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.EnumType;
import dev.mdepreflight.internal.engine.ListType;
import dev.mdepreflight.internal.engine.MapType;
import dev.mdepreflight.internal.engine.ObjectType;
import dev.mdepreflight.internal.engine.Property;
import dev.mdepreflight.internal.engine.ScalarType;
import dev.mdepreflight.internal.engine.Site;
import dev.mdepreflight.internal.engine.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the values of one clean body. Not thread-safe. */
final class BodyGenerator {
    private static final int ATTEMPTS = 200;

    /** From here on nothing optional is nested further, so that records that contain themselves come to an end. */
    private static final int MAX_OPTIONAL_DEPTH = 4;

    /** A record that demands itself has no finite body; deeper than this nobody nests one. */
    private static final int MAX_DEPTH = 32;

    private final ModelRules model;
    private final Shape shape;
    private final SeededRandom random;
    private final TextGenerator texts;

    BodyGenerator(ModelRules model, Shape shape, SeededRandom random) {
        this.model = model;
        this.shape = shape;
        this.random = random;
        this.texts = new TextGenerator(random, shape.isNonAscii());
    }

    ModelRules model() {
        return model;
    }

    Shape shape() {
        return shape;
    }

    SeededRandom random() {
        return random;
    }

    Json.Obj body() {
        return object(model.root(), 0, false);
    }

    /** A value for a property that is set, wherever its object stands. */
    Json value(Property property) {
        return value(property, MAX_OPTIONAL_DEPTH - 1, true);
    }

    /** A value for an element of a list or an entry of a map under a property. */
    Json value(Site site, Property property) {
        return value(site, model.texts(property), MAX_OPTIONAL_DEPTH - 1, true);
    }

    /** A word of a grammar for a property. */
    Json conforming(Grammar grammar, Property property) {
        return texts.conforming(grammar, model.of(property.site()));
    }

    /** Sets a property of an object, in place if it is there. */
    void set(Json.Obj object, ObjectType type, Property property, Json value) {
        int index = object.indexOf(property.name());
        Json.Member member = new Json.Member(property.name(), value);
        if (index >= 0) {
            object.members().set(index, member);
            return;
        }
        index = 0;
        if (shape.isShuffled()) {
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
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Json.Obj object = fill(type, depth, inList);
            if (rules.settle(object, Set.of(), this)) {
                return object;
            }
        }
        throw new IllegalArgumentException(
                "no values found that satisfy the rules of " + type.type().getName());
    }

    private Json.Obj fill(ObjectType type, int depth, boolean inList) {
        Json.Obj object = new Json.Obj();
        List<Json.Member> members = object.members();
        for (Property property : type.properties()) {
            SiteRules rules = model.of(property.site());
            if (rules.isRequired() || (!rules.isAlwaysNull() && isChosen(property, depth))) {
                members.add(new Json.Member(property.name(), value(property, depth, inList)));
            } else if (shape.hasNulls()) {
                members.add(new Json.Member(property.name(), Json.NULL));
            }
        }
        for (String name : type.alsoKnown()) {
            if (shape.optionals() == Shape.Optionals.SOME && random.oneIn(12)) {
                members.add(new Json.Member(name, LooseJson.value(random, shape.isNonAscii())));
            }
        }
        if (shape.hasUnknown() && (depth == 0 || random.nextBoolean())) {
            for (int i = random.between(1, 2); i > 0; i--) {
                String name = LooseJson.unknownName(type, random, shape.isNonAscii());
                Json value = LooseJson.value(random, shape.isNonAscii());
                members.add(random.nextInt(members.size() + 1), new Json.Member(name, value));
            }
        }
        if (shape.isShuffled()) {
            random.shuffle(members);
        }
        return object;
    }

    private boolean isChosen(Property property, int depth) {
        return switch (shape.optionals()) {
            case ALL -> depth < MAX_OPTIONAL_DEPTH || property.site().type() instanceof ScalarType;
            case SOME -> random.nextBoolean() && depth < MAX_OPTIONAL_DEPTH;
            case NONE -> false;
        };
    }

    private Json value(Property property, int depth, boolean inList) {
        return value(property.site(), model.texts(property), depth, inList);
    }

    private Json value(
            Site site, @Nullable Function<? super RandomGenerator, String> given, int depth, boolean inList) {
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
            Json any = LooseJson.value(random, shape.isNonAscii());
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
                .collect(Collectors.toList());
    }

    private Json number(ScalarType type, SiteRules rules) {
        boolean whole = Numbers.isWhole(type);
        Range range = Numbers.range(type).and(rules.range());
        BigDecimal number = BigDecimal.ZERO;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Small numbers are what people send; the whole range is what a type takes.
            number = (random.nextBoolean() ? Range.ALL : range).draw(random, whole);
            if (!range.holds(number)) {
                continue;
            }
            Json written = Json.token(number.toPlainString());
            if (rules.accepts(written, attempt < ATTEMPTS / 2)) {
                return written;
            }
            // @Digits may ask for fewer places.
            Json rounded = Json.token(number.setScale(random.nextInt(3), RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
            if (rules.accepts(rounded, attempt < ATTEMPTS / 2)) {
                return rounded;
            }
        }
        return Json.token(number.toPlainString());
    }

    private Json list(
            ListType type,
            SiteRules rules,
            @Nullable Function<? super RandomGenerator, String> given,
            int depth,
            boolean inList) {
        Json.Arr array = new Json.Arr();
        boolean mayHoldNull = shape.hasNulls() && !model.of(type.element()).isRequired();
        for (int i = size(rules, depth, inList); i > 0; i--) {
            boolean none = mayHoldNull && random.oneIn(6);
            array.elements().add(none ? Json.NULL : value(type.element(), given, depth, true));
        }
        return array;
    }

    private Json map(
            MapType type,
            SiteRules rules,
            @Nullable Function<? super RandomGenerator, String> given,
            int depth,
            boolean inList) {
        Json.Obj object = new Json.Obj();
        int size = size(rules, depth, inList);
        for (int attempt = 0; object.members().size() < size && attempt < size + ATTEMPTS; attempt++) {
            String name = texts.text(model.of(type.key())).value();
            if (object.indexOf(name) < 0) {
                object.members().add(new Json.Member(name, value(type.value(), given, depth, true)));
            }
        }
        return object;
    }

    private int size(SiteRules rules, int depth, boolean inList) {
        int least = rules.leastSize();
        int wanted = inList ? random.nextInt(4) : shape.listSize() > 0 ? shape.listSize() : random.between(1, 8);
        return depth > MAX_OPTIONAL_DEPTH ? least : Math.max(least, Math.min(wanted, rules.mostSize()));
    }
}
