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
 * A place in a body on the way from its root: what a JSON Pointer is written from once something is found there.
 *
 * @param parent the place that holds this one; null for the root
 * @param name the JSON name under which it stands, or null if it is an element of a list
 * @param index the element's index, or the property's place in the model; of a root the number of its part
 * @param sensitive whether what stands here must not be shown
 * @param element whether it lies inside an element that the service stores by itself
 */
public record PathNode(@Nullable PathNode parent, @Nullable String name, int index, boolean sensitive, boolean element)
        implements Comparable<PathNode> {
    private static final List<Part> PARTS = List.of(Part.values());

    /** The root of a body. */
    public static final PathNode ROOT = of(Part.BODY);

    /** The root of a part of a request. */
    public static PathNode of(Part part) {
        return new PathNode(null, null, PARTS.indexOf(part), false, false);
    }

    public PathNode property(Property property) {
        return new PathNode(this, property.name(), property.index(), sensitive || property.sensitive(), element);
    }

    /** The place of an entry of a map, or of a property that the model does not know; inside a secret its name is one too. */
    public PathNode entry(String key, int order) {
        return new PathNode(this, sensitive ? Excerpt.REDACTED : key, order, sensitive, element);
    }

    /** The place of a property that the model knows but has no component for. */
    public PathNode known(String name, int order) {
        return new PathNode(this, name, order, sensitive, element);
    }

    /** This place, where what stands must not be shown. */
    public PathNode secret() {
        return new PathNode(parent, name, index, true, element);
    }

    public PathNode element(int at, boolean partial) {
        return new PathNode(this, null, at, sensitive, element || partial);
    }

    /** Whether the other has the same pointer; none is written to tell, as it may be long. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof PathNode frame
                && Objects.equals(name, frame.name)
                && (name != null || index == frame.index)
                && Objects.equals(parent, frame.parent);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(parent) + (name == null ? index : name.hashCode());
    }

    /** An order by pointers, such as that of a tree of them. */
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

    /** The part of the request in which this place is. */
    public Part part() {
        return parent == null ? PARTS.get(index) : parent.part();
    }

    /** The JSON Pointer (RFC 6901) of this place, within its part. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        append(pointer);
        return pointer.toString();
    }

    private void append(StringBuilder pointer) {
        if (parent == null) {
            return;
        }
        parent.append(pointer);
        pointer.append('/');
        if (name == null) {
            pointer.append(index);
        } else {
            pointer.append(JsonPointer.escape(name));
        }
    }

    /** The name of the parameter that a message speaks of: the nearest one on the way to the root. */
    String parameter() {
        if (name != null) {
            return name;
        }
        return parent == null ? LetterCase.lower(part().name()) : parent.parameter();
    }

    /** The steps from the root, as indices in the model. */
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
