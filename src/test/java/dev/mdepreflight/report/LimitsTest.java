package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Map<String, BiFunction<Limits.Builder, Integer, Limits.Builder>> SETTERS = Map.of(
            "maxBodyBytes", Limits.Builder::maxBodyBytes,
            "maxDepth", Limits.Builder::maxDepth,
            "maxViolations", Limits.Builder::maxViolations,
            "maxStringLength", Limits.Builder::maxStringLength,
            "maxNumberLength", Limits.Builder::maxNumberLength,
            "maxNameLength", Limits.Builder::maxNameLength,
            "maxTokenCount", (builder, tokens) -> builder.maxTokenCount(tokens));

    @Test
    void defaults_areAsDocumented() {
        Limits limits = Limits.defaults();

        assertThat(limits.maxBodyBytes()).isEqualTo(16_777_216);
        assertThat(limits.maxDepth()).isEqualTo(64);
        assertThat(limits.maxViolations()).isEqualTo(1000);
        assertThat(limits.maxStringLength()).isEqualTo(16_777_216);
        assertThat(limits.maxNumberLength()).isEqualTo(1000);
        assertThat(limits.maxNameLength()).isEqualTo(50_000);
        assertThat(limits.maxTokenCount()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void forms_haveRoomForTheLargestFileBesides() {
        assertThat(Limits.defaults().maxFormBytes()).isEqualTo(37_748_736);
        assertThat(Limits.builder().maxBodyBytes(1).build().maxFormBytes()).isEqualTo(20_971_521);
        for (int largest : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 8}) {
            assertThat(Limits.builder().maxBodyBytes(largest).build().maxFormBytes())
                    .isEqualTo(largest);
        }
        assertThat(Limits.builder().maxBodyBytes(Integer.MAX_VALUE - 9).build().maxFormBytes())
                .isEqualTo(Integer.MAX_VALUE - 8);
    }

    @Test
    void defaults_areOneSharedInstance_andWhatABuilderStartsFrom() {
        assertThat(Limits.defaults())
                .isSameAs(Limits.defaults())
                .isEqualTo(Limits.builder().build());
    }

    @Test
    void jacksonsDefaults_areAsTheJavadocTellsThem() {
        assertThat(StreamReadConstraints.DEFAULT_MAX_DEPTH).isEqualTo(1000);
        assertThat(StreamReadConstraints.DEFAULT_MAX_STRING_LEN).isEqualTo(20_000_000);
        assertThat(StreamReadConstraints.DEFAULT_MAX_NUM_LEN)
                .isEqualTo(Limits.defaults().maxNumberLength());
        assertThat(StreamReadConstraints.DEFAULT_MAX_NAME_LEN)
                .isEqualTo(Limits.defaults().maxNameLength());
        assertThat(StreamReadConstraints.DEFAULT_MAX_DOC_LEN).isNegative();
        assertThat(StreamReadConstraints.DEFAULT_MAX_TOKEN_COUNT).isNegative();
    }

    @Test
    void builder_setsEachBound_andToBuilderKeepsThem() {
        Limits limits = Limits.builder()
                .maxBodyBytes(1)
                .maxDepth(2)
                .maxViolations(3)
                .maxStringLength(4)
                .maxNumberLength(5)
                .maxNameLength(6)
                .maxTokenCount(7)
                .build();

        assertThat(List.<Number>of(
                        limits.maxBodyBytes(),
                        limits.maxDepth(),
                        limits.maxViolations(),
                        limits.maxStringLength(),
                        limits.maxNumberLength(),
                        limits.maxNameLength(),
                        limits.maxTokenCount()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7L);
        assertThat(limits.toBuilder().build()).isEqualTo(limits).hasSameHashCodeAs(limits);
        assertThat(limits.toBuilder().maxDepth(9).build().maxDepth()).isEqualTo(9);
        assertThat(limits.maxDepth()).isEqualTo(2);
    }

    @Test
    void limits_differingInOneBound_areNotEqual() {
        SETTERS.values()
                .forEach(setter -> assertThat(
                                setter.apply(Limits.builder(), 12_345).build())
                        .isNotEqualTo(Limits.defaults()));
    }

    @Test
    void builder_refusesLessThanOne_namingTheBound() {
        SETTERS.forEach((name, setter) -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setter.apply(Limits.builder(), 0))
                    .withMessage(name + " must be at least 1, was 0");
            assertThatIllegalArgumentException().isThrownBy(() -> setter.apply(Limits.builder(), Integer.MIN_VALUE));
            assertThat(setter.apply(Limits.builder(), 1)).isNotNull();
        });
    }

    @Test
    void toString_namesEveryBound() {
        assertThat(Limits.defaults().toString()).contains(SETTERS.keySet()).doesNotContain("\n");
    }
}
