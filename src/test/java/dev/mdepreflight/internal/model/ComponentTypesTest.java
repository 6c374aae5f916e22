package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mdepreflight.Preflight;
import jakarta.validation.ConstraintDeclarationException;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide lists the types that a component of a record may have, and those that are refused. */
class ComponentTypesTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static String supported = "";
    private static String refused = "";
    private static String guide = "";

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("src/site/markdown/guide.md")).replaceAll("\\s+", " ");
        int start = guide.indexOf("A component has one of these types");
        int other = guide.indexOf("Any other type is refused", start);
        supported = guide.substring(start, other);
        refused = guide.substring(other, guide.indexOf("The message of the", other));
    }

    private static Set<String> types(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("@") && !name.equals("T"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How the guide writes the types of a record's components. */
    private static Set<String> types(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .map(component -> component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("UnusedVariable") // read by reflection
    record Supported(
            String text,
            boolean a,
            Boolean b,
            byte c,
            short d,
            int e,
            long f,
            Byte g,
            Short h,
            Integer i,
            Long j,
            BigInteger k,
            float l,
            double m,
            Float n,
            Double o,
            BigDecimal p,
            Object q) {}

    record Containers(List<Supported> list, Map<String, List<Supported>> map) {}

    record OfInstant(Instant value) {}

    record OfLocalDate(LocalDate value) {}

    record OfUuid(UUID value) {}

    record OfUri(URI value) {}

    record OfChar(char value) {}

    record OfCharSequence(CharSequence value) {}

    record OfOptional(Optional<String> value) {}

    record OfSet(Set<String> value) {}

    record OfCollection(Collection<String> value) {}

    @SuppressWarnings("ArrayRecordComponent") // what the guide refuses
    record OfTexts(String[] value) {}

    @SuppressWarnings("ArrayRecordComponent") // what the guide refuses
    record OfBytes(byte[] value) {}

    @SuppressWarnings("rawtypes") // what the guide refuses
    record OfRawList(List value) {}

    record OfOtherMap(Map<Integer, String> value) {}

    @Test
    void everyTypeOfTheTable_isSupported_andNoOther() {
        Set<String> listed = types(supported);
        listed.removeAll(Set.of("List<T>", "Map<String, T>"));
        assertThat(listed).isEqualTo(types(Supported.class));
        assertThat(Preflight.create().check(Supported.class, "{}").isClean()).isTrue();
        assertThat(Preflight.create().check(Containers.class, "{}").isClean()).isTrue();
        assertThat(supported).contains("`List<T>`", "`Map<String, T>`");
        Set<ScalarType> reached = EnumSet.noneOf(ScalarType.class);
        for (RecordComponent component : Supported.class.getRecordComponents()) {
            reached.add(ScalarType.of(
                    MethodType.methodType(component.getType()).wrap().returnType()));
        }
        assertThat(reached).containsExactlyInAnyOrder(ScalarType.values());
    }

    @Test
    void everyOtherTypeThatTheGuideNames_isRefused_withTheMessageThatItQuotes() {
        List<Class<? extends Record>> bodies = List.of(
                OfInstant.class,
                OfLocalDate.class,
                OfUuid.class,
                OfUri.class,
                OfChar.class,
                OfCharSequence.class,
                OfOptional.class,
                OfSet.class,
                OfCollection.class,
                OfTexts.class,
                OfBytes.class,
                OfRawList.class,
                OfOtherMap.class);
        Set<String> names = new TreeSet<>();
        for (Class<? extends Record> body : bodies) {
            names.addAll(types(body));
            String type = body.getRecordComponents()[0].getGenericType().getTypeName();
            assertThatExceptionOfType(ConstraintDeclarationException.class)
                    .isThrownBy(() -> Preflight.create().check(body, "{}"))
                    .satisfies(thrown -> assertThat(guide)
                            .contains(String.valueOf(thrown.getMessage())
                                    .replace(body.getName() + ".value", "…")
                                    .replace("type " + type, "type java.time.Instant")));
        }
        assertThat(types(refused)).isEqualTo(names);
    }
}
