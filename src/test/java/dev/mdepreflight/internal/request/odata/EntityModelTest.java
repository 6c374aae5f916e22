package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of the entities that are read. */
class EntityModelTest {

    private static final Map<ODataCollection, Supplier<EntityModel>> ENTITIES = Map.ofEntries(
            Map.entry(ODataCollection.LIST_ALERTS, AlertEntities::alerts),
            Map.entry(ODataCollection.LIST_INDICATORS, AlertEntities::indicators),
            Map.entry(ODataCollection.LIST_INVESTIGATIONS, AlertEntities::investigations),
            Map.entry(ODataCollection.LIST_MACHINES, MachineEntities::machines),
            Map.entry(ODataCollection.LIST_MACHINE_ACTIONS, MachineEntities::machineActions),
            Map.entry(ODataCollection.LIST_DEVICE_AV_INFO, MachineEntities::deviceAvInfo),
            Map.entry(ODataCollection.LIST_SOFTWARE, WeaknessEntities::software),
            Map.entry(ODataCollection.LIST_VULNERABILITIES, WeaknessEntities::vulnerabilities),
            Map.entry(ODataCollection.LIST_MACHINES_VULNERABILITIES, WeaknessEntities::machinesVulnerabilities),
            Map.entry(ODataCollection.LIST_RECOMMENDATIONS, WeaknessEntities::recommendations),
            Map.entry(ODataCollection.LIST_REMEDIATION_TASKS, WeaknessEntities::remediationTasks),
            Map.entry(ODataCollection.LIST_BASELINE_PROFILES, BaselineEntities::baselineProfiles),
            Map.entry(ODataCollection.LIST_BASELINE_CONFIGURATIONS, BaselineEntities::baselineConfigurations));

    static Stream<ODataCollection> closed() {
        return Stream.of(ODataCollection.values())
                .filter(collection -> !collection.entity().isOpen());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void eachCollection_hasItsOwnEntity(ODataCollection collection) {
        EntityModel entity = ENTITIES.get(collection).get();
        List<String> names = entity.names();
        assertThat(names).isNotEmpty().isEqualTo(collection.entity().names());
        assertThat(names)
                .allSatisfy(name -> assertThat(entity.find(name))
                        .isNotNull()
                        .isEqualTo(collection.entity().find(name)));
        assertThat(entity.expandNames()).isEqualTo(collection.entity().expandNames());
    }

    @Test
    void aMember_isWhatItWasDeclaredAs() {
        assertThat(Member.of("a", EdmType.GUID))
                .isEqualTo(new Member("a", EdmType.GUID, EdmType.ANY, Standing.LISTED, List.of(), false, List.of()));
        assertThat(Member.collection("a", EdmType.TEXT))
                .isEqualTo(new Member(
                        "a", EdmType.COLLECTION, EdmType.TEXT, Standing.LISTED, List.of(), false, List.of()));
        Member closed = new Member("a", EdmType.ENUM, EdmType.ANY, Standing.LISTED, List.of("X", "Y"), true, List.of());
        assertThat(Member.oneOf("a", "X", "Y")).isEqualTo(closed);
        assertThat(Member.oneOf("a", List.of("X", "Y"))).isEqualTo(closed);
        Member grows = new Member("a", EdmType.ENUM, EdmType.ANY, Standing.LISTED, List.of("X"), false, List.of());
        assertThat(Member.mostly("a", List.of("X"))).isEqualTo(grows);
        assertThat(Member.mostly("a").values()).isEmpty();
        assertThat(grows.printedAs("A", "aA").printed()).containsExactly("A", "aA");
        assertThat(Member.all(Standing.EXCLUDED, closed, grows))
                .containsExactly(closed.withStanding(Standing.EXCLUDED), grows.withStanding(Standing.EXCLUDED));
        assertThat(closed.withStanding(Standing.DECLARED).standing()).isEqualTo(Standing.DECLARED);
    }

    @Test
    void aCollection_hasTheIdOfItsOperation() {
        assertThat(ODataCollection.LIST_DEVICE_AV_INFO.id()).isEqualTo("listDeviceAvInfo");
    }
}
