package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import java.util.List;

/**
 * Valid values of the grammars, as people send them.
 *
 * <p>The hosts are reserved for documentation: RFC 2606 section 3 and RFC 6761 section 6 for names, RFC 5737 section 3
 * and RFC 3849 section 2 for addresses.
 */
final class GrammarSamples {
    private static final String HEX = "0123456789abcdef";
    private static final int DIGITS_IN_32_BITS = 8;
    private static final int MOST_LABELS = 4;

    /** The simplest time is far in the future, because a time in the past can produce advice. */
    private static final int LATEST_YEAR = 2039;

    private static final String[] RESERVED = {
        "example.com", "example.net", "example.org", "bad.example", "c2.test", "invalid"
    };
    private static final String[] LABELS = {
        "www", "mail", "cdn-7", "a", "xn--bcher-kva", "_dmarc", "under_score", "0", "login", "x1", "update--now"
    };

    /** RFC 1035 section 2.3.4: a label has up to 63 octets; a name has up to 255 octets in a message, or 253 characters. */
    private static final String[] LONGEST = {
        "a".repeat(63) + ".example",
        "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(53) + ".example"
    };

    private static final String[] U_LABELS = {"bücher", "пример", "例え", "مثال", "na\u00EFve", "\uD83D\uDCA9", "ŁÓDŹ"};
    private static final String[] V4_NETS = {"192.0.2.", "198.51.100.", "203.0.113."};
    private static final String[] TAILS = {
        "", "", "/", "/index.html", "/a/b/c.php?id=1&x=y",
        "?q=1", "#top", "/%7Euser/%E4%BD%A0", "/a%20b#f", "/;v=1,2/@me"
    };
    private static final String[] U_TAILS = {"/größe", "/例?q=マ", "/\uD83D\uDEA8"};

    private GrammarSamples() {}

    /** A valid value of the grammar. */
    static String valid(Grammar grammar, ChoiceSequence random, boolean nonAscii) {
        String word = draw(grammar, random, nonAscii);
        if (!grammar.matches(word)) {
            throw new IllegalStateException("not a word of " + grammar + ": " + word);
        }
        return word;
    }

    private static String draw(Grammar grammar, ChoiceSequence random, boolean nonAscii) {
        return switch (grammar) {
            case MD5 -> hex(random, 32);
            case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> hex(random, 40);
            case SHA256 -> hex(random, 64);
            case FILE_HASH -> hex(random, random.pick(List.of(32, 40, 64)));
            case DOMAIN_NAME -> domain(random, nonAscii) + (random.oneIn(12) ? "." : "");
            case IPV4 -> ipv4(random);
            case IPV6 -> ipv6(random);
            case IP_ADDRESS -> random.nextBoolean() ? ipv4(random) : ipv6(random);
            case WEB_URL -> scheme(random) + host(random, nonAscii) + tail(random, nonAscii);
            case WEB_ADDRESS ->
                switch (random.nextInt(4)) {
                    case 0 -> domain(random, nonAscii) + tail(random, nonAscii);
                    case 1 -> "*." + random.pick(RESERVED) + tail(random, nonAscii);
                    default -> draw(Grammar.WEB_URL, random, nonAscii);
                };
            case DATE_TIME_OFFSET -> random.oneIn(3) ? wideDateTime(random) : dateTime(random);
            case DATE_TIME_OFFSET_DOCUMENTED -> dateTime(random);
            case GUID -> guid(random);
            case SCAN_SESSION_ID -> random.nextBoolean() ? guid(random) : hex(random, 32);
            case DECIMAL_ID -> decimal(random);
            case ALERT_ID ->
                (random.nextBoolean() ? "" : "da")
                        + decimal(random)
                        + (random.nextBoolean() ? "_-" : "_")
                        + decimal(random);
        };
    }

    /** Hexadecimal digits in lower case, upper case, or (rarely) mixed case. */
    static String hex(ChoiceSequence random, int digits) {
        StringBuilder hex = new StringBuilder(digits);
        int style = random.nextInt(8);
        long some = 0;
        long cases = 0;
        for (int i = 0; i < digits; i++) {
            if (i % DIGITS_IN_32_BITS == 0) {
                some = random.next32();
                cases = style == 4 ? random.next32() : 0;
            }
            char digit = HEX.charAt((int) (some & 0xF));
            boolean upper = style > 4 || (cases & 1) == 1;
            hex.append(upper ? Character.toUpperCase(digit) : digit);
            some >>>= 4;
            cases >>>= 1;
        }
        return hex.toString();
    }

    static String domain(ChoiceSequence random, boolean nonAscii) {
        if (random.oneIn(32)) {
            return random.pick(LONGEST);
        }
        StringBuilder domain = new StringBuilder();
        int labels = random.length(0, MOST_LABELS);
        for (int i = 0; i < MOST_LABELS && random.more(i < labels); i++) {
            domain.append(isBeyondAscii(random, nonAscii) ? random.pick(U_LABELS) : random.pick(LABELS))
                    .append('.');
        }
        domain.append(random.pick(RESERVED));
        return random.oneIn(8) ? LetterCase.upper(domain.toString()) : domain.toString();
    }

    static String ipv4(ChoiceSequence random) {
        return random.pick(V4_NETS) + random.nextInt(256);
    }

    /** RFC 4291 section 2.2: full, shortened, or with a dotted quad at the end. */
    static String ipv6(ChoiceSequence random) {
        String written = switch (random.nextInt(6)) {
            case 0 -> "2001:db8::" + group(random);
            case 1 -> "2001:0DB8:0000:0000:0000:0000:0000:000" + random.nextInt(10);
            case 2 -> "2001:db8:" + group(random) + ":0:0:" + group(random) + ":0:" + group(random);
            case 3 -> "::ffff:" + ipv4(random);
            case 4 -> "2001:db8:" + group(random) + "::";
            default -> "2001:db8:1:2:3:4:5::";
        };
        return random.oneIn(6) ? LetterCase.upper(written) : written;
    }

    private static String group(ChoiceSequence random) {
        return Integer.toHexString(random.nextInt(0x10000));
    }

    /** Records a choice even for ASCII only, so that the following choices keep their positions. */
    private static boolean isBeyondAscii(ChoiceSequence random, boolean nonAscii) {
        return random.more(nonAscii && random.length(0, 1) == 0) && nonAscii;
    }

    private static String scheme(ChoiceSequence random) {
        return random.oneIn(16) ? "HTTPS://" : random.pick("https://", "http://");
    }

    private static String host(ChoiceSequence random, boolean nonAscii) {
        String host = switch (random.nextInt(6)) {
            case 4 -> ipv4(random);
            case 5 -> "[" + ipv6(random) + "]";
            default -> domain(random, nonAscii);
        };
        return random.oneIn(4) ? host + ":" + random.between(1, 65535) : host;
    }

    private static String tail(ChoiceSequence random, boolean nonAscii) {
        return isBeyondAscii(random, nonAscii) ? random.pick(U_TAILS) : random.pick(TAILS);
    }

    /** In the documented format, with 0 to 7 fraction digits. */
    private static String dateTime(ChoiceSequence random) {
        StringBuilder text = new StringBuilder(day(random)).append('T').append(clock(random));
        StringBuilder digits = new StringBuilder();
        addDigits(digits, random, 7);
        if (digits.length() > 0) {
            text.append('.').append(digits);
        }
        return text.append(random.pick("Z", "Z", "Z", "+00:00", "-05:00", "+05:30", "+14:00"))
                .toString();
    }

    /** Other formats of the OData ABNF and RFC 3339. */
    private static String wideDateTime(ChoiceSequence random) {
        return switch (random.nextInt(3)) {
            case 0 -> day(random) + "T" + clock(random).substring(0, 5) + "Z";
            case 1 -> day(random) + "t" + clock(random) + "z";
            default -> day(random) + "T" + clock(random) + ".123456789" + "Z";
        };
    }

    private static String day(ChoiceSequence random) {
        return random.oneIn(10)
                ? "2028-02-29"
                : (LATEST_YEAR - random.nextInt(20)) + "-" + two(random.between(1, 12)) + "-"
                        + two(random.between(1, 28));
    }

    private static String clock(ChoiceSequence random) {
        return two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String guid(ChoiceSequence random) {
        return String.join("-", hex(random, 8), hex(random, 4), hex(random, 4), hex(random, 4), hex(random, 12));
    }

    private static void addDigits(StringBuilder digits, ChoiceSequence random, int most) {
        int wanted = random.length(0, most);
        for (int i = 0; i < most; i++) {
            int begin = random.begin();
            if (!random.more(i < wanted)) {
                return;
            }
            digits.append((char) ('0' + random.nextInt(10)));
            random.end(begin);
        }
    }

    private static String decimal(ChoiceSequence random) {
        StringBuilder digits = new StringBuilder();
        digits.append((char) ('1' + random.nextInt(9)));
        addDigits(digits, random, 11);
        return digits.toString();
    }
}
