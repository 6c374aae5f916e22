package dev.mdepreflight.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    static List<Operation> operations() {
        return Operations.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperation_isFoundByItsOwnPath(Operation operation) {
        String path = operation.path().replace("{", "").replace("}", "");
        assertThat(Routes.operation(operation.method(), path)).contains(operation);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterOfTheCatalog_hasAKind(Operation operation) {
        assertThat(Routes.all())
                .filteredOn(route -> operation.equals(route.operation()))
                .singleElement()
                .satisfies(route -> assertThat(route.path())
                        .filteredOn(Template.Whole.class::isInstance)
                        .extracting(
                                whole -> ((Template.Whole) whole).parameter().kind())
                        .as("add %s to the table in Routes, with a kind of ParameterKind", operation.path())
                        .doesNotContain(ParameterKind.ANY));
    }

    @Test
    void noTwoRoutes_areTheSame() {
        for (Route route : Routes.all()) {
            assertThat(Routes.all()).filteredOn(route::sameAs).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/machines/FindByTag?tag=x", "/api/vulnerabilities/machinesvulnerabilities"})
    void aWord_isNotTakenForAParameter(String uri) {
        Routes.Match match = Routes.find("GET", uri);
        assertThat(match).isNotNull();
        assertThat(match.parameters()).isEmpty();
    }
}
