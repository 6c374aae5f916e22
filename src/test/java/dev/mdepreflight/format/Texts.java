package dev.mdepreflight.format;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of words of the grammars and of what is almost one. */
final class Texts {

    private static final String EDITS =
            "0123456789abfgzAFGZ.:/-_%*[]@#?\\ \n\u0660\uff11\uff41\u00fc\u0301\u3002\u212a\u200d\u00b7\u2764\u4e00";

    private Texts() {}

    /** IPv4 addresses, many with an octet that is too large or too long, and the usual additions. */
    static Arbitrary<String> ipv4() {
        Arbitrary<String> octet = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 255).map(String::valueOf)),
                Tuple.of(1, Arbitraries.integers().between(0, 999).map(String::valueOf)),
                Tuple.of(1, Arbitraries.of("00", "01", "256", "*", "", "0x7f", "1-9")));
        Arbitrary<Integer> octets = Arbitraries.frequency(Tuple.of(10, 4), Tuple.of(1, 3), Tuple.of(1, 5));
        Arbitrary<String> quad =
                octets.flatMap(count -> octet.list().ofSize(count).map(it -> String.join(".", it)));
        return withAdditions(quad);
    }

    /** IPv6 addresses in every spelling, many with a group too many or too few, and the usual additions. */
    static Arbitrary<String> ipv6() {
        Arbitrary<String> group = Arbitraries.frequencyOf(
                Tuple.of(
                        20,
                        Arbitraries.strings()
                                .withChars("0123456789abcdefABCDEF")
                                .ofMinLength(1)
                                .ofMaxLength(4)),
                Tuple.of(1, Arbitraries.of("00000", "12345", "g", "")));
        Arbitrary<List<String>> head = group.list().ofMinSize(0).ofMaxSize(8);
        Arbitrary<List<String>> rest = group.list().ofMinSize(0).ofMaxSize(4);
        Arbitrary<String> gap = Arbitraries.of(":", "::", "::", "::");
        Arbitrary<String> quad = Arbitraries.of("", "", ":1.2.3.4", "0.0.0.0", ":255.255.255.255", ":1.2.3.256");
        Arbitrary<String> partly = Combinators.combine(head, gap, rest, quad)
                .as((a, between, b, end) -> String.join(":", a) + between + String.join(":", b) + end);
        Arbitrary<String> full = group.list().ofMinSize(7).ofMaxSize(9).map(it -> String.join(":", it));
        return withAdditions(Arbitraries.oneOf(partly, full));
    }

    /** Domain names of one to five labels, some long, some internationalized, with the usual additions. */
    static Arbitrary<String> domainName() {
        Arbitrary<String> ascii = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> beyondAscii = Arbitraries.strings()
                .withChars("abz019-\u00fc\u00e9\u03b1\u0431\u05d0\u0628\u4e00\u3042\uac00\u0915\u094d")
                .ofMinLength(1)
                .ofMaxLength(10);
        Arbitrary<String> anyCharacter = Arbitraries.strings().ofMinLength(1).ofMaxLength(4);
        Arbitrary<String> repeated = Combinators.combine(
                        Arbitraries.of("a", "0", "\u00fc", "\u4e00"),
                        Arbitraries.integers().between(1, 66))
                .as(String::repeat);
        Arbitrary<String> label = Arbitraries.frequencyOf(
                Tuple.of(8, ascii),
                Tuple.of(4, Arbitraries.of("www", "mail", "_dmarc", "xn--80ak6aa92e", "x", "1")),
                Tuple.of(3, beyondAscii),
                Tuple.of(1, anyCharacter),
                Tuple.of(1, repeated));
        Arbitrary<String> last =
                Arbitraries.of("com", "org", "de", "xn--p1ai", "COM", "local", "invalid", "7", "com.", "\u0440\u0444");
        Arbitrary<String> name = Combinators.combine(label.list().ofMinSize(0).ofMaxSize(5), last)
                .as((labels, end) -> String.join(".", labels) + (labels.isEmpty() ? "" : ".") + end);
        return withAdditions(Arbitraries.oneOf(name, name, name, label));
    }

    /** Web URLs and what looks like one. */
    static Arbitrary<String> url() {
        Arbitrary<String> scheme = Arbitraries.frequency(
                Tuple.of(8, "http://"),
                Tuple.of(8, "https://"),
                Tuple.of(1, "HTTPS://"),
                Tuple.of(1, "hxxp://"),
                Tuple.of(1, "ftp://"),
                Tuple.of(1, "http:/"),
                Tuple.of(1, "//"),
                Tuple.of(1, ""));
        Arbitrary<String> userinfo = Arbitraries.of("", "", "", "", "", "", "u@", "u:p@", "@", "a b@", "u@v@", "[@");
        Arbitrary<String> host = Arbitraries.oneOf(
                domainName(),
                Arbitraries.of("example.com", "*.example.com", "a.*.com", "%65xample.com", "localhost", "1.2.3.4"),
                ipv4(),
                ipv6().map(it -> '[' + it + ']'));
        Arbitrary<String> port =
                Arbitraries.of("", "", "", "", "", ":", ":80", ":0", ":65535", ":65536", ":00080", ":0000080", ":a");
        Arbitrary<String> rest = Arbitraries.oneOf(
                Arbitraries.of("", "/", "?q=1", "#f", "/a/b;c=d?e#f", "/%41", "/%", "/..", "/a/../../b", "\\x", "//"),
                Arbitraries.strings()
                        .withChars("abz09/?#;=&.-_~!$'()*+,:@%|\"<>{}^`\\ \u00fc\u4e00\u0085\t")
                        .ofMaxLength(12)
                        .map(it -> '/' + it));
        return withEdits(
                Combinators.combine(scheme, userinfo, host, port, rest).as((a, b, c, d, e) -> a + b + c + d + e));
    }

    /** Point in time with an offset, many out of bounds, or nearly so. */
    static Arbitrary<String> dateTime() {
        Arbitrary<String> date = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((y, m, d) -> String.format(Locale.ROOT, "%04d-%02d-%02d", y, m, d));
        Arbitrary<String> time = Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("", ":00", ":59", ":60", ":00.", ":01.1", ":02.1234567", ":03.12345678"))
                .as((h, m, s) -> String.format(Locale.ROOT, "%02d:%02d%s", h, m, s));
        Arbitrary<String> offset = Arbitraries.of("Z", "z", "+00:00", "-23:59", "+24:00", "+01:60", "+01", "+0100", "");
        return withEdits(Combinators.combine(date, Arbitraries.of("T", "T", "T", "t", " "), time, offset)
                .as((a, b, c, d) -> a + b + c + d));
    }

    /** Hexadecimal digits in numbers near those of the digests, sometimes with hyphens as in a GUID. */
    static Arbitrary<String> hexadecimal() {
        Arbitrary<Integer> length = Arbitraries.of(31, 32, 33, 39, 40, 41, 63, 64, 65);
        Arbitrary<String> digits = length.flatMap(
                it -> Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(it));
        Arbitrary<String> guid = digits.filter(it -> it.length() == 32)
                .map(it -> it.replaceFirst("^(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"));
        return withEdits(Arbitraries.oneOf(digits, guid));
    }

    /** Anything: words of all the grammars, near misses, and any characters at all, lone surrogates too. */
    static Arbitrary<String> any() {
        return Arbitraries.oneOf(
                ipv4(),
                ipv6(),
                domainName(),
                url(),
                dateTime(),
                hexadecimal(),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().numeric().ofMaxLength(30));
    }

    private static Arbitrary<String> withAdditions(Arbitrary<String> texts) {
        Arbitrary<String> added = Combinators.combine(
                        texts,
                        Arbitraries.of("/24", "/64", "/129", "%eth0", "%", "-10.0.0.1", ":80", ".", " ", "\n", "%1/64"))
                .as((text, addition) -> text + addition);
        Arbitrary<String> around = Combinators.combine(
                        texts, Arbitraries.of("*.%s", "[%s]", " %s", "http://%s", ".%s", "hxxp://%s", "%s,%s"))
                .as((text, pattern) -> pattern.replace("%s", text));
        Arbitrary<String> defanged = texts.map(it -> it.replace(".", "[.]"));
        return withEdits(Arbitraries.frequencyOf(
                Tuple.of(8, texts), Tuple.of(2, added), Tuple.of(1, around), Tuple.of(1, defanged)));
    }

    /** As they are, or with one character inserted, replaced or left out. */
    private static Arbitrary<String> withEdits(Arbitrary<String> texts) {
        Arbitrary<String> edited = Combinators.combine(
                        texts,
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.chars().with(EDITS.toCharArray()),
                        Arbitraries.integers().between(0, 2))
                .as(Texts::edit);
        return Arbitraries.frequencyOf(Tuple.of(2, texts), Tuple.of(1, edited));
    }

    private static String edit(String text, int position, char edit, int kind) {
        int at = position % (text.length() + 1);
        int resume = kind == 0 ? at : Math.min(at + 1, text.length());
        return text.substring(0, at) + (kind == 2 ? "" : edit) + text.substring(resume);
    }
}
