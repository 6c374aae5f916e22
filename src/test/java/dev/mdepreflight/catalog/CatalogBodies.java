package dev.mdepreflight.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The bodies of all the tables, of those that are taken and of those that are refused. */
final class CatalogBodies {
    private CatalogBodies() {}

    /** A body of an operation. */
    record Body(Operation operation, String json) {}

    /** All of them, short ones first. */
    static List<Body> all() {
        return Stream.of(
                        IndicatorBodiesTest.taken(),
                        IndicatorBodiesTest.refused().map(CatalogBodies::ofOneIndicator),
                        IndicatorBodiesTest.refused().map(CatalogBodies::ofAnImport),
                        IndicatorBodiesTest.refusedBatches(),
                        AlertBodiesTest.taken(),
                        AlertBodiesTest.refused(),
                        ActionBodiesTest.taken(),
                        ActionBodiesTest.refused(),
                        MachineBodiesTest.taken(),
                        MachineBodiesTest.refused(),
                        HuntingBodiesTest.taken(),
                        HuntingBodiesTest.refused(),
                        ScanBodiesTest.definitions(),
                        ScanBodiesTest.authentications(),
                        ScanBodiesTest.lists(),
                        ScanBodiesTest.refused(),
                        FactsRulesTest.taken(),
                        FactsRulesTest.refused())
                .flatMap(table -> table)
                .map(row -> new Body((Operation) row.get()[0], (String) row.get()[1]))
                .sorted(Comparator.comparingInt(body -> body.json().length()))
                .toList();
    }

    private static Arguments ofOneIndicator(Arguments row) {
        return Arguments.of(Operations.SUBMIT_INDICATOR, row.get()[0]);
    }

    private static Arguments ofAnImport(Arguments row) {
        return Arguments.of(Operations.IMPORT_INDICATORS, "{\"Indicators\":[" + row.get()[0] + "]}");
    }
}
