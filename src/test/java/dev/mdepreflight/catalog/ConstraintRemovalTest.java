package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.CatalogBodies.Body;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.RecordComponentNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/**
 * No rule of the catalog is there in vain: without any single annotation, some body of the tables is reported in another way.
 *
 * <p>The annotation is taken out of the bytes of its class, and the record is loaded anew with all of the catalog that it refers to.
 */
class ConstraintRemovalTest {
    private static final String CATALOG = "dev.mdepreflight.catalog.";
    private static final Pattern REFERENCE = Pattern.compile("L(dev/mdepreflight/catalog/[\\w/$]+)");
    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    /** Where an annotation stands in a class: on itself, on a field, on the type of a field, or on a record component. */
    private record Place(String type, String member, String part, String path) {}

    /** One annotation, the n-th of its kind at its place if it is repeated. */
    private record Removal(Place place, String annotation, int index, int of) {
        @Override
        public String toString() {
            String at = place.type().substring(place.type().lastIndexOf('.') + 1)
                    + (place.member().isEmpty() ? "" : "." + place.member())
                    + (place.path().isEmpty() ? "" : " " + place.path());
            return at + " @"
                    + annotation.substring(annotation.lastIndexOf('/') + 1).replace(";", "")
                    + (of > 1 ? " " + (index + 1) + " of " + of : "");
        }
    }

    @Test
    void everyOperation_hasBodiesInTheTables() {
        assertThat(CatalogBodies.all())
                .extracting(Body::operation)
                .as("add bodies that are accepted and rejected to the *BodiesTest of the package")
                .containsAll(Operations.all().stream()
                        .filter(operation -> operation.contentType() == ContentType.JSON)
                        .toList());
    }

    @Test
    void everyAnnotation_isNoticedByABodyOfTheTables() {
        Map<Class<? extends Record>, List<Body>> bodies = CatalogBodies.all().stream()
                .collect(Collectors.groupingBy(body -> body.operation().body()));
        Map<Body, String> before = new HashMap<>();
        bodies.values()
                .forEach(all ->
                        all.forEach(body -> before.put(body, told(PREFLIGHT.check(body.operation(), body.json())))));
        Map<String, List<Class<? extends Record>>> users = new HashMap<>();
        for (Class<? extends Record> type : bodies.keySet()) {
            reached(type, users, type);
        }
        List<Removal> removals = new ArrayList<>();
        users.keySet().stream().sorted().forEach(type -> removals.addAll(removals(type)));
        List<String> survivors = new ArrayList<>();
        for (Removal removal : removals) {
            if (!isNoticed(removal, users.get(removal.place().type()), bodies, before)) {
                survivors.add(removal.toString());
            }
        }
        assertThat(removals).hasSizeGreaterThan(200);
        assertThat(survivors).as("of %d annotations", removals.size()).isEmpty();
    }

    private static boolean isNoticed(
            Removal removal,
            List<Class<? extends Record>> users,
            Map<Class<? extends Record>, List<Body>> bodies,
            Map<Body, String> before) {
        ClassLoader without = new Without(removal);
        for (Class<? extends Record> user : users) {
            Class<? extends Record> type;
            try {
                type = Class.forName(user.getName(), true, without).asSubclass(Record.class);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
            for (Body body : bodies.get(user)) {
                if (!checked(type, body).equals(before.get(body))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String checked(Class<? extends Record> type, Body body) {
        try {
            return told(PREFLIGHT.check(type, body.json()));
        } catch (ValidationException e) {
            // A composed constraint without its only part can be judged by nothing.
            return e.toString();
        }
    }

    /** What the tables hold against a report. */
    private static String told(Report report) {
        return report.violations().stream()
                        .map(one -> one.code() + " " + one.pointer() + " " + one.hint() + " " + one.scope() + " "
                                + one.excerpt())
                        .toList()
                + " "
                + report.advice().stream().map(ConstraintRemovalTest::told).toList();
    }

    private static String told(Advice advice) {
        return advice.reason() + " " + advice.pointer();
    }

    /** Notes a class of the catalog, and all that its components refer to, as used by the body. */
    private static void reached(
            Class<?> type, Map<String, List<Class<? extends Record>>> users, Class<? extends Record> body) {
        List<Class<? extends Record>> known = users.computeIfAbsent(type.getName(), absent -> new ArrayList<>());
        if (known.contains(body)) {
            return;
        }
        known.add(body);
        eachPlace(
                read(type.getName()),
                (place, annotations) -> annotations.stream()
                        .flatMap(annotation -> repeated(annotation).stream())
                        .forEach(annotation -> reached(annotation.desc, users, body)));
        if (type.isRecord()) {
            for (FieldNode field : read(type.getName()).fields) {
                reached(field.desc + (field.signature == null ? "" : field.signature), users, body);
            }
        }
    }

    /** Notes what a descriptor or a signature names. */
    private static void reached(
            String types, Map<String, List<Class<? extends Record>>> users, Class<? extends Record> body) {
        REFERENCE
                .matcher(types)
                .results()
                .forEach(found -> reached(named(found.group(1).replace('/', '.')), users, body));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Removal> removals(String type) {
        List<Removal> removals = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        eachPlace(read(type), (place, annotations) -> {
            for (AnnotationNode annotation : annotations) {
                List<AnnotationNode> repeated = repeated(annotation);
                for (int i = 0; i < repeated.size(); i++) {
                    Removal removal = new Removal(place, repeated.get(i).desc, i, repeated.size());
                    // What a record component declares stands on its field, too.
                    String once = place.type() + place.member() + place.path() + repeated.get(i).desc + i;
                    if (isRule(place, repeated.get(i)) && seen.add(once)) {
                        removals.add(removal);
                    }
                }
            }
        });
        return removals;
    }

    /** Whether the annotation states a rule; names that are the component's own and the truth of variables do not. */
    private static boolean isRule(Place place, AnnotationNode annotation) {
        if (annotation.desc.equals(Type.getDescriptor(JsonProperty.class))) {
            return !annotation.values.get(1).equals(place.member());
        }
        if (annotation.desc.equals(Type.getDescriptor(ReportedAs.class))) {
            return false;
        }
        return annotation.desc.startsWith("Ldev/mdepreflight/constraint/")
                || annotation.desc.startsWith("Ldev/mdepreflight/catalog/")
                || annotation.desc.startsWith("Ljakarta/validation/constraints/")
                || annotation.desc.equals(Type.getDescriptor(JsonAlias.class))
                || annotation.desc.equals(Type.getDescriptor(Valid.class));
    }

    /** The annotation itself, or those that it contains. */
    @SuppressWarnings("unchecked") // an annotation's list of annotations
    private static List<AnnotationNode> repeated(AnnotationNode annotation) {
        return annotation.desc.endsWith("$List;")
                ? (List<AnnotationNode>) annotation.values.get(1)
                : List.of(annotation);
    }

    private interface Visit {
        void at(Place place, List<AnnotationNode> annotations);
    }

    private static void eachPlace(ClassNode node, Visit visit) {
        String type = node.name.replace('/', '.');
        visit(visit, new Place(type, "", "class", ""), node.visibleAnnotations);
        for (FieldNode field : node.fields) {
            visit(visit, new Place(type, field.name, "field", ""), field.visibleAnnotations);
            onTypes(visit, type, field.name, "type of field", field.visibleTypeAnnotations);
        }
        if (node.recordComponents != null) {
            for (RecordComponentNode component : node.recordComponents) {
                visit(visit, new Place(type, component.name, "component", ""), component.visibleAnnotations);
                onTypes(visit, type, component.name, "type of component", component.visibleTypeAnnotations);
            }
        }
    }

    private static void onTypes(
            Visit visit, String type, String member, String part, @Nullable List<TypeAnnotationNode> annotations) {
        if (annotations != null) {
            Map<String, List<TypeAnnotationNode>> byPath = annotations.stream()
                    .collect(Collectors.groupingBy(one -> one.typePath == null ? "" : one.typePath.toString()));
            byPath.forEach((path, there) -> {
                List<AnnotationNode> left = new ArrayList<>(there);
                visit.at(new Place(type, member, part, path), left);
                annotations.removeIf(one -> there.contains(one) && !left.contains(one));
            });
        }
    }

    private static void visit(Visit visit, Place place, @Nullable List<AnnotationNode> annotations) {
        if (annotations != null) {
            visit.at(place, annotations);
        }
    }

    private static ClassNode read(String type) {
        try (InputStream bytes =
                ConstraintRemovalTest.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(type, e);
        }
    }

    /** The class without the annotation, wherever the compiler has put it. */
    private static byte[] without(Removal removal) {
        ClassNode node = read(removal.place().type());
        eachPlace(node, (place, annotations) -> {
            if (place.member().equals(removal.place().member())
                    && place.path().equals(removal.place().path())) {
                remove(removal, annotations);
            }
        });
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void remove(Removal removal, List<AnnotationNode> annotations) {
        Predicate<AnnotationNode> same = one -> one.desc.equals(removal.annotation());
        annotations.removeIf(same);
        for (AnnotationNode annotation : annotations) {
            List<AnnotationNode> repeated = repeated(annotation);
            if (annotation.desc.endsWith("$List;") && same.test(repeated.get(0))) {
                repeated.remove(removal.index());
            }
        }
    }

    /** Loads the catalog anew, one class of it without an annotation. */
    private static final class Without extends ClassLoader {
        private final Removal removal;

        Without(Removal removal) {
            super(ConstraintRemovalTest.class.getClassLoader());
            this.removal = removal;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(CATALOG)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes;
                if (name.equals(removal.place().type())) {
                    bytes = without(removal);
                } else {
                    ClassWriter writer = new ClassWriter(0);
                    read(name).accept(writer);
                    bytes = writer.toByteArray();
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
