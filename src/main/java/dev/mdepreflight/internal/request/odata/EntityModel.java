package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a collection's entity, found without regard to letter case. */
final class EntityModel {

    /** An entity whose properties are not checked, as its page lists those of another one. */
    static final EntityModel OPEN = new EntityModel(List.of(), List.of(), List.of(), List.of(), List.of());

    private final Map<String, Member> members = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> expandable;
    private final List<String> navigation;

    /**
     * @param listed the properties that the page lists as filterable
     * @param declared what the service's metadata has beyond them
     * @param excluded what the page says cannot be filtered by
     * @param expandable what the page lists for {@code $expand}
     * @param navigation the navigation properties of the metadata; empty if they are not known
     */
    EntityModel(
            List<Member> listed,
            List<Member> declared,
            List<Member> excluded,
            List<String> expandable,
            List<String> navigation) {
        this.expandable = expandable;
        this.navigation = navigation;
        for (List<Member> some : List.of(listed, declared, excluded)) {
            for (Member member : some) {
                members.put(fold(member.name()), member);
                names.add(member.name());
            }
        }
    }

    /** Whether nothing is known of the properties. */
    boolean isOpen() {
        return members.isEmpty();
    }

    @Nullable
    Member find(String name) {
        return members.get(fold(name));
    }

    /** All names of properties, those of the page first. */
    List<String> names() {
        return names;
    }

    /** The names that {@code $expand} takes: those of the page and of the metadata. */
    List<String> expandNames() {
        List<String> all = new ArrayList<>(expandable);
        all.addAll(navigation);
        return all;
    }

    /** Whether the metadata's navigation properties are known, so that another name is wrong. */
    boolean knowsNavigation() {
        return !navigation.isEmpty();
    }

    /** Whether a name is that of a navigation property, in any letter case. */
    boolean isNavigation(String name) {
        return navigation.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String fold(String name) {
        return LetterCase.lower(name);
    }
}
