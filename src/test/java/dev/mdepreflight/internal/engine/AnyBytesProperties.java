package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Any bytes give a report, the same by every route, whose places and texts hold together. */
@Tag("lengthy")
class AnyBytesProperties {

    /** A body of every kind of component, with constraints of both kinds. */
    record Everything(
            @Required @Nullable String text,
            @Min(3) @Nullable Integer whole,
            byte small,
            long large,
            @Nullable BigInteger huge,
            @Nullable BigDecimal exact,
            double floating,
            boolean flag,
            @Nullable Object any,
            @Nullable List<@NotBlank @Nullable String> texts,
            @Size(min = 1, max = 2) @Nullable Map<@Pattern(regexp = "[a-z]+") String, @Size(max = 3) String> map,
            @Valid @Nullable Everything inner,
            @Nullable List<@Valid @Nullable Everything> list) {}

    private static final List<String> INDICATORS = List.of(
            BadInputTest.GOOD,
            "{\"Indicators\":[" + BadInputTest.GOOD + ",\r" + BadInputTest.GOOD + "]}",
            "{\"Indicators\":[{\"title\":\"\"},{\"Action\":\"Audit\",\"severity\":\"high\"},null]}",
            "{\"IndicatorIds\":[\"101\",\"\",\"102\",7]}",
            "{\"indicatorValue\":\"\u202e\\u001b[2J\\n\uD83D\uDE00\",\"indicatorType\":\"Url\",\"\\u0007\\r\":\"x\","
                    + "\"action\":\"blo\\u0000ck\",\"expirationTime\":\"\\u2028\"}");

    private static final List<String> OWN = List.of(
            "{\"text\":\"a\",\"whole\":2,\"small\":-129,\"large\":1e3,\"huge\":1.5,\"exact\":1e400,\"floating\":-0.0,"
                    + "\"flag\":true,\"any\":{\"a\":[1,{}]},\"texts\":[\" \",\"\\t\"],\"map\":{\"A\":\"long\",\"b\":\"\","
                    + "\"c\":\"\"},\"inner\":{\"text\":null,\"whole\":3},\"list\":[{},null,{\"text\":\"\",\"list\":[]}]}",
            "{\"exact\":1e99999999999,\"huge\":-1E+2147483648,\"whole\":1e-99999999999,\"floating\":0e99999999999,"
                    + "\"any\":1e99999999999,\"large\":1e2147483647}");

    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    @Property(tries = 2000)
    void randomBytesGiveASoundReport(@ForAll byte[] body) {
        assertSound(Indicator.class, body);
    }

    @Property(tries = 3000)
    void damagedBodiesOfTheCatalogGiveASoundReport(
            @ForAll("indicators") byte[] body, @ForAll("types") Class<? extends Record> type) {
        assertSound(type, body);
    }

    @Property(tries = 2000)
    void damagedBodiesOfAnyModelGiveASoundReport(@ForAll("own") byte[] body) {
        assertSound(Everything.class, body);
    }

    private static void assertSound(Class<? extends Record> type, byte[] body) {
        byte[] before = body.clone();
        Map<String, Report> reports = Routes.reports(PREFLIGHT, type, body);
        Report report = PREFLIGHT.check(type, body);
        assertThat(body).isEqualTo(before);
        Places.assertSound(report, body);
        assertThat(reports.values()).containsOnly(report);
        if (!report.isClean()) {
            assertThat(report.envelope().toJson().codePoints()).noneMatch(c -> c < 0x20);
            assertThat(report.toString()).doesNotContain("\u202e");
        }
    }

    @Provide
    Arbitrary<byte[]> indicators() {
        return Mutations.of(Arbitraries.of(INDICATORS).map(Routes::utf8));
    }

    @Provide
    Arbitrary<byte[]> own() {
        return Mutations.of(Arbitraries.of(OWN).map(Routes::utf8));
    }

    @Provide
    Arbitrary<Class<? extends Record>> types() {
        return Arbitraries.of(List.of(Indicator.class, ImportIndicators.class, BatchDeleteIndicators.class));
    }
}
