package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The properties of a collection's entity. Names are found regardless of letter case. */
final class EntityModel {
    /** An entity whose properties are not checked, because the entity's page lists another entity's properties. */
    static final EntityModel OPEN = of("");

    private final Map<String, Member> members = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> expandable = new ArrayList<>();
    private final List<String> navigation = new ArrayList<>();

    private EntityModel() {}

    /**
     * Reads a table of {@link Entities}: words separated by white space. The name of a {@link Standing} begins a list of properties, each
     * as {@link Member#of} reads it. {@code EXPANDABLE} begins the list of names that the page allows in {@code $expand}.
     * {@code NAVIGATION} begins the list of the metadata's navigation properties, and is absent if they are unknown.
     */
    static EntityModel of(String table) {
        EntityModel entity = new EntityModel();
        StringTokenizer words = new StringTokenizer(table);
        String section = "";
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (Character.isUpperCase(word.charAt(0))) {
                section = word;
            } else if (section.equals("EXPANDABLE")) {
                entity.expandable.add(word);
            } else if (section.equals("NAVIGATION")) {
                entity.navigation.add(word);
            } else {
                Member member = Member.of(word, Standing.valueOf(section));
                entity.members.put(LetterCase.lower(member.name()), member);
                entity.names.add(member.name());
            }
        }
        return entity;
    }

    /** Whether nothing is known about the properties. */
    boolean isOpen() {
        return members.isEmpty();
    }

    @Nullable
    Member find(String name) {
        return members.get(LetterCase.lower(name));
    }

    /** All property names, those from the page first. */
    List<String> names() {
        return names;
    }

    /** The names that {@code $expand} accepts, from the page and from the metadata. */
    List<String> expandNames() {
        List<String> all = new ArrayList<>(expandable);
        all.addAll(navigation);
        return all;
    }

    /** Whether the metadata's navigation properties are known, so that any other name is wrong. */
    boolean knowsNavigation() {
        return !navigation.isEmpty();
    }

    /** Whether a navigation property has this name, in any letter case. */
    boolean isNavigation(String name) {
        return navigation.stream().anyMatch(name::equalsIgnoreCase);
    }
}
