package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Almost valid values of the grammars, with common mistakes. Never empty, never valid. */
final class NearMisses {
    private static final int ATTEMPTS = 1000;
    private static final String LABEL_OF_64 = "a".repeat(64);

    /** Replacement characters. No grammar accepts all of them. */
    private static final String[] STRAY = {
        "g", "O", "l", "!", "_", "\u0435", "\uFF10", "\u200D", "\u0000", "\uD83D\uDCA9"
    };

    /** Invalid internationalized labels. The first three have a leading mark, a joiner, and mixed directions. */
    private static final String[] NO_IDN = {
        "\u0301caf\u00E9",
        "a\u200Db\u00FC",
        "\u05D0b\u05D1\u00FC",
        "b\u00FCcher-",
        "-b\u00FCcher",
        "b\u00FC cher",
        "\u00FC".repeat(64)
    };

    private static final String[] NO_DATE_TIME = {
        "2026-02-30T10:00:00Z", "2027-02-29T10:00:00Z", "2026-04-31T10:00:00Z", "2026-13-01T10:00:00Z",
        "2026-00-10T10:00:00Z", "2026-10-01T24:00:00Z", "2026-10-01T10:60:00Z", "2026-10-01T10:00:60Z",
        "2026-10-01T10:00:00", "2026-10-01 10:00:00Z", "2026-10-01", "26-10-01T10:00:00Z",
        "2026-10-01T10:00:00+0200", "2026-10-01T10:00:00+24:00", "2026-10-01T10:00:00.Z", "2026-10-01T10:00:00,5Z",
        "2026-10-1T10:00:00Z", "01/10/2026 10:00", "1790848800", "tomorrow"
    };

    private NearMisses() {}

    /** A string that the grammar rejects. */
    static String of(Grammar grammar, ChoiceSequence random) {
        String found = random.attempt(ATTEMPTS, () -> {
            String text = draw(grammar, random);
            return text.isEmpty() || grammar.matches(text) ? null : text;
        });
        if (found == null) {
            throw new IllegalStateException("no near miss of " + grammar);
        }
        return found;
    }

    private static String draw(Grammar grammar, ChoiceSequence random) {
        String word = GrammarSamples.valid(grammar, random, false);
        if (random.oneIn(5)) {
            return anywhere(word, random);
        }
        return switch (grammar) {
            case MD5, SHA1, SHA256, FILE_HASH, CERTIFICATE_THUMBPRINT, MACHINE_ID -> hash(word, random);
            case DOMAIN_NAME -> domain(word, random);
            case IPV4, IPV6, IP_ADDRESS -> address(random);
            case WEB_URL, WEB_ADDRESS -> url(random);
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> random.pick(NO_DATE_TIME);
            case SCAN_SESSION_ID -> hash(GrammarSamples.hex(random, 32), random);
            case GUID -> guid(word, random);
            case DECIMAL_ID -> random.pick("-", "+", "0x", "1,", "1.") + word;
            case ALERT_ID -> random.pick("-", "ad", "_", "1-") + word;
            default -> anywhere(word, random);
        };
    }

    /** Copy-and-paste mistakes that most grammars reject. The caller checks that its grammar does. */
    private static String anywhere(String word, ChoiceSequence random) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(9)) {
            case 8 -> word.substring(0, at) + random.pick(STRAY) + word.substring(at + 1);
            case 0 -> " " + word;
            case 1 -> word + " ";
            case 2 -> word + "\n";
            case 3 -> "\"" + word + "\"";
            case 4 -> word.substring(0, at) + " " + word.substring(at);
            case 5 -> word.substring(0, at) + word.substring(at + 1);
            case 6 -> word + "\u200B";
            default -> word + "," + word;
        };
    }

    private static String hash(String word, ChoiceSequence random) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(7)) {
            case 0 -> word.substring(1);
            case 1 -> word + "0";
            case 2 -> word.substring(0, at) + "g" + word.substring(at + 1);
            case 3 -> "0x" + word;
            case 4 -> "sha1:" + word;
            case 5 -> String.join(":", word.split("(?<=\\G..)", -1)).replaceAll(":$", "");
            default -> GrammarSamples.hex(random, random.pick(List.of(16, 32, 40, 56, 64, 96, 128)));
        };
    }

    private static String domain(String word, ChoiceSequence random) {
        String name = "www.example.com";
        return switch (random.nextInt(19)) {
            case 14 -> "hxxp://" + name;
            case 15 -> word.replace(".", "[.]");
            case 16 -> word.replace(".", "(dot)");
            // RFC 5890 section 2.3.2.1: U-labels must be valid. RFC 5893 section 2: directions are not mixed.
            case 17 -> random.pick(NO_IDN) + ".example";
            case 18 -> word.replace(".", "\u3002\u3002");
            case 0 -> "*." + name;
            case 1 -> "." + name;
            case 2 -> "www..example.com";
            case 3 -> LABEL_OF_64 + ".example.com";
            case 4 -> "-" + name;
            case 5 -> "www-.example.com";
            case 6 -> "https://" + name;
            case 7 -> name + "/path";
            case 8 -> name + ":443";
            case 9 -> "www[.]example[.]com";
            case 10 -> ("a".repeat(62) + ".").repeat(4) + "example";
            case 11 -> "192.0.2.0/24";
            case 12 -> "user@example.com";
            default -> name + "..";
        };
    }

    private static String address(ChoiceSequence random) {
        String quad = GrammarSamples.ipv4(random);
        return switch (random.nextInt(23)) {
            case 16 -> "fe80::1%25eth0";
            case 17 -> GrammarSamples.ipv6(random) + "%" + random.pick("0", "1", "eth0", "en0");
            case 18 -> GrammarSamples.ipv6(random) + "/" + random.nextInt(129);
            case 19 -> quad.replace(".", "(.)");
            case 20 -> quad.substring(0, quad.lastIndexOf('.'));
            case 21 -> "1:2:3:4:5:6:7";
            case 22 -> "[" + GrammarSamples.ipv6(random) + "%25eth0]";
            case 0 -> quad + "/24";
            case 1 -> "2001:db8::/32";
            case 2 -> quad + "-" + quad;
            case 3 -> "192.0.2.*";
            case 4 -> "192.0.2.256";
            case 5 -> "192.0.2";
            case 6 -> quad + ".1";
            case 7 -> "192.0.02.1";
            case 8 -> "fe80::1%eth0";
            case 9 -> "[2001:db8::1]";
            case 10 -> quad + ":443";
            case 11 -> quad.replace(".", "[.]");
            case 12 -> "2001:db8::1::2";
            case 13 -> "2001:db8::12345";
            case 14 -> "1:2:3:4:5:6:7:8:9";
            case 15 -> "2001:db8::g";
            default -> "host.example";
        };
    }

    private static String url(ChoiceSequence random) {
        String name = "www.example.com";
        return switch (random.nextInt(18)) {
            case 14 -> "https://[fe80::1%25eth0]/";
            case 15 -> "https://[fe80::1%eth0]/";
            case 16 -> "hxxp[:]//" + name + "/";
            case 17 -> "https://" + random.pick(NO_IDN) + ".example/";
            case 0 -> "https://";
            case 1 -> "ftp://" + name + "/";
            case 2 -> "hxxps://" + name + "/";
            case 3 -> "https:/" + name;
            case 4 -> "https://" + name + ":65536/";
            case 5 -> "https://" + name + ":port/";
            case 6 -> "https://www.exam ple.com/";
            case 7 -> "https://www..example.com/";
            case 8 -> "https://[2001:db8::1/";
            case 9 -> "mailto:user@example.com";
            case 10 -> "/relative/path";
            case 11 -> "https://" + LABEL_OF_64 + ".example/";
            case 12 -> "https://" + name + "/a\tb";
            default -> "https://www[.]example[.]com/";
        };
    }

    private static String guid(String word, ChoiceSequence random) {
        return switch (random.nextInt(5)) {
            case 0 -> "{" + word + "}";
            case 1 -> word.replace("-", "");
            case 2 -> word.substring(1);
            case 3 -> "urn:uuid:" + word;
            default -> "g" + word.substring(1);
        };
    }
}
