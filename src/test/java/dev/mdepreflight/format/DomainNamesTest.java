package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "EXAMPLE.Com",
                "localhost",
                "a",
                "1",
                "a.b.c.d.e",
                "a-b.com",
                "a--b.com",
                "xn--80ak6aa92e.com",
                "xn--a.com",
                "123.456",
                "1.2.3.4",
                "999.999.999.999",
                "example.com.",
                "a.",
                "_dmarc.example.com",
                "a_b.com",
                "a_.com",
                "_",
                "example.internal",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com",
                "sub.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.co.uk"
            })
    void domainNameIsLabelsWithDotsBetween(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u00fcnchen.de",
                "M\u00dcNCHEN.DE",
                "\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
                "\u4f8b\u3048.jp",
                "\u05d0\u05f3.il",
                "l\u00b7l.cat",
                "\u30a2\u30fb\u30a2.jp",
                "\u0928\u0940\u200d.in",
                "i\u2764.ws",
                "\ud83d\udca9.la",
                "\ud83d\udc68\u200d\ud83d\udc69.to",
                "1\ufe0f\u20e3.ws",
                "cafe\u0301.fr",
                "stra\u00dfe.de",
                "\u00fc_a.de",
                "\u0378.com"
            })
    void domainNameMayBeInternationalized(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".com",
                "a..com",
                "a.com..",
                "-a.com",
                "a-.com",
                "a.-",
                "a.com-",
                "a b.com",
                " a.com",
                "a.com ",
                "a.com\n",
                "*.a.com",
                "*",
                "a.com/x",
                "a.com:80",
                "http://a.com",
                "a@b.com",
                "a[.]com",
                "%61.com",
                "a,b",
                "a!b.com",
                "a\\b.com",
                "a\u0000b",
                "::1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"
            })
    void domainNameIsNothingElse(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u212aelvin.com",
                "\uff45xample.com",
                "\u2460.com",
                "\u00bd.com",
                "a\u3002com",
                "a\uff0ecom",
                "a\uff61com",
                "a\u2024com",
                "a\u2025.com"
            })
    void domainNameHoldsNoCharacterThatStandsForAnother(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u2019b.com",
                "a\u2010b.com",
                "a\u00a0b.com",
                "a\u3000b.com",
                "a\u200bb.com",
                "a\u00adb.com",
                "a\u202eb.com",
                "a\u0085b.com",
                "a\ufeffb.com",
                "a\ue000.com",
                "a\ufffe.com",
                "a\ufdd0.com",
                "a\udbff\udfff.com"
            })
    void domainNameHoldsNoPunctuationControlOrSpaceBeyondAscii(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-\u00fc.com",
                "\u00fc-.com",
                "\u00fc..com",
                "\u0300a.com",
                "a.\u0903a",
                "\u20dda.com",
                "\u00fc b.com",
                "\u00fc*.com",
                "\u00fc.com..",
                "\u00fc/"
            })
    void internationalLabelObeysTheRulesOfTheOthers(String value) {
        assertThat(Grammar.DOMAIN_NAME.matches(value)).isFalse();
    }

    @Test
    void nameHas253OctetsAtMost() {
        String name = ("a".repeat(49) + ".").repeat(5);

        assertThat(Grammar.DOMAIN_NAME.matches(name + "abc")).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(name + "abc.")).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(name + "abcd")).isFalse();
        assertThat(Grammar.DOMAIN_NAME.matches(name + "abcd.")).isFalse();
        assertThat(Grammar.DOMAIN_NAME.matches("a.".repeat(127))).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches("a.".repeat(127) + "a")).isFalse();
    }

    @Test
    void lengthsAreThoseOfTheALabels() {
        // xn--tda, xn--tdaa and so on: five octets and one for each letter, until the deltas grow.
        String longest = "\u00fc".repeat(59);
        int letters = 59;
        while (!Grammar.DOMAIN_NAME.matches(longest.substring(0, letters))) {
            letters--;
        }

        assertThat(IDN.toASCII(longest.substring(0, letters))).hasSize(63);
        assertThat(Grammar.DOMAIN_NAME.matches(longest.substring(0, letters) + ".\u00fc"))
                .isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(("\u00fc".repeat(45) + ".").repeat(4) + "com"))
                .isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(("\u00fc".repeat(45) + ".").repeat(5) + "com"))
                .isFalse();
    }

    /** Who looks a name up maps it first: to lower case, and to letters in one piece. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0301", "A\u0301", "u\u0308", "\u1112\u1161\u11ab", "\uff76\uff9e", "\u1f80\u0301"})
    void whatIsTooLongAsItStands_isMeasuredAsItIsMapped(String written) {
        String mapped = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        int mostWritten = 0;
        int most = 0;
        for (int letters = 1; letters < 64; letters++) {
            String label = "a" + written.repeat(letters);
            boolean accepted = Grammar.DOMAIN_NAME.matches(label + ".example");
            assertThat(accepted)
                    .as("%s letters", letters)
                    .isEqualTo(Grammar.DOMAIN_NAME.matches(label.replace(written, mapped) + ".example"));
            byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
            most = accepted ? letters : most;
            mostWritten = ULabels.aLabelLength(utf8, 0, utf8.length, 63) == ULabels.TOO_LONG ? mostWritten : letters;
        }
        assertThat(most).isGreaterThan(mostWritten);
    }

    @Test
    void ofUpperAndLowerCase_theMappedLengthCounts() {
        String mixed = "\u00c9\u00e9".repeat(28);
        byte[] utf8 = mixed.getBytes(StandardCharsets.UTF_8);
        assertThat(ULabels.aLabelLength(utf8, 0, utf8.length, 63)).isEqualTo(ULabels.TOO_LONG);
        assertThat(Grammar.DOMAIN_NAME.matches(mixed + ".fr")).isTrue();
    }

    @Test
    void aNameThatIsTooLongAsItStands_isMeasuredAsItIsMapped() {
        String label = "u\u0308".repeat(25) + ".";
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
        int written = ULabels.aLabelLength(utf8, 0, utf8.length - 1, 63) + 1;
        int mapped = IDN.toASCII(label).length();
        int labels = 253 / mapped;
        assertThat(labels).isGreaterThan(253 / written);
        assertThat(Grammar.DOMAIN_NAME.matches(label.repeat(labels))).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(label.repeat(labels + 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2019", "\uff45", "\u3002", " ", "..", ".-a", "-"})
    void whatMayNotStandInAName_mayNotBecauseItIsLong(String refused) {
        assertThat(Grammar.DOMAIN_NAME.matches("u\u0308".repeat(40))).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches("u\u0308".repeat(40) + refused)).isFalse();
        assertThat(Grammar.DOMAIN_NAME.matches("u\u0308".repeat(40_000) + refused))
                .isFalse();
    }

    /** Each octet is mapped from the most bytes that there are. */
    @Test
    void theLongestTextThatIsAName() {
        assertThat(Grammar.DOMAIN_NAME.matches("u\u0308".repeat(40_000))).isFalse();
        String label = "\u1f82".repeat(10) + ".";
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
        String decomposed = Normalizer.normalize(label, Normalizer.Form.NFD);
        assertThat(decomposed).hasSize(41);
        int labels = 253 / (ULabels.aLabelLength(utf8, 0, utf8.length - 1, 63) + 1);
        assertThat(Grammar.DOMAIN_NAME.matches(decomposed.repeat(labels))).isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches(decomposed.repeat(labels + 1))).isFalse();
    }

    @Test
    void whatIsTooLongAsItStands_isMeasuredAsItIsMapped() {
        // A letter and three marks are one character, and 57 of these still fit into the A-label.
        assertThat(Grammar.DOMAIN_NAME.matches("\u03b1\u0313\u0300\u0345".repeat(20) + ".gr"))
                .isTrue();
        assertThat(Grammar.DOMAIN_NAME.matches("\u03b1\u0313\u0300\u0345".repeat(63) + ".gr"))
                .isEqualTo(fitsMapped("\u03b1\u0313\u0300\u0345".repeat(63)));
        // No letter takes up a row of marks.
        assertThat(Grammar.DOMAIN_NAME.matches("a" + "\u0301".repeat(80) + ".fr"))
                .isFalse();
        // Marks that take no part in the order, each two of which are one character.
        String bengali = "\u0995" + "\u09c7\u09be".repeat(40);
        assertThat(Grammar.DOMAIN_NAME.matches(bengali + ".in")).isEqualTo(fitsMapped(bengali));
        String fewer = "\u0995" + "\u09c7\u09be".repeat(25);
        assertThat(Grammar.DOMAIN_NAME.matches(fewer + ".in")).isTrue();
    }

    /** Whether a label has at most 63 octets as it is looked up, by another implementation of Punycode. */
    private static boolean fitsMapped(String label) {
        try {
            String mapped = java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKC);
            return java.net.IDN.toASCII(mapped, java.net.IDN.ALLOW_UNASSIGNED).length() <= 63;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }
}
