package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of the entities that are read. */
class EntityModelTest {

    static Stream<ODataCollection> closed() {
        return Stream.of(ODataCollection.values())
                .filter(collection -> !collection.entity().isOpen());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void eachCollection_hasItsOwnEntity(ODataCollection collection) {
        EntityModel entity = collection.entity();
        assertThat(closed()).filteredOn(other -> other.entity() == entity).containsExactly(collection);
        assertThat(entity.names())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(entity.find(name)).isNotNull().returns(name, Member::name));
    }

    /** A row for each collection: how many properties its page lists, how many only the metadata has, and how many are excluded. */
    @ParameterizedTest
    @CsvSource({
        "LIST_ALERTS, 11, 20, 0",
        "LIST_MACHINES, 14, 16, 0",
        "LIST_MACHINE_ACTIONS, 6, 15, 0",
        "LIST_INDICATORS, 13, 18, 0",
        "LIST_INVESTIGATIONS, 5, 4, 0",
        "LIST_SOFTWARE, 3, 10, 0",
        "LIST_VULNERABILITIES, 7, 13, 0",
        "LIST_MACHINES_VULNERABILITIES, 8, 0, 0",
        "LIST_RECOMMENDATIONS, 11, 14, 0",
        "LIST_REMEDIATION_TASKS, 2, 27, 0",
        "LIST_BASELINE_PROFILES, 8, 11, 0",
        "LIST_BASELINE_CONFIGURATIONS, 4, 11, 0",
        "LIST_DEVICE_AV_INFO, 17, 11, 2"
    })
    void everyProperty_isInOneList(ODataCollection collection, int listed, int declared, int excluded) {
        EntityModel entity = collection.entity();
        assertThat(entity.names().stream().map(name -> entity.find(name).standing()))
                .hasSize(listed + declared + excluded)
                .filteredOn(Standing.LISTED::equals)
                .hasSize(listed);
        assertThat(entity.names().stream().map(name -> entity.find(name).standing()))
                .filteredOn(Standing.EXCLUDED::equals)
                .hasSize(excluded);
    }

    @Test
    void aMember_isReadAsItIsWritten() {
        List<String> none = List.of();
        assertThat(Member.of("a", Standing.LISTED))
                .isEqualTo(new Member("a", EdmType.TEXT, EdmType.ANY, Standing.LISTED, none, false, "a"));
        assertThat(Member.of("a:GUID", Standing.EXCLUDED))
                .isEqualTo(new Member("a", EdmType.GUID, EdmType.ANY, Standing.EXCLUDED, none, false, "a"));
        assertThat(Member.of("a:TEXT[]", Standing.DECLARED))
                .isEqualTo(new Member("a", EdmType.COLLECTION, EdmType.TEXT, Standing.DECLARED, none, false, "a"));
        assertThat(Member.of("a/A:X|Y", Standing.LISTED))
                .isEqualTo(new Member("a", EdmType.ENUM, EdmType.ANY, Standing.LISTED, List.of("X", "Y"), true, "A"));
        assertThat(Member.of("a:?X", Standing.LISTED))
                .isEqualTo(new Member("a", EdmType.ENUM, EdmType.ANY, Standing.LISTED, List.of("X"), false, "a"));
        assertThat(Member.of("a:?", Standing.LISTED).values()).isEmpty();
    }

    @Test
    void aTable_hasTheNamesThatCanBeExpanded() {
        EntityModel entity = EntityModel.of("LISTED a DECLARED b:BOOLEAN EXPANDABLE c NAVIGATION d e");
        assertThat(entity.names()).containsExactly("a", "b");
        assertThat(entity.expandNames()).containsExactly("c", "d", "e");
        assertThat(entity.knowsNavigation()).isTrue();
        assertThat(EntityModel.of("LISTED a EXPANDABLE c").knowsNavigation()).isFalse();
    }
}
