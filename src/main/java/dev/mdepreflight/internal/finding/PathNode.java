package dev.mdepreflight.internal.finding;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Part;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body. Its JSON Pointer is written only if something is found there.
 *
 * @param parent the enclosing place; null for the root
 * @param name the JSON name; null for a list element
 * @param index the index of the element or of the property in the model; for a root the index of its part
 * @param sensitive whether the value must not be shown
 * @param element whether the place is inside an element that the service stores by itself
 */
public record PathNode(@Nullable PathNode parent, @Nullable String name, int index, boolean sensitive, boolean element)
        implements Comparable<PathNode> {
    private static final List<Part> PARTS = List.of(Part.values());
    public static final PathNode ROOT = of(Part.BODY);

    public static PathNode of(Part part) {
        return new PathNode(null, null, PARTS.indexOf(part), false, false);
    }

    public PathNode property(Property property) {
        return new PathNode(this, property.name(), property.index(), sensitive || property.sensitive(), element);
    }

    /** The place of a map entry or an unknown property. Inside a secret, its name is a secret, too. */
    public PathNode entry(String key, int order) {
        return new PathNode(this, sensitive ? Excerpt.REDACTED : key, order, sensitive, element);
    }

    /** The place of a known property without a component. */
    public PathNode known(String name, int order) {
        return new PathNode(this, name, order, sensitive, element);
    }

    /** The same place with a value that must not be shown. */
    public PathNode secret() {
        return new PathNode(parent, name, index, true, element);
    }

    public PathNode element(int at, boolean partial) {
        return new PathNode(this, null, at, sensitive, element || partial);
    }

    /** Whether both have the same pointer. Does not build the pointers, which may be long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PathNode frame
                        && Objects.equals(name, frame.name)
                        && (name != null || index == frame.index)
                        && Objects.equals(parent, frame.parent));
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(parent) + (name == null ? index : name.hashCode());
    }

    /** An order that is consistent with equals, for use in trees. */
    @Override
    public int compareTo(PathNode other) {
        if (this == other) {
            return 0;
        }
        if (parent == null || other.parent == null) {
            int roots = Boolean.compare(parent != null, other.parent != null);
            return roots == 0 ? Integer.compare(index, other.index) : roots;
        }
        int order = Boolean.compare(name != null, other.name != null);
        if (order == 0) {
            order = name != null && other.name != null
                    ? name.compareTo(other.name)
                    : Integer.compare(index, other.index);
        }
        return order == 0 ? parent.compareTo(other.parent) : order;
    }

    public Part part() {
        return parent == null ? PARTS.get(index) : parent.part();
    }

    /** Returns the JSON Pointer (RFC 6901) of this place in its part. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        append(pointer);
        return pointer.toString();
    }

    private void append(StringBuilder pointer) {
        if (parent != null) {
            parent.append(pointer);
            pointer.append('/').append(name == null ? Integer.toString(index) : JsonPointer.escape(name));
        }
    }

    /** The parameter that a message names: the nearest one on the way to the root. */
    String parameter() {
        if (name != null) {
            return name;
        }
        return parent == null ? LetterCase.lower(part().name()) : parent.parameter();
    }

    /** The indices of the places from the root to here. */
    int[] order() {
        int depth = 0;
        for (PathNode at = this; at.parent != null; at = at.parent) {
            depth++;
        }
        int[] order = new int[depth];
        for (PathNode at = this; at.parent != null; at = at.parent) {
            order[--depth] = at.index;
        }
        return order;
    }
}
