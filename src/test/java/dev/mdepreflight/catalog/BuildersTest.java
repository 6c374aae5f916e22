package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.alert.BatchUpdateAlerts;
import dev.mdepreflight.catalog.alert.CreateAlertByReference;
import dev.mdepreflight.catalog.alert.UpdateAlert;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.scan.AddScanDefinition;
import dev.mdepreflight.catalog.scan.ScanAuthenticationParams;
import dev.mdepreflight.catalog.scan.ScannerAgent;
import dev.mdepreflight.catalog.scan.UpdateScanDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The builders of the records with many components. */
class BuildersTest {
    /** A record of more components is not to be written by position. */
    private static final int MOST_BY_POSITION = 5;

    static List<Class<? extends Record>> built() {
        return List.of(
                Indicator.class,
                UpdateAlert.class,
                BatchUpdateAlerts.class,
                CreateAlertByReference.class,
                AddScanDefinition.class,
                UpdateScanDefinition.class,
                ScanAuthenticationParams.class);
    }

    /** Some value of a type, another one for each number. */
    private static Object sample(Class<?> type, int number) {
        if (type == String.class) {
            return "text " + number;
        } else if (type == Boolean.class) {
            return number % 2 == 0;
        } else if (type == Long.class) {
            return (long) number;
        } else if (type == List.class) {
            return List.of("element " + number);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        Object[] none = new Object[type.getRecordComponents().length];
        try {
            return type.getDeclaredConstructors()[0].newInstance(none);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object component(Object bean, RecordComponent component) throws ReflectiveOperationException {
        return component.getAccessor().invoke(bean);
    }

    @ParameterizedTest
    @MethodSource("built")
    void eachMethodSetsItsComponentAndNoOther(Class<? extends Record> type) throws Exception {
        int number = 0;
        for (RecordComponent set : type.getRecordComponents()) {
            Object builder = type.getMethod("builder").invoke(null);
            Object value = sample(set.getType(), ++number);
            Method setter = builder.getClass().getMethod(set.getName(), set.getType());
            assertThat(setter.invoke(builder, value)).isSameAs(builder);
            Object built = builder.getClass().getMethod("build").invoke(builder);
            for (RecordComponent other : type.getRecordComponents()) {
                assertThat(component(built, other))
                        .as("%s, after %s was set", other.getName(), set.getName())
                        .isEqualTo(other.getName().equals(set.getName()) ? value : null);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void aBuilderOfARecordStartsFromAllItHolds(Class<? extends Record> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = sample(components[i].getType(), i);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Record whole = type.getConstructor(types).newInstance(values);
        Object builder = type.getMethod("toBuilder").invoke(whole);
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(whole);
    }

    @Test
    void everyBodyOfManyComponentsHasABuilder() {
        for (Operation operation : Operations.all()) {
            if (operation.body().getRecordComponents().length > MOST_BY_POSITION) {
                assertThat(built()).as(operation.id()).contains(operation.body());
            }
        }
    }

    @Test
    void aRecordOfSecretsShowsNone() {
        ScanAuthenticationParams secret = ScanAuthenticationParams.builder()
                .username("hidden-1")
                .communityString("hidden-2")
                .authPassword("hidden-3")
                .privPassword("hidden-4")
                .password("hidden-5")
                .privateKey("hidden-6")
                .build();
        AddScanDefinition around = AddScanDefinition.builder()
                .scanName("weekly")
                .scannerAgent(new ScannerAgent("id"))
                .scanAuthenticationParams(secret)
                .build();
        assertThat(around.toString()).contains("weekly").doesNotContain("hidden");
    }
}
