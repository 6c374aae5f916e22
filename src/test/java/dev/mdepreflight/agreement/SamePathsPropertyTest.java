package dev.mdepreflight.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.Violation;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever binds has the same faults from bytes and as a bound object. */
class SamePathsPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Object ABSENT = new Object();

    private final Preflight preflight = Preflight.create();

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void recordOfAUsersOwn(@ForAll("everything") String json) {
        BothPaths.faults(preflight, SamePathsTest.Everything.class, json);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void rulesOverSeveralProperties(@ForAll("rules") String json) {
        BothPaths.faults(preflight, SamePathsTest.Rules.class, json);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void indicator(@ForAll("indicators") Object indicator) {
        BothPaths.faults(preflight, Indicator.class, write(indicator));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void batches(@ForAll("batches") Object batch, @ForAll("ids") Object ids) {
        String json = write(batch);
        BothPaths.faults(preflight, ImportIndicators.class, json);
        List<Violation> once =
                preflight.check(BothPaths.bind(ImportIndicators.class, json)).violations();
        assertThat(preflight.check(BothPaths.bind(ImportIndicators.class, json)).violations())
                .isEqualTo(once);
        BothPaths.faults(preflight, BatchDeleteIndicators.class, write(ids));
    }

    @Provide
    Arbitrary<String> everything() {
        Arbitrary<Object> plain = object(Map.of("low", of(0, 1, 2), "high", of(0, 1, 2)));
        Arbitrary<Object> named = object(Map.of("low", of(0, 1, 200), "HIGH", of(0, 100, 101)));
        Arbitrary<Object> addresses = list(list(of("1.2.3.4", "::1", "x", "", null)));
        return object(Map.ofEntries(
                        Map.entry("name", or(of("r", "", "too long", null))),
                        Map.entry("Col/our", or(of("red-ish", "GREEN", null))),
                        Map.entry("oldHash", or(of("a".repeat(40), "a".repeat(64), "xyz", "\uD83D\uDE00", null))),
                        Map.entry("pair", or(of("ab", "a", "\u00e9\u00e9", null))),
                        Map.entry("strict", or(of("good", "bad", "${1+1}", null))),
                        Map.entry("even", or(of("ab", "abc", "\u00e9", "", null))),
                        Map.entry("plain", or(plain)),
                        Map.entry("named", or(named)),
                        Map.entry("stricts", or(list(of("good", "bad", null)))),
                        Map.entry("addresses", or(addresses)),
                        Map.entry("hosts", or(map(of(1, 0, -1, null)))),
                        Map.entry("ranges", or(map(named))),
                        Map.entry(
                                "amount",
                                or(of(
                                        new BigDecimal("999.99"),
                                        new BigDecimal("1e30"),
                                        new BigDecimal("1.000"),
                                        new BigDecimal("-0.001"),
                                        null))),
                        Map.entry("whole", or(of(BigInteger.TEN.pow(40), 10, 11, BigInteger.TWO.pow(63), null))),
                        Map.entry("most", or(of(Long.MAX_VALUE, Long.MIN_VALUE, 0, null))),
                        Map.entry("count", or(of(0, 1, Integer.MAX_VALUE))),
                        Map.entry("agreed", or(of(true, false))),
                        Map.entry("undocumented", or(of(1, "x", null)))))
                .map(SamePathsPropertyTest::write);
    }

    @Provide
    Arbitrary<String> rules() {
        return object(Map.of(
                        "text", or(of("", "1", "12345", "example", "text", "${x}", null)),
                        "colour", or(of("red-ish", "GREEN", null)),
                        "number", or(of(0, 1, 12345, null)),
                        "decimal", or(of(new BigDecimal("1.5"), new BigDecimal("1.50"), 100, null)),
                        "flag", or(of(true, false, null)),
                        "primitive", or(of(true, false)),
                        "any", or(of("", "1", 1, 1.5, 12345678901L, true, List.of("a"), Map.of("a", 1), null)),
                        "list", or(list(of("a", null))),
                        "nested", or(object(Map.of("a", or(of("b", null)))))))
                .map(SamePathsPropertyTest::write);
    }

    @Provide
    Arbitrary<Object> indicators() {
        return object(Map.ofEntries(
                Map.entry(
                        "indicatorValue",
                        or(of(
                                "",
                                "1.2.3.4",
                                "10.0.0.0/8",
                                "example.com",
                                "*.example.com",
                                "https://example.com/a b",
                                "http://b\u00fccher.example/",
                                "a".repeat(40),
                                "a".repeat(64),
                                "d".repeat(32),
                                "z".repeat(40),
                                null))),
                Map.entry(
                        "indicatorType",
                        or(of(
                                "FileSha1",
                                "FileSha256",
                                "FileMd5",
                                "IpAddress",
                                "DomainName",
                                "Url",
                                "CertificateThumbprint",
                                "WebCategory",
                                null))),
                Map.entry("action", or(of("Audit", "Block", "BlockAndRemediate", "Allowed", null))),
                Map.entry("title", or(of("t", "", null))),
                Map.entry("description", or(of("d", null))),
                Map.entry("application", or(of("a", null))),
                Map.entry(
                        "expirationTime",
                        or(of(
                                "2020-12-12T00:00:00Z",
                                "2020-12-12T00:00Z",
                                "2020-12-12",
                                "2020-02-30T00:00:00Z",
                                "",
                                null))),
                Map.entry("severity", or(of("High", "Low", null))),
                Map.entry("recommendedActions", or(of("r", null))),
                Map.entry("rbacGroupNames", or(list(of("g", null)))),
                Map.entry("educateUrl", or(of("https://example.com", "example.com", "not a url", "", null))),
                Map.entry("generateAlert", or(of(true, false, null))),
                Map.entry("certificateInfo", or(of("x", 1, List.of())))));
    }

    @Provide
    Arbitrary<Object> batches() {
        return object(Map.of("Indicators", or(list(indicators().injectNull(0.1)))));
    }

    @Provide
    Arbitrary<Object> ids() {
        Arbitrary<Object> many = Arbitraries.integers().between(499, 502).map(size -> Collections.nCopies(size, "1"));
        return object(Map.of(
                "IndicatorIds",
                or(Arbitraries.frequencyOf(Tuple.of(5, list(of("1", "", "x", "-1", null))), Tuple.of(1, many)))));
    }

    private static Arbitrary<Object> of(Object... values) {
        return Arbitraries.of(Arrays.asList(values));
    }

    /** Mostly there. */
    private static Arbitrary<Object> or(Arbitrary<Object> value) {
        return Arbitraries.frequencyOf(Tuple.of(6, value), Tuple.of(1, Arbitraries.just(ABSENT)));
    }

    private static Arbitrary<Object> list(Arbitrary<Object> element) {
        return element.list().ofMaxSize(3).map(list -> list);
    }

    private static Arbitrary<Object> map(Arbitrary<Object> value) {
        return Arbitraries.maps(Arbitraries.of("a.example", "a/b", "c~d", "", "\u00e9", "arg0"), value)
                .ofMaxSize(3)
                .map(map -> map);
    }

    private static Arbitrary<Object> object(Map<String, Arbitrary<Object>> properties) {
        List<String> names = properties.keySet().stream().sorted().toList();
        return Combinators.combine(names.stream().map(properties::get).toList()).as(values -> {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (values.get(i) != ABSENT) {
                    object.put(names.get(i), values.get(i));
                }
            }
            return object;
        });
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
