package dev.mdepreflight.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object bound to a record.
 *
 * <p>Made in two steps, because records may contain themselves; immutable to the outside once its {@link BodyModel} is built.
 */
public final class ObjectType implements ValueType {
    /** The value of {@link #slot} for a name that is not known. */
    public static final int UNKNOWN = -1;

    private final Class<? extends Record> type;
    private List<Property> properties = List.of();
    private boolean[] quietWhenAbsent = {};
    private List<String> alsoKnown = List.of();
    private List<Check> checks = List.of();
    private Set<String> ruled = Set.of();
    private final List<String> readAsElement = new ArrayList<>();
    private boolean readForViolations;
    private final Map<String, Boolean> readAsTexts = new HashMap<>();
    private Set<String> spellings = Set.of();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Property> byComponent = new HashMap<>();

    /** Null until it is asked for. */
    private volatile @Nullable Boolean holdsSensitive;

    ObjectType(Class<? extends Record> type) {
        this.type = type;
    }

    void complete(List<Property> declared, List<String> alsoKnownNames, List<Check> classChecks) {
        properties = List.copyOf(declared);
        alsoKnown = List.copyOf(alsoKnownNames);
        checks = List.copyOf(classChecks);
        quietWhenAbsent = new boolean[properties.size()];
        for (Property property : properties) {
            quietWhenAbsent[property.index()] =
                    property.defaultValue() == null && property.site().isQuietOnNull();
        }
        Set<String> read = new LinkedHashSet<>();
        for (Check check : checks) {
            if (check instanceof Check.CrossField rule) {
                read.addAll(rule.validator().components());
            }
        }
        ruled = Set.copyOf(read);
        for (Property property : properties) {
            byComponent.put(property.component().getName(), property);
            enter(property.name(), property.index());
            for (String alias : property.aliases()) {
                slots.put(alias, property.index());
            }
        }
        for (int i = 0; i < alsoKnown.size(); i++) {
            enter(alsoKnown.get(i), properties.size() + i);
        }
        spellings = new LinkedHashSet<>(properties.size() + alsoKnown.size());
        for (Property property : properties) {
            spellings.add(property.name());
        }
        spellings.addAll(alsoKnown);
    }

    private void enter(String name, int slot) {
        slots.put(name, slot);
        folded.putIfAbsent(fold(name), slot);
    }

    /**
     * The record.
     *
     * @return its class
     */
    public Class<? extends Record> type() {
        return type;
    }

    /**
     * The properties.
     *
     * @return in the order of the record's components
     */
    public List<Property> properties() {
        return properties;
    }

    /**
     * Names that are taken without a check.
     *
     * @return the JSON names
     */
    public List<String> alsoKnown() {
        return alsoKnown;
    }

    /**
     * The class-level constraints.
     *
     * @return cross-field rules and foreign ones
     */
    public List<Check> checks() {
        return checks;
    }

    /** Whether there is a list with a limit on its elements, which can be split. */
    public boolean hasBatch() {
        return properties.stream()
                .flatMap(property -> property.site().checks().stream())
                .anyMatch(Check.BatchSize.class::isInstance);
    }

    /** How many slots there are: one for each property, then one for each name that is also known. */
    public int slots() {
        return properties.size() + alsoKnown.size();
    }

    /** The slot of a name or alias, or {@link #UNKNOWN}. */
    public int slot(String name) {
        Integer slot = slots.get(name);
        return slot == null ? UNKNOWN : slot;
    }

    /** The slot of a name that is equal but for the case of ASCII letters, or {@link #UNKNOWN}. */
    public int slotIgnoringCase(String name) {
        Integer slot = folded.get(fold(name));
        return slot == null ? UNKNOWN : slot;
    }

    /** The names by which properties should be called. */
    public Set<String> spellings() {
        return spellings;
    }

    public String spelling(int slot) {
        return slot < properties.size() ? properties.get(slot).name() : alsoKnown.get(slot - properties.size());
    }

    /** Whether no constraint of the property has a word to say where it is absent. */
    public boolean isQuietWhenAbsent(int index) {
        return quietWhenAbsent[index];
    }

    /** Whether a cross-field rule reads the component. */
    public boolean isRuled(Property property) {
        return ruled.contains(property.component().getName())
                || readAsElement.contains(property.component().getName());
    }

    /** Notes, while the model is built, that a rule of an object with a list of these reads the component, be it for advice. */
    void readAsElement(String component, boolean advice) {
        readForViolations |= !advice;
        if (!readAsElement.contains(component)) {
            readAsElement.add(component);
        }
    }

    /** The components that rules of objects with lists of these read. */
    public List<String> readAsElement() {
        return readAsElement;
    }

    /** Whether a rule of an object with a list of these reads any component. */
    public boolean isReadAsElement(boolean advice) {
        return readForViolations || (advice && !readAsElement.isEmpty());
    }

    /** Notes, while the model is built, that a rule of this object reads the elements of a list, be it for advice. */
    void readAsTexts(String list, boolean advice) {
        readAsTexts.merge(list, advice, Boolean::logicalAnd);
    }

    /** Whether a rule of this object reads the elements of a list of texts. */
    public boolean isReadAsTexts(Property list, boolean advice) {
        Boolean adviceOnly = readAsTexts.get(list.component().getName());
        return adviceOnly != null && (advice || !adviceOnly);
    }

    /** Whether any property is sensitive, at any depth. */
    public boolean holdsSensitive() {
        Boolean known = holdsSensitive;
        if (known == null) {
            // Another thread may find it out, too; it is the same.
            known = holdsSensitive(this, new HashSet<>());
            holdsSensitive = known;
        }
        return known;
    }

    /** Whether a value that should be of a type may hold a secret. */
    public static boolean holdsSensitive(ValueType type) {
        if (type instanceof ListType list) {
            return holdsSensitive(list.element().type());
        }
        if (type instanceof MapType map) {
            return holdsSensitive(map.value().type());
        }
        return type instanceof ObjectType object && object.holdsSensitive();
    }

    private static boolean holdsSensitive(ValueType within, Set<ObjectType> visited) {
        if (within instanceof ListType list) {
            return holdsSensitive(list.element().type(), visited);
        }
        if (within instanceof MapType map) {
            return holdsSensitive(map.value().type(), visited);
        }
        if (within instanceof ObjectType object && visited.add(object)) {
            for (Property property : object.properties) {
                if (property.sensitive() || holdsSensitive(property.site().type(), visited)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a bound object may be nested without end, or hold numbers of any length. */
    boolean isUnbounded() {
        return isUnbounded(this, new HashSet<>(), new HashSet<>());
    }

    private static boolean isUnbounded(ValueType type, Set<ObjectType> outer, Set<ObjectType> bounded) {
        if (type instanceof ListType list) {
            return isUnbounded(list.element().type(), outer, bounded);
        }
        if (type instanceof MapType map) {
            return isUnbounded(map.value().type(), outer, bounded);
        }
        if (!(type instanceof ObjectType object)) {
            return type == ScalarType.ANY || type == ScalarType.BIG_INTEGER || type == ScalarType.BIG_DECIMAL;
        }
        if (bounded.contains(object)) {
            return false;
        }
        if (!outer.add(object)) {
            return true;
        }
        for (Property property : object.properties) {
            if (isUnbounded(property.site().type(), outer, bounded)) {
                return true;
            }
        }
        outer.remove(object);
        bounded.add(object);
        return false;
    }

    public @Nullable Property byComponent(String component) {
        return byComponent.get(component);
    }

    @Override
    public String expectation() {
        return "a JSON object";
    }

    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }
}
