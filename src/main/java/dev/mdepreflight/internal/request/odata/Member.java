package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a collection's entity.
 *
 * @param name the name in camelCase
 * @param kind what its values are; for a collection {@link EdmType#COLLECTION}
 * @param element what the elements of a collection are; else {@link EdmType#ANY}
 * @param standing what the docs say on filtering by it
 * @param values the members of its enum; empty if it has none, or none that may be checked
 * @param closed whether a value outside the list is a violation; if not, it is advice
 * @param printed spellings in other letter case that the docs print, which get no remark
 */
record Member(
        String name,
        EdmType kind,
        EdmType element,
        Standing standing,
        List<String> values,
        boolean closed,
        List<String> printed) {

    /** What is known about filtering by a property. */
    enum Standing {
        /** The page of the collection lists it. */
        LISTED,
        /** The service's metadata declares it, no page lists it: advice. */
        DECLARED,
        /** The page says that it cannot be filtered by. */
        EXCLUDED
    }

    static Member of(String name, EdmType kind) {
        return new Member(name, kind, EdmType.ANY, Standing.LISTED, List.of(), false, List.of());
    }

    static Member collection(String name, EdmType element) {
        return new Member(name, EdmType.COLLECTION, element, Standing.LISTED, List.of(), false, List.of());
    }

    /** An enum whose members are all known. */
    static Member oneOf(String name, String... values) {
        return new Member(name, EdmType.ENUM, EdmType.ANY, Standing.LISTED, List.of(values), true, List.of());
    }

    static Member oneOf(String name, List<String> values) {
        return new Member(name, EdmType.ENUM, EdmType.ANY, Standing.LISTED, values, true, List.of());
    }

    /** A text in the docs and an enum in the service's metadata: another value is only doubtful. */
    static Member mostly(String name, List<String> values) {
        return new Member(name, EdmType.ENUM, EdmType.ANY, Standing.LISTED, values, false, List.of());
    }

    /** An enum whose members grow, so that none is checked. */
    static Member mostly(String name) {
        return mostly(name, List.of());
    }

    Member printedAs(String... spellings) {
        return new Member(name, kind, element, standing, values, closed, List.of(spellings));
    }

    Member withStanding(Standing other) {
        return new Member(name, kind, element, other, values, closed, printed);
    }

    boolean isWritten(String spelling) {
        return name.equals(spelling) || printed.contains(spelling);
    }

    /** The enum's member that a text spells in any letter case, or null. */
    @Nullable
    String valueLike(String text) {
        String folded = LetterCase.lower(text);
        return values.stream()
                .filter(value -> LetterCase.lower(value).equals(folded))
                .findFirst()
                .orElse(null);
    }

    static List<Member> all(Standing standing, Member... members) {
        return Arrays.stream(members)
                .map(member -> member.withStanding(standing))
                .toList();
    }
}
