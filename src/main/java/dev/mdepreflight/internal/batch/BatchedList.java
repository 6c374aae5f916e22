package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.Property;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The list by which a body is split: the list with a maximum number of elements.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the list
 * @param names the name and aliases of the list
 * @param others the names and aliases of all other properties
 * @param limit the maximum number of elements in a body
 */
public record BatchedList(String pointer, Set<String> names, Set<String> others, int limit) {
    /** The result for a pointer that is not in an element. */
    static final int NONE = -1;

    public BatchedList {
        names = Set.copyOf(names);
        others = Set.copyOf(others);
    }

    /**
     * Returns the only list with a documented limit in a model.
     *
     * @param operation the name of the operation, for messages
     * @throws IllegalArgumentException if there is no such list, or several
     */
    public static BatchedList of(BodyModel model, String operation) {
        BatchedList found = null;
        List<Property> properties = model.root().properties();
        for (Property property : properties) {
            OptionalInt limit = limit(property);
            if (limit.isPresent() && found != null) {
                throw new IllegalArgumentException(
                        "The body of " + operation + " has more than one list with a limit on its elements");
            }
            if (limit.isPresent()) {
                Set<String> others = new HashSet<>();
                properties.stream()
                        .filter(other -> other.index() != property.index())
                        .forEach(other -> others.addAll(names(other)));
                String escaped = JsonPointer.escape(property.name());
                found = new BatchedList("/" + escaped, names(property), others, limit.getAsInt());
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("The body of " + operation
                    + " has no list with a limit on its elements, so there is nothing to cut");
        }
        return found;
    }

    private static Set<String> names(Property property) {
        Set<String> names = new HashSet<>(property.aliases());
        names.add(property.name());
        return names;
    }

    private static OptionalInt limit(Property property) {
        if (!(property.site().type() instanceof ListType)) {
            return OptionalInt.empty();
        }
        return property.site().checks().stream()
                .filter(check ->
                        check instanceof Check.BatchSize && !check.rule().advice())
                // A limit of 0 would allow no body at all.
                .mapToInt(check -> Math.max(1, ((Check.BatchSize) check).allowed()))
                .min();
    }

    /** Returns the index of the element that contains a place, or {@link #NONE}. */
    int elementOf(String place) {
        int from = pointer.length() + 1;
        if (place.length() <= from || !place.startsWith(pointer) || place.charAt(from - 1) != '/') {
            return NONE;
        }
        return Integer.parseInt(place, from, end(place), 10);
    }

    /** Returns the same pointer in another element. */
    String moved(String place, long index) {
        return pointer + "/" + index + place.substring(end(place));
    }

    private int end(String place) {
        int end = place.indexOf('/', pointer.length() + 1);
        return end < 0 ? place.length() : end;
    }
}
