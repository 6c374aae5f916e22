package dev.mdepreflight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.support.SoundReports;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bound objects that are made to do harm: deep, endless, huge or of nothing but faults. Work that grows faster than they would not come to an end. */
class HostileBeanTest {
    private static final int MANY = 50_000;

    /** With it every value is looked at in more ways. */
    private final Preflight preflight = Preflight.builder().advice(true).build();

    record Tree(
            @Nullable Map<String, @Valid Tree> map,
            @Nullable List<@Valid Tree> list,
            @Size(min = 1) @Nullable String text,
            @Nullable Object any) {
        Tree(@Nullable Object any) {
            this(null, null, null, any);
        }
    }

    record Numbers(
            @Min(3) @Nullable BigDecimal least,
            @DecimalMax("3") @Nullable BigDecimal most,
            @Digits(integer = 3, fraction = 1) @Nullable BigDecimal digits,
            @Max(3) @Nullable BigInteger whole,
            @Digits(integer = 3, fraction = 0) @Nullable BigInteger wholeDigits,
            @Min(3) @Nullable Double floating,
            @Max(3) @Nullable Long small) {}

    record Free(@Nullable Map<String, @Pattern(regexp = "x") String> map) {}

    record Texts(@Nullable List<@Pattern(regexp = "x") String> texts) {}

    private static Violation onlyFault(Report report) {
        Violation violation = SoundReports.onlyFault(report);
        assertThat(violation.location()).isNull();
        return violation;
    }

    private static Tree lists(int records) {
        Tree tree = new Tree(null);
        for (int i = 1; i < records; i++) {
            tree = new Tree(null, List.of(tree), null, null);
        }
        return tree;
    }

    private static Tree maps(int records) {
        Tree tree = new Tree(null);
        for (int i = 1; i < records; i++) {
            tree = new Tree(Map.of("a", tree), null, null, null);
        }
        return tree;
    }

    private static Object nested(int lists) {
        Object nested = List.of();
        for (int i = 1; i < lists; i++) {
            nested = i % 2 == 0 ? List.of(nested) : Map.of("a", nested);
        }
        return nested;
    }

    @Test
    void depthIsTakenToTheLimit_andNoFurther_asInBytes() {
        Preflight shallow =
                Preflight.builder().limits(Limits.builder().maxDepth(5).build()).build();
        assertThat(shallow.check(lists(3)).isClean()).isTrue();
        assertThat(shallow.check(maps(3)).isClean()).isTrue();
        assertThat(shallow.check(new Tree(nested(4))).isClean()).isTrue();
        // What is in the deepest is no level of its own.
        Tree deepest = new Tree(null, null, "text", 1);
        assertThat(shallow.check(new Tree(List.of(Map.of("a", List.of(Map.of("b", "c"))))))
                        .isClean())
                .isTrue();
        Tree above = new Tree(Map.of("a", deepest), null, null, null);
        assertThat(shallow.check(new Tree(null, List.of(above), null, null)).isClean())
                .isTrue();
        assertThat(shallow.check(Tree.class, "{\"list\":[{\"list\":[{}]}]}").isClean())
                .isTrue();
        String beyond = onlyFault(shallow.check(lists(4))).hint();
        assertThat(beyond).isEqualTo("nested deeper than 5 levels, the limit set");
        assertThat(onlyFault(shallow.check(maps(4))).hint()).isEqualTo(beyond);
        assertThat(onlyFault(shallow.check(new Tree(nested(5)))).hint()).isEqualTo(beyond);
        assertThat(shallow.check(Tree.class, "{\"list\":[{\"list\":[{\"list\":[]}]}]}")
                        .violations())
                .extracting(Violation::hint)
                .containsExactly(beyond);
    }

    @Tag("lengthy")
    @Test
    void anObjectOfAHundredThousandLevels_isOneViolation() {
        for (Tree tree : List.of(lists(100_000), maps(100_000), new Tree(nested(100_000)))) {
            assertThat(onlyFault(preflight.check(tree)).hint())
                    .isEqualTo("nested deeper than 64 levels, the limit set");
        }
    }

    @Test
    void aDepthBeyondTheStack_isOneViolation() {
        Preflight deep = Preflight.builder()
                .limits(Limits.builder().maxDepth(Integer.MAX_VALUE).build())
                .build();
        for (Tree tree : List.of(lists(200_000), new Tree(nested(400_000)))) {
            assertThat(onlyFault(deep.check(tree)).hint())
                    .isEqualTo("nested deeper than the stack of the thread allows");
        }
    }

    @Test
    void anObjectThatHoldsItself_isOneViolation() {
        List<Tree> list = new ArrayList<>();
        Tree inList = new Tree(null, list, null, null);
        list.add(inList);
        Map<String, Tree> map = new HashMap<>();
        Tree inMap = new Tree(map, null, null, null);
        map.put("a", inMap);
        List<Object> any = new ArrayList<>();
        any.add(any);
        for (Tree tree : List.of(inList, inMap, new Tree(any))) {
            assertThat(onlyFault(preflight.check(tree)).hint()).contains("nested deeper");
        }
    }

    /** Each level holds the next one twice: the object is small, what would be sent is not. */
    @Tag("lengthy")
    @Test
    void anObjectThatIsSharedOverAndOver_isJudgedAsLargeAsItWouldBeSent() {
        Tree tree = new Tree(null);
        Object any = "x";
        for (int i = 0; i < 30; i++) {
            tree = new Tree(null, List.of(tree, tree), null, null);
            any = List.of(any, any);
        }
        for (Tree shared : List.of(tree, new Tree(any))) {
            assertThat(onlyFault(preflight.check(shared)).hint())
                    .isEqualTo("the body is larger than 16777216 bytes, the limit set");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e2147483647", "1e-2147483647", "0e999999999"})
    void aNumberWithAHugeExponent_isJudgedWithoutBeingWrittenOut(String number) {
        BigDecimal huge = new BigDecimal(number);
        Report report = preflight.check(
                new Numbers(huge, huge, huge, null, null, huge.signum() * Double.POSITIVE_INFINITY, Long.MAX_VALUE));
        assertThat(report.violations()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.message().length()).isLessThan(120);
            assertThat(String.valueOf(violation.excerpt()).length()).isLessThanOrEqualTo(64);
        });
        Report bytes = preflight.check(
                Numbers.class, "{\"least\":N,\"most\":N,\"digits\":N,\"small\":9}".replace("N", number));
        assertThat(bytes.violations()).isNotEmpty();
        assertThat(preflight
                        .check(Numbers.class, "{\"whole\":N,\"wholeDigits\":N,\"small\":N}".replace("N", number))
                        .violations())
                .hasSizeBetween(huge.signum() == 0 ? 0 : 1, 3);
    }

    @Tag("lengthy")
    @Test
    void aNumberOfTenMillionDigits_isOneViolation() {
        BigInteger huge = BigInteger.ONE.shiftLeft(33_219_281);
        String hint = "a number longer than 1000 characters, the limit set";
        for (Numbers numbers : List.of(
                new Numbers(new BigDecimal(huge), null, null, null, null, null, null),
                new Numbers(null, new BigDecimal(huge.negate(), 5), null, null, null, null, null),
                new Numbers(null, null, new BigDecimal(huge, -5), null, null, null, null),
                new Numbers(null, null, null, huge, null, null, null),
                new Numbers(null, null, null, null, huge, null, null))) {
            assertThat(onlyFault(preflight.check(numbers)).hint()).isEqualTo(hint);
        }
        assertThat(onlyFault(preflight.check(new Tree(List.of(huge)))).hint()).isEqualTo(hint);
        String digits = "1" + "0".repeat(10_000_000);
        for (String name : List.of("least", "most", "digits", "whole", "wholeDigits", "floating", "small", "other")) {
            Report report = preflight.check(Numbers.class, "{\"" + name + "\":" + digits + "}");
            assertThat(report.violations()).extracting(Violation::hint).containsExactly(hint);
        }
    }

    @Test
    void aNumberIsTakenToTheLimit_andNoFurther_asInBytes() {
        for (String digits : List.of("9".repeat(999), "9".repeat(1000), "9".repeat(1001))) {
            Report bound = preflight.check(new Numbers(null, null, null, new BigInteger(digits), null, null, null));
            Report bytes = preflight.check(Numbers.class, "{\"whole\":" + digits + "}");
            assertThat(bound.violations())
                    .extracting(Violation::code, Violation::hint)
                    .isEqualTo(bytes.violations().stream()
                            .map(violation -> org.assertj.core.groups.Tuple.tuple(violation.code(), violation.hint()))
                            .toList());
        }
    }

    @Tag("lengthy")
    @Test
    void aListOfNothingButFaults_isWorkInProportion() {
        Report same = preflight.check(new Texts(Collections.nCopies(MANY, "")));
        assertThat(same.violations()).hasSize(1000);
        assertThat(same.omittedViolations()).isEqualTo(MANY - 1000);
        assertThat(same.violations().get(999).pointer()).isEqualTo("/texts/999");
        assertThat(same.violations()).allMatch(violation -> "must match \"x\"".equals(violation.hint()));
        Report ids = preflight.check(new BatchDeleteIndicators(Collections.nCopies(MANY, "")));
        assertThat(ids.violations().size() + ids.omittedViolations()).isEqualTo(MANY + 1);
    }

    @Tag("lengthy")
    @Test
    void namesWithOneHash_areWorkInProportion() {
        Map<String, String> map = new LinkedHashMap<>();
        IntStream.range(0, MANY).forEach(i -> map.put(colliding(i), ""));
        Report bound = preflight.check(new Free(map));
        assertThat(bound.violations()).hasSize(1000);
        assertThat(bound.omittedViolations()).isEqualTo(MANY - 1000);
        StringBuilder body = new StringBuilder("{\"map\":{\"x\":\"x\"");
        map.keySet().forEach(name -> body.append(",\"").append(name).append("\":\"\""));
        Report bytes = preflight.check(Free.class, body.append("}}").toString());
        assertThat(bytes.violations())
                .extracting(Violation::pointer)
                .isEqualTo(bound.violations().stream().map(Violation::pointer).toList());
        assertThat(bytes.omittedViolations()).isEqualTo(bound.omittedViolations());
    }

    /** "Aa" and "BB" have one hash, and so has any row of them. */
    static String colliding(int number) {
        StringBuilder row = new StringBuilder(40);
        for (int bit = 19; bit >= 0; bit--) {
            row.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return row.toString();
    }

    @Tag("lengthy")
    @Test
    void aTextOfTenMegabytes_isJudgedLikeAnyOther() {
        String text = "y".repeat(10_000_000);
        Report report = preflight.check(new Free(Map.of(text, text)));
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.message().length()).isLessThan(120);
            assertThat(violation.excerpt()).isEqualTo("y".repeat(63) + "…");
        });
    }

    @Test
    void anObjectIsTakenToTheSizeOfABody_andNoFurther() {
        // The record, its list, and the texts: each is a byte at least.
        Tree tree = new Tree(null, null, null, List.of("a", "b", "c"));
        assertThat(limited(5).check(tree).isClean()).isTrue();
        assertThat(onlyFault(limited(4).check(tree)).hint())
                .isEqualTo("the body is larger than 4 bytes, the limit set");
        Tree shared = new Tree(Map.of("a", tree), List.of(tree), null, null);
        assertThat(limited(13).check(shared).isClean()).isTrue();
        assertThat(onlyFault(limited(12).check(shared)).hint()).startsWith("the body is larger than 12 bytes");
    }

    private static Preflight limited(int bytes) {
        return Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(bytes).build())
                .build();
    }
}
