package dev.mdepreflight.sample;

import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A body model and what its constraints require. Immutable and thread-safe. */
final class ModelRules {
    private final ObjectType root;
    private final IdentityHashMap<ValueSpec, SiteRules> sites = new IdentityHashMap<>();
    private final IdentityHashMap<ObjectType, CrossFields> objects = new IdentityHashMap<>();
    private final Map<String, Function<? super RandomGenerator, String>> texts;
    private final List<String> uncertain = new ArrayList<>();

    ModelRules(BodyModel model, Map<String, Function<? super RandomGenerator, String>> texts) {
        this.root = model.root();
        this.texts = Map.copyOf(texts);
        read(root);
    }

    ObjectType root() {
        return root;
    }

    SiteRules of(ValueSpec site) {
        return Objects.requireNonNull(sites.get(site));
    }

    CrossFields of(ObjectType type) {
        return Objects.requireNonNull(objects.get(type));
    }

    /** The user's source of strings for a component; null for none. */
    @Nullable
    Function<? super RandomGenerator, String> texts(Property property) {
        return texts.get(property.component().getName());
    }

    /** The components and records with a constraint that cannot be read. */
    List<String> uncertain() {
        return List.copyOf(uncertain);
    }

    boolean hasComponent(String name) {
        return objects.keySet().stream()
                .flatMap(type -> type.properties().stream())
                .anyMatch(property -> property.component().getName().equals(name));
    }

    private void read(ObjectType type) {
        if (objects.containsKey(type)) {
            return;
        }
        CrossFields rules = new CrossFields(type);
        objects.put(type, rules);
        if (rules.isUncertain()) {
            uncertain.add(type.type().getName());
        }
        for (Property property : type.properties()) {
            read(
                    property.site(),
                    property,
                    type.type().getName() + "." + property.component().getName());
        }
    }

    private void read(ValueSpec site, Property property, String where) {
        SiteRules rules = new SiteRules(site);
        sites.put(site, rules);
        boolean given = texts(property) != null && site.type() == ScalarType.TEXT;
        if (rules.isUncertain() && !given) {
            uncertain.add(where);
        }
        ValueType type = site.type();
        if (type instanceof ObjectType object) {
            read(object);
        } else if (type instanceof ListType list) {
            read(list.element(), property, where + "[]");
        } else if (type instanceof MapType map) {
            SiteRules names = new SiteRules(map.key());
            sites.put(map.key(), names);
            if (names.isUncertain()) {
                uncertain.add(where + " (key)");
            }
            read(map.value(), property, where + "{}");
        }
    }
}
