package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.machine.UpdateMachine;
import dev.mdepreflight.report.Advice;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operations that tag and value devices take, refuse and doubt. */
class MachineBodiesTest {
    private static final Operation VALUE = Operations.SET_DEVICE_VALUE;
    private static final Operation TAG = Operations.ADD_OR_REMOVE_MACHINE_TAG;
    private static final Operation TAGS = Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES;
    private static final Operation UPDATE = Operations.UPDATE_MACHINE;
    private static final String ID = "\"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"";

    private static String tags(String ids) {
        return "{\"Value\":\"Kiosk\",\"Action\":\"Remove\",\"MachineIds\":" + ids + "}";
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                BodyTables.taken(VALUE, "{\"DeviceValue\":\"High\"}"),
                BodyTables.taken(VALUE, "{\"DeviceValue\":\"Low\"}"),
                BodyTables.taken(VALUE, "{\"DeviceValue\":\"Normal\",\"Reason\":\"x\"}", "unknown-property /Reason"),
                BodyTables.taken(TAG, "{\"Value\":\"Kiosk\",\"Action\":\"Add\"}"),
                BodyTables.taken(TAG, "{\"Value\":\"Lobby (north), 2\",\"Action\":\"Remove\"}"),
                BodyTables.taken(TAG, "{\"Value\":\"" + "t".repeat(200) + "\",\"Action\":\"Add\"}"),
                BodyTables.taken(TAG, "{\"Value\":\"" + "\u00fc".repeat(200) + "\",\"Action\":\"Add\"}"),
                BodyTables.taken(
                        TAG, "{\"Value\":\"" + "t".repeat(201) + "\",\"Action\":\"Add\"}", "long-machine-tag /Value"),
                BodyTables.taken(
                        TAG,
                        "{\"Value\":\"" + "\uD83D\uDE00".repeat(101) + "\",\"Action\":\"Add\"}",
                        "long-machine-tag /Value"),
                BodyTables.taken(TAGS, tags("[" + ID + ",\"1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d\"]")),
                BodyTables.taken(
                        TAGS,
                        tags("[" + ID + ("," + ID).repeat(499) + "]"),
                        IntStream.range(1, 500)
                                .mapToObj(i -> "repeated-element /MachineIds/" + i)
                                .toArray(String[]::new)),
                BodyTables.taken(
                        TAGS,
                        tags("[" + ID + "," + ID.toUpperCase(Locale.ROOT) + "]"),
                        "repeated-element /MachineIds/1"),
                BodyTables.taken(
                        TAGS, tags("[" + ID + "]").replace("Kiosk", "t".repeat(201)), "long-machine-tag /Value"),
                BodyTables.taken(TAGS, tags("[]"), "not-empty /MachineIds"),
                BodyTables.taken(
                        TAGS,
                        tags("[" + ID + ",\"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e\",\"\",null]"),
                        "unusual-machine-id /MachineIds/1",
                        "unusual-machine-id /MachineIds/2",
                        "not-null /MachineIds/3"),
                BodyTables.taken(UPDATE, "{\"deviceValue\":\"Normal\",\"machineTags\":[\"Kiosk\",\"Lobby\"]}"),
                BodyTables.taken(UPDATE, "{\"machineTags\":[\"Kiosk\"]}"),
                BodyTables.taken(
                        UPDATE, "{\"machineTags\":[\"Kiosk\",\"kiosk\",\"Kiosk\"]}", "repeated-element /machineTags/2"),
                BodyTables.taken(UPDATE, "{\"machineTags\":[],\"deviceValue\":\"Low\"}"),
                BodyTables.taken(UPDATE, "{\"machineTags\":null,\"deviceValue\":\"Low\",\"id\":\"x\"}"),
                BodyTables.taken(UPDATE, "{\"machineTags\":[\"Kiosk\"],\"deviceValue\":null}"),
                BodyTables.taken(UPDATE, "{\"deviceValue\":null}"),
                BodyTables.taken(
                        UPDATE, "{\"machineTags\":[\"" + "t".repeat(201) + "\"]}", "long-machine-tag /machineTags/0"),
                BodyTables.taken(UPDATE, "{}", "nothing-to-change "),
                BodyTables.taken(UPDATE, "{\"id\":\"x\"}", "nothing-to-change "),
                BodyTables.taken(UPDATE, "{\"tags\":[\"x\"]}", "nothing-to-change ", "unknown-property /tags"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void taken(Operation operation, String body, List<String> advice) {
        BodyTables.assertTaken(operation, body, advice);
    }

    static Stream<Arguments> refused() {
        String nothing = "an empty list of tags updates nothing; give a tag or a deviceValue";
        return Stream.of(
                BodyTables.refused(VALUE, "{}", "MissingRequiredParameter /DeviceValue", null),
                BodyTables.refused(VALUE, "{\"DeviceValue\":null}", "MissingRequiredParameter /DeviceValue", null),
                BodyTables.refused(
                        VALUE,
                        "{\"deviceValue\":\"High\"}",
                        "MissingRequiredParameter /DeviceValue",
                        "did you mean DeviceValue? Names are case-sensitive"),
                BodyTables.refused(
                        VALUE, "{\"DeviceValue\":\"high\"}", "InvalidRequestBody /DeviceValue", "did you mean High?"),
                BodyTables.refused(
                        VALUE,
                        "{\"DeviceValue\":\"Critical\"}",
                        "InvalidRequestBody /DeviceValue",
                        "one of Normal, Low, High"),
                BodyTables.refused(
                        VALUE,
                        "{\"DeviceValue\":1}",
                        "InvalidRequestBody /DeviceValue",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(TAG, "{\"Action\":\"Add\"}", "MissingRequiredParameter /Value", null),
                BodyTables.refused(TAG, "{\"Value\":null,\"Action\":\"Add\"}", "MissingRequiredParameter /Value", null),
                BodyTables.refused(TAG, "{\"Value\":\"Kiosk\"}", "MissingRequiredParameter /Action", null),
                BodyTables.refused(
                        TAG,
                        "{\"Value\":\"Kiosk\",\"action\":\"Add\"}",
                        "MissingRequiredParameter /Action",
                        "did you mean Action? Names are case-sensitive"),
                BodyTables.refused(
                        TAG,
                        "{\"Value\":\"Kiosk\",\"Action\":\"Delete\"}",
                        "InvalidRequestBody /Action",
                        "one of Add, Remove"),
                BodyTables.refused(
                        TAG,
                        "{\"Value\":[\"Kiosk\"],\"Action\":\"Add\"}",
                        "InvalidRequestBody /Value",
                        "expected a JSON string, found a JSON array"),
                BodyTables.refused(
                        TAGS, "{\"Value\":\"K\",\"Action\":\"Add\"}", "MissingRequiredParameter /MachineIds", null),
                BodyTables.refused(TAGS, tags("null"), "MissingRequiredParameter /MachineIds", null),
                BodyTables.refused(
                        TAGS, tags(ID), "InvalidRequestBody /MachineIds", "expected a JSON array, found a JSON string"),
                BodyTables.refused(
                        TAGS,
                        tags("[" + ID + ",7]"),
                        "InvalidRequestBody /MachineIds/1",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(
                        TAGS,
                        tags("[" + ID + ("," + ID).repeat(500) + "]"),
                        "MaximumBatchSizeExceeded /MachineIds",
                        "split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line"),
                BodyTables.refused(UPDATE, "{\"machineTags\":[]}", "InvalidRequestBody /machineTags", nothing),
                BodyTables.refused(
                        UPDATE,
                        "{\"machineTags\":[],\"deviceValue\":null}",
                        "InvalidRequestBody /machineTags",
                        nothing),
                BodyTables.refused(
                        UPDATE, "{\"id\":\"x\",\"machineTags\":[]}", "InvalidRequestBody /machineTags", nothing),
                BodyTables.refused(
                        UPDATE,
                        "{\"machineTags\":[],\"DeviceValue\":\"Low\"}",
                        "InvalidRequestBody /deviceValue",
                        "did you mean deviceValue? Names are case-sensitive"),
                BodyTables.refused(
                        UPDATE,
                        "{\"machineTags\":[],\"deviceValue\":\"Lowest\"}",
                        "InvalidRequestBody /deviceValue",
                        "one of Normal, Low, High"),
                BodyTables.refused(
                        UPDATE,
                        "{\"machineTags\":[1]}",
                        "InvalidRequestBody /machineTags/0",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(
                        UPDATE,
                        "{\"machineTags\":\"Kiosk\"}",
                        "InvalidRequestBody /machineTags",
                        "expected a JSON array, found a JSON string"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        BodyTables.assertRefused(operation, body, codeAndPointer, hint);
    }

    @Test
    void boundUpdate_isJudgedAlike_whereNullIsAbsence() {
        Preflight advising = Preflight.builder().advice(true).build();
        assertThat(BothPaths.faults(UpdateMachine.class, "{\"machineTags\":[]}"))
                .containsExactly("InvalidRequestBody /machineTags");
        assertThat(BothPaths.faults(UpdateMachine.class, "{\"machineTags\":[],\"deviceValue\":\"Low\"}"))
                .isEmpty();
        assertThat(advising.check(new UpdateMachine(null, null)).advice())
                .extracting(Advice::reason)
                .containsExactly("nothing-to-change");
    }
}
