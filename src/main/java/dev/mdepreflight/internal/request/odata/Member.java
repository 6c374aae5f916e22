package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a collection's entity.
 *
 * @param name the name in camelCase
 * @param kind the type of the property's values; {@link EdmType#COLLECTION} for a collection
 * @param element the type of the elements of a collection; {@link EdmType#ANY} otherwise
 * @param standing what the documentation says about filtering by the property
 * @param values the values of the property's enum; empty if the property has no enum or the values are not checked
 * @param closed whether a value outside the list is reported as a violation; otherwise, it is reported as advice
 * @param printed the spelling in the documentation, which is accepted without advice; usually the name
 */
record Member(
        String name,
        EdmType kind,
        EdmType element,
        Standing standing,
        List<String> values,
        boolean closed,
        String printed) {
    /** What is known about filtering by a property. */
    enum Standing {
        /** The page of the collection lists the property. */
        LISTED,
        /** Only the service's metadata has the property; filtering by it is reported as advice. */
        DECLARED,
        /** The page says that you cannot filter by the property. */
        EXCLUDED
    }

    /**
     * Reads {@code name}, {@code name:TYPE}, {@code name:TYPE[]} for a collection, {@code name:A|B} for an enum, or {@code name:?A|B} for
     * an enum that may have more values. A property without a type is a string. The documented spelling follows the name, as in
     * {@code name/Name}.
     */
    static Member of(String text, Standing standing) {
        int colon = text.indexOf(':');
        String names = colon < 0 ? text : text.substring(0, colon);
        String type = colon < 0 ? EdmType.TEXT.name() : text.substring(colon + 1);
        int slash = names.indexOf('/');
        String name = slash < 0 ? names : names.substring(0, slash);
        String printed = names.substring(slash + 1);
        boolean open = type.startsWith("?");
        if (open || type.indexOf('|') >= 0) {
            List<String> values = type.equals("?")
                    ? List.of()
                    : List.of(type.substring(open ? 1 : 0).split("\\|", -1));
            return new Member(name, EdmType.ENUM, EdmType.ANY, standing, values, !open, printed);
        }
        if (type.endsWith("[]")) {
            EdmType element = EdmType.valueOf(type.substring(0, type.length() - 2));
            return new Member(name, EdmType.COLLECTION, element, standing, List.of(), false, printed);
        }
        return new Member(name, EdmType.valueOf(type), EdmType.ANY, standing, List.of(), false, printed);
    }

    boolean isWritten(String spelling) {
        return name.equals(spelling) || printed.equals(spelling);
    }

    /** The enum value that a text spells in any letter case, or null. */
    @Nullable
    String valueLike(String text) {
        String folded = LetterCase.lower(text);
        return values.stream()
                .filter(value -> LetterCase.lower(value).equals(folded))
                .findFirst()
                .orElse(null);
    }
}
