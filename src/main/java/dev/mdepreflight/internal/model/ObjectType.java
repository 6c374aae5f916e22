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
 * A JSON object bound to a record. It is created before it is complete, because records may contain themselves, and does not change once
 * its {@link BodyModel} is built.
 */
public final class ObjectType implements ValueType {
    /** The slot of an unknown name. */
    public static final int UNKNOWN = -1;

    private final Class<? extends Record> type;
    private List<Property> properties = List.of();
    private boolean[] quietWhenAbsent = {};
    private List<String> alsoKnown = List.of();
    private List<Check> checks = List.of();
    private final Set<String> ruled = new HashSet<>();
    private final List<String> readAsElement = new ArrayList<>();
    private boolean readForViolations;
    private final Map<String, Boolean> readAsTexts = new HashMap<>();
    private final Set<String> spellings = new LinkedHashSet<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Property> byComponent = new HashMap<>();
    /** Computed when it is first needed. */
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
            byComponent.put(property.component().getName(), property);
            spellings.add(property.name());
            enter(property.name(), property.index());
            for (String alias : property.aliases()) {
                slots.put(alias, property.index());
            }
        }
        for (int i = 0; i < alsoKnown.size(); i++) {
            enter(alsoKnown.get(i), properties.size() + i);
        }
        spellings.addAll(alsoKnown);
        for (Check check : checks) {
            if (check instanceof Check.CrossField rule) {
                ruled.addAll(rule.validator().components());
            }
        }
    }

    private void enter(String name, int slot) {
        slots.put(name, slot);
        folded.putIfAbsent(fold(name), slot);
    }

    public Class<? extends Record> type() {
        return type;
    }

    /** The properties in the order of the components. */
    public List<Property> properties() {
        return properties;
    }

    /** JSON names that are accepted without a check. */
    public List<String> alsoKnown() {
        return alsoKnown;
    }

    /** The class-level constraints. */
    public List<Check> checks() {
        return checks;
    }

    /** Whether a list has a limit on its elements, so that the body can be split. */
    public boolean hasBatch() {
        return properties.stream()
                .flatMap(property -> property.site().checks().stream())
                .anyMatch(Check.BatchSize.class::isInstance);
    }

    /** The number of slots: one for each property, then one for each also known name. */
    public int slots() {
        return properties.size() + alsoKnown.size();
    }

    /** Returns the slot of a name or alias, or {@link #UNKNOWN}. */
    public int slot(String name) {
        return slots.getOrDefault(name, UNKNOWN);
    }

    /** Like {@link #slot}, without regard to the case of ASCII letters. */
    public int slotIgnoringCase(String name) {
        return folded.getOrDefault(fold(name), UNKNOWN);
    }

    /** The documented names. */
    public Set<String> spellings() {
        return spellings;
    }

    public String spelling(int slot) {
        return slot < properties.size() ? properties.get(slot).name() : alsoKnown.get(slot - properties.size());
    }

    /** Whether the absence of the property is certainly clean. */
    public boolean isQuietWhenAbsent(int index) {
        return quietWhenAbsent[index];
    }

    /** Whether a cross-field rule reads the property, of this object or of one that holds a list of such objects. */
    public boolean isRuled(Property property) {
        String component = property.component().getName();
        return ruled.contains(component) || readAsElement.contains(component);
    }

    /** Notes, during compilation, that a rule over a list of such objects reads the component. */
    void readAsElement(String component, boolean advice) {
        readForViolations |= !advice;
        if (!readAsElement.contains(component)) {
            readAsElement.add(component);
        }
    }

    /** The components that rules over lists of such objects read. */
    public List<String> readAsElement() {
        return readAsElement;
    }

    /** Whether a rule over lists of such objects reads a component. Rules that give advice count only if {@code advice}. */
    public boolean isReadAsElement(boolean advice) {
        return readForViolations || (advice && !readAsElement.isEmpty());
    }

    /** Notes, during compilation, that a rule of this object reads the elements of a list. */
    void readAsTexts(String list, boolean advice) {
        readAsTexts.merge(list, advice, Boolean::logicalAnd);
    }

    /** Whether a rule reads the elements of a list of texts. Rules that give advice count only if {@code advice}. */
    public boolean isReadAsTexts(Property list, boolean advice) {
        Boolean adviceOnly = readAsTexts.get(list.component().getName());
        return adviceOnly != null && (advice || !adviceOnly);
    }

    /** Whether a property is sensitive, at any depth. */
    public boolean holdsSensitive() {
        Boolean known = holdsSensitive;
        if (known == null) {
            // Concurrent threads compute the same value.
            known = holdsSensitive(this, new HashSet<>());
            holdsSensitive = known;
        }
        return known;
    }

    /** Whether a value of a type may hold a secret. */
    public static boolean holdsSensitive(ValueType type) {
        return innermost(type) instanceof ObjectType object && object.holdsSensitive();
    }

    private static boolean holdsSensitive(ValueType type, Set<ObjectType> visited) {
        return innermost(type) instanceof ObjectType object
                && visited.add(object)
                && object.properties.stream()
                        .anyMatch(property -> property.sensitive()
                                || holdsSensitive(property.site().type(), visited));
    }

    /** The type of the elements of a list or of the values of a map, at any depth; any other type as it is. */
    private static ValueType innermost(ValueType type) {
        ValueType inner = type;
        while (true) {
            if (inner instanceof ListType list) {
                inner = list.element().type();
            } else if (inner instanceof MapType map) {
                inner = map.value().type();
            } else {
                return inner;
            }
        }
    }

    /** Whether a bound object may be nested without end or hold numbers of any length. */
    boolean isUnbounded() {
        return isUnbounded(this, new HashSet<>(), new HashSet<>());
    }

    private static boolean isUnbounded(ValueType type, Set<ObjectType> outer, Set<ObjectType> bounded) {
        ValueType inner = innermost(type);
        if (!(inner instanceof ObjectType object)) {
            return inner == ScalarType.ANY || inner == ScalarType.BIG_INTEGER || inner == ScalarType.BIG_DECIMAL;
        }
        if (bounded.contains(object)) {
            return false;
        }
        if (!outer.add(object)
                || object.properties.stream()
                        .anyMatch(property -> isUnbounded(property.site().type(), outer, bounded))) {
            return true;
        }
        outer.remove(object);
        bounded.add(object);
        return false;
    }

    public @Nullable Property byComponent(String component) {
        return byComponent.get(component);
    }

    /** Returns the property of a component, and throws an {@link IllegalArgumentException} if there is none. */
    public Property component(String name) {
        Property property = byComponent.get(name);
        if (property == null) {
            throw new IllegalArgumentException(type.getName() + " has no component " + name);
        }
        return property;
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
