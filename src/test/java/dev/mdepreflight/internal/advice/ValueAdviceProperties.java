package dev.mdepreflight.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.finding.AdviceDraft;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The inspector takes whatever the grammars take. */
class ValueAdviceProperties {
    @Provide
    Arbitrary<String> hosts() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(
                        ".",
                        "-",
                        "_",
                        ":",
                        "[",
                        "]",
                        "*",
                        "@",
                        "xn--",
                        "XN--a",
                        "com",
                        "co.uk",
                        "10.0.0.1",
                        "::1",
                        "::ffff:",
                        "%",
                        "(.)"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(70),
                Arbitraries.strings().all().ofMaxLength(3),
                Arbitraries.strings().numeric().ofMaxLength(4),
                Arbitraries.of(
                        "bücher", "ß", "пример", "例え", "مثال", "\uD83D\uDCA9", "\u3002", "\u200D", "\u0130", "ﬁ"));
        return part.list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void whateverTheGrammarsTake_getsOneDoubtAtMost(@ForAll("hosts") String host) {
        for (String text : List.of(host, "http://" + host + "/", "https://u@" + host + ":1?x", host + ".")) {
            for (Grammar grammar : Grammar.values()) {
                if (grammar.matches(text)) {
                    List<AdviceDraft> doubts = new ArrayList<>();
                    new ValueAdvice().inspect(grammar, text, doubts::add);
                    assertThat(doubts).hasSizeLessThan(2);
                }
            }
        }
    }

    @Property
    void refanging_changesTheText_orSaysThatThereIsNothingToChange(@ForAll("hosts") String text) {
        String refanged = Defanged.refang(text);
        if (refanged == null) {
            assertThat(text).doesNotContain("[.]", "(.)", "[at]", "\\.");
        } else {
            assertThat(refanged).isNotEqualTo(text).hasSizeLessThanOrEqualTo(text.length());
        }
    }

    @Property
    void everyDomain_isRefangedFromEachOfItsForms(@ForAll("names") String domain, @ForAll("dots") String dot) {
        assertThat(Defanged.refang(domain)).isNull();
        assertThat(Defanged.refang(domain.replace(".", dot))).isEqualTo(domain);
        assertThat(Defanged.refang("hXXps[://]" + domain.replace(".", dot))).isEqualTo("http" + "s://" + domain);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'g')
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(labels -> String.join(".", labels));
    }

    @Provide
    Arbitrary<String> dots() {
        return Arbitraries.of("[.]", "(.)", "{.}", "[dot]", "(DOT)", "{dot}", "[.", ".]", "\\.");
    }
}
