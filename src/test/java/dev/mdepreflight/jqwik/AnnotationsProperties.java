package dev.mdepreflight.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Violation;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What the annotations give, as a user writes them. */
class AnnotationsProperties {
    private static final Preflight PREFLIGHT = Preflight.create();

    /** A record of a user's own. */
    public record Note(@Size(min = 1, max = 40) String text) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.FIRST)
    void cleanBody_isClean(@ForAll @CleanBody("importIndicators") byte[] body) {
        assertThat(PREFLIGHT.check(Operations.IMPORT_INDICATORS, body).isClean())
                .isTrue();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.FIRST)
    void cleanText_isClean(@ForAll @CleanBody("updateScanDefinition") String body) {
        assertThat(PREFLIGHT.check(Operations.UPDATE_SCAN_DEFINITION, body).isClean())
                .isTrue();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.FIRST)
    void boundRecord_isClean(
            @ForAll @CleanBody ImportIndicators bound, @ForAll @CleanBody("submitIndicator") Record indicator) {
        assertThat(PREFLIGHT.check(bound).isClean()).isTrue();
        assertThat(indicator).isInstanceOf(Indicator.class);
        assertThat(PREFLIGHT.check(indicator).isClean()).isTrue();
    }

    @Property(tries = 100)
    void recordOfAUsersOwn_isClean(@ForAll @CleanBody Note note, @ForAll @CleanBody(type = Note.class) byte[] body) {
        assertThat(PREFLIGHT.check(note).isClean()).isTrue();
        assertThat(PREFLIGHT.check(Note.class, body).isClean()).isTrue();
    }

    @Property(tries = 1500)
    void mutant_isRefusedWithItsCodeAtItsPointer(@ForAll @Mutant Faulty faulty) {
        assertThat(PREFLIGHT.check(faulty.operation(), faulty.body()).violations())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple(faulty.code(), faulty.pointer()));
    }

    @Property(edgeCases = EdgeCasesMode.FIRST, tries = 300)
    void mutantOfSomeOperations_isOfThese(@ForAll @Mutant({"submitIndicator", "isolateMachine"}) Faulty faulty) {
        assertThat(faulty.operation()).isIn(Operations.SUBMIT_INDICATOR, Operations.ISOLATE_MACHINE);
        assertThat(faulty.toString())
                .contains(faulty.operation().id(), faulty.code().code())
                .endsWith(new String(faulty.body(), StandardCharsets.UTF_8));
        assertThat(PREFLIGHT.check(faulty.operation(), faulty.body()).violations())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple(faulty.code(), faulty.pointer()));
    }

    @Property
    void words_conform(@ForAll @Conforming(Grammar.WEB_URL) String url, @ForAll @NearMiss(Grammar.IPV6) String miss) {
        assertThat(Grammar.WEB_URL.matches(url)).isTrue();
        assertThat(Grammar.IPV6.matches(miss)).isFalse();
    }

    @Property(tries = 500)
    void everyGrammar_hasWordsAndNearMisses(@ForAll Grammar grammar, @ForAll("seeds") long seed) {
        Arbitrary<String> words = Values.conforming(grammar);
        Arbitrary<String> misses = Values.nearMiss(grammar);
        java.util.Random random = new java.util.Random(seed);
        assertThat(grammar.matches(words.generator(1000).next(random).value())).isTrue();
        assertThat(grammar.matches(misses.generator(1000).next(random).value())).isFalse();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return net.jqwik.api.Arbitraries.longs();
    }

    @AfterContainer
    static void bodiesOfAForm_areRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Bodies.clean(Operations.UPLOAD_LIBRARY_FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uploadLibraryFile is a form");
    }
}
