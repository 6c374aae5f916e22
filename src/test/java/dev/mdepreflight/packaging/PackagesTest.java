package dev.mdepreflight.packaging;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the base package, who may use whom, and what the module shows of them. */
class PackagesTest {

    private static final String BASE = "dev.mdepreflight";

    private static final String ROOT = "";

    private static final Set<String> ADAPTERS = Set.of("cli", "jaxrs", "jdkhttp", "okhttp", "azure", "spring", "jqwik");

    private static final Set<String> MODEL_AND_BELOW = Set.of("internal.model", "constraint", "format", "report");

    private static final Set<String> FINDING_AND_BELOW =
            union(Set.of("internal.finding", "internal.json"), MODEL_AND_BELOW);

    private static final Set<String> ENGINE_AND_BELOW = union(
            Set.of("internal.engine", "internal.engine.fast", "internal.engine.full", "internal.engine.bean"),
            FINDING_AND_BELOW);

    private static final Set<String> CATALOG_AND_BELOW = union(Set.of("catalog", "internal.form"), ENGINE_AND_BELOW);

    private static final Map<String, Set<String>> BELOW_ADAPTERS = Map.ofEntries(
            Map.entry("sample", CATALOG_AND_BELOW),
            Map.entry("internal.batch", ENGINE_AND_BELOW),
            Map.entry("internal.request", union(Set.of("internal.device"), CATALOG_AND_BELOW)),
            Map.entry("internal.device", CATALOG_AND_BELOW),
            Map.entry("internal.advice", CATALOG_AND_BELOW),
            // The table of paths says what path parameters are.
            Map.entry("internal.openapi", union(Set.of("internal.request", "internal.device"), CATALOG_AND_BELOW)),
            // The annotations of a record name the grammars of its values.
            Map.entry("catalog", Set.of("constraint", "format", "report")),
            Map.entry("internal.form", ENGINE_AND_BELOW),
            Map.entry("internal.engine", ENGINE_AND_BELOW),
            Map.entry("internal.engine.fast", FINDING_AND_BELOW),
            Map.entry("internal.engine.full", union(Set.of("internal.engine.bean"), FINDING_AND_BELOW)),
            Map.entry("internal.engine.bean", FINDING_AND_BELOW),
            Map.entry("internal.finding", FINDING_AND_BELOW),
            Map.entry("internal.model", MODEL_AND_BELOW),
            // Texts are decoded by the grammars' reader of UTF-8.
            Map.entry("internal.json", Set.of("format", "report")),
            Map.entry("constraint", Set.of("format", "report")),
            Map.entry("format", Set.of()),
            Map.entry("report", Set.of()));

    private static final Set<String> BELOW_ROOT = BELOW_ADAPTERS.keySet();

    /** Libraries that only one room may know. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("info.picocli..", "cli"),
            Map.entry("picocli..", "cli"),
            Map.entry("com.google.common..", "internal.advice"),
            Map.entry("org.apache.commons..", "internal.advice"),
            Map.entry("jakarta.ws.rs..", "jaxrs"),
            Map.entry("jakarta.annotation..", "jaxrs"),
            Map.entry("java.net.http..", "jdkhttp"),
            Map.entry("net.jqwik..", "jqwik"),
            Map.entry("okhttp3..", "okhttp"),
            Map.entry("com.azure..", "azure"),
            Map.entry("com.fasterxml.jackson.databind..", "azure"),
            Map.entry("org.springframework..", "spring"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyClass_livesInARoom() {
        classes().should(ArchCondition.from(liveIn(allRooms()))).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void room_usesOnlyWhatItMay(String room) {
        Set<String> allowed = union(
                Set.of(room),
                ADAPTERS.contains(room) ? withRoot() : room.equals(ROOT) ? BELOW_ROOT : BELOW_ADAPTERS.get(room));
        noClasses()
                .that(liveIn(Set.of(room)))
                .should()
                .dependOnClassesThat(liveIn(difference(allRooms(), allowed)))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void library_isKnownToOneRoomOnly(Map.Entry<String, String> library) {
        noClasses()
                .that(liveIn(difference(allRooms(), Set.of(library.getValue()))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.getKey()))
                .check(MAIN);
    }

    @Test
    void packages_areFreeOfCycles() {
        slices().assignedFrom(onePerPackage())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void grammarsAndEngine_useNoRegularExpression() {
        DescribedPredicate<HasName> takesOne = nameMatching("matches|replaceAll|replaceFirst|split");
        noClasses()
                .that(liveIn(Set.of(
                        "format",
                        "internal.json",
                        "internal.engine",
                        "internal.engine.fast",
                        "internal.engine.full",
                        "internal.engine.bean",
                        "internal.form")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.regex"))
                .orShould(callMethodWhere(JavaCall.Predicates.target(takesOne)
                        .and(JavaCall.Predicates.target(owner(JavaClass.Predicates.equivalentTo(String.class))))))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void lettersChangeTheirCase_inLinearTime() {
        DescribedPredicate<HasName> changesCase = nameMatching("toLowerCase|toUpperCase");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".format.LetterCase")
                .should(callMethodWhere(JavaCall.Predicates.target(changesCase)
                        .and(JavaCall.Predicates.target(owner(JavaClass.Predicates.equivalentTo(String.class))))))
                .because("java.lang.String copies its result again for each letter that grows; LetterCase does not")
                .check(MAIN);
    }

    @Test
    void standardStreams_belongToTheCommandLine() {
        noClasses()
                .that(liveIn(difference(allRooms(), Set.of("cli"))))
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void simpleNames_areUnique() {
        Map<String, Long> counts = MAIN.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, counting()));
        assertThat(counts)
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    @Test
    void packages_areSmallEnoughToKeepInMind() {
        Map<String, Long> sizes = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(45));
    }

    @Test
    void names_sayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
                .check(MAIN);
    }

    @Test
    void module_exportsNothingInternal_andRegistersNothing() throws IOException {
        ModuleDescriptor module = moduleDescriptor();
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .contains(BASE, BASE + ".catalog", BASE + ".constraint", BASE + ".format", BASE + ".report")
                .noneMatch(exported -> exported.startsWith(BASE + ".internal"))
                .doesNotContain(BASE + ".cli");
        assertThat(module.provides()).isEmpty();
    }

    @Test
    void module_requiresOnlyTheRuntimeLibrariesAtRunTime() throws IOException {
        assertThat(moduleDescriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .isSubsetOf(
                        "java.base",
                        "jakarta.validation",
                        "org.hibernate.validator",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.annotation",
                        "com.google.common",
                        "org.apache.commons.validator");
    }

    private static ModuleDescriptor moduleDescriptor() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    static Set<String> rooms() {
        return allRooms();
    }

    static List<Map.Entry<String, String>> libraries() {
        return List.copyOf(LIBRARIES.entrySet());
    }

    private static DescribedPredicate<JavaClass> liveIn(Set<String> rooms) {
        return describe(
                "live in " + new TreeSet<>(rooms),
                type -> roomOf(type).filter(rooms::contains).isPresent());
    }

    /** The room of a class: the one with the longest name that the package is or lies under; the root has no rooms below. */
    private static Optional<String> roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(BASE)) {
            return Optional.of(ROOT);
        }
        return allRooms().stream()
                .filter(room -> !room.equals(ROOT))
                .filter(room -> (name + '.').startsWith(BASE + '.' + room + '.'))
                .max(Comparator.comparingInt(String::length));
    }

    private static SliceAssignment onePerPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static Set<String> allRooms() {
        return union(ADAPTERS, withRoot());
    }

    private static Set<String> withRoot() {
        return union(Set.of(ROOT), BELOW_ROOT);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        return Stream.concat(a.stream(), b.stream()).collect(toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> a, Set<String> b) {
        return a.stream().filter(room -> !b.contains(room)).collect(toCollection(TreeSet::new));
    }
}
