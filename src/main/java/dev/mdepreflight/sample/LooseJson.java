package dev.mdepreflight.sample;

import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;

/** JSON outside the model: the names and values of properties that are unknown, or known and not checked. */
final class LooseJson {
    private static final int MAX_DEPTH = 3;
    private static final String[] NAMES = {
        "customTag", "@odata.type", "x-ticket", "a/b~c", "", "Extra Field", "$ref", "_rev", "42", "quote\"d"
    };
    private static final String[] NON_ASCII_NAMES = {"größe", "名前", "\uD83D\uDEA8", "поле"};
    private static final String[] NUMBERS = {"0", "-0", "7", "-1.5", "6.02e23", "1E-7", "12345678901234567890", "0.1"};

    private LooseJson() {}

    /** A name that is unknown to the type in any letter case. */
    static String unknownName(ObjectType type, ChoiceSequence random, boolean nonAscii) {
        String name = random.more(nonAscii && random.length(0, 1) == 0) && nonAscii
                ? random.pick(NON_ASCII_NAMES)
                : random.pick(NAMES);
        while (isKnown(type, name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isKnown(ObjectType type, String name) {
        for (Property property : type.properties()) {
            if (property.name().equalsIgnoreCase(name)
                    || property.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name))) {
                return true;
            }
        }
        return type.alsoKnown().stream().anyMatch(known -> known.equalsIgnoreCase(name));
    }

    /** Any value. Names in its objects can repeat. */
    static Json value(ChoiceSequence random, boolean nonAscii) {
        return value(random, nonAscii, 0);
    }

    private static Json value(ChoiceSequence random, boolean nonAscii, int depth) {
        return switch (random.nextInt(depth < MAX_DEPTH ? 7 : 5)) {
            case 0 -> Json.NULL;
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> Json.token(random.pick(NUMBERS));
            case 5 -> array(random, nonAscii, depth + 1);
            case 6 -> object(random, nonAscii, depth + 1);
            default -> new Json.Text(WordList.text(random, nonAscii, 0, 80));
        };
    }

    private static Json array(ChoiceSequence random, boolean nonAscii, int depth) {
        Json.Arr array = new Json.Arr();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.elements().add(value(random, nonAscii, depth));
        }
        return array;
    }

    private static Json object(ChoiceSequence random, boolean nonAscii, int depth) {
        Json.Obj object = new Json.Obj();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = random.pick(NAMES);
            object.members().add(new Json.Member(name, value(random, nonAscii, depth)));
            if (random.oneIn(3)) {
                object.members().add(new Json.Member(name, value(random, nonAscii, depth)));
            }
        }
        return object;
    }
}
