package dev.mdepreflight.sample;

import dev.mdepreflight.format.Grammar;
import java.util.Locale;

/**
 * Words of the value grammars, as people send them.
 *
 * <p>Hosts are those that are reserved for documentation: RFC 2606 section 3 and RFC 6761 section 6 for names, RFC 5737 section 3 and
 * RFC 3849 section 2 for addresses.
 */
final class GrammarSamples {
    private static final String HEX = "0123456789abcdef";
    private static final String[] RESERVED = {
        "example.com", "example.net", "example.org", "bad.example", "c2.test", "invalid"
    };
    private static final String[] LABELS = {
        "www", "mail", "cdn-7", "a", "xn--bcher-kva", "_dmarc", "under_score", "0", "login", "x1", "update--now"
    };
    private static final String[] U_LABELS = {"bücher", "пример", "例え", "مثال", "na\u00EFve", "\uD83D\uDCA9", "ŁÓDŹ"};
    private static final String[] V4_NETS = {"192.0.2.", "198.51.100.", "203.0.113."};
    private static final String[] TAILS = {
        "",
        "",
        "/",
        "/index.html",
        "/a/b/c.php?id=1&x=y",
        "?q=1",
        "#top",
        "/%7Euser/%E4%BD%A0",
        "/a%20b#f",
        "/;v=1,2/@me"
    };
    private static final String[] U_TAILS = {"/größe", "/例?q=マ", "/\uD83D\uDEA8"};

    private GrammarSamples() {}

    /** A word of the grammar. */
    static String valid(Grammar grammar, SeededRandom random, boolean nonAscii) {
        String word = draw(grammar, random, nonAscii);
        if (!grammar.matches(word)) {
            throw new IllegalStateException("not a word of " + grammar + ": " + word);
        }
        return word;
    }

    private static String draw(Grammar grammar, SeededRandom random, boolean nonAscii) {
        return switch (grammar) {
            case MD5 -> hex(random, 32);
            case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> hex(random, 40);
            case SHA256 -> hex(random, 64);
            case FILE_HASH -> hex(random, random.oneIn(3) ? 32 : random.nextBoolean() ? 40 : 64);
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
            case SCAN_SESSION_ID -> random.nextBoolean() ? hex(random, 32) : guid(random);
            case DECIMAL_ID -> decimal(random);
            case ALERT_ID ->
                (random.nextBoolean() ? "da" : "")
                        + decimal(random)
                        + (random.nextBoolean() ? "_" : "_-")
                        + decimal(random);
        };
    }

    /** Hexadecimal digits in lower, upper or, rarely, mixed case. */
    static String hex(SeededRandom random, int digits) {
        StringBuilder hex = new StringBuilder(digits);
        int style = random.nextInt(8);
        for (int i = 0; i < digits; i++) {
            char digit = HEX.charAt(random.nextInt(HEX.length()));
            boolean upper = style < 3 || (style == 3 && random.nextBoolean());
            hex.append(upper ? Character.toUpperCase(digit) : digit);
        }
        return hex.toString();
    }

    static String domain(SeededRandom random, boolean nonAscii) {
        StringBuilder domain = new StringBuilder();
        for (int depth = random.nextInt(5); depth > 0; depth--) {
            domain.append(nonAscii && random.nextBoolean() ? random.pick(U_LABELS) : random.pick(LABELS))
                    .append('.');
        }
        domain.append(random.pick(RESERVED));
        return random.oneIn(8) ? domain.toString().toUpperCase(Locale.ROOT) : domain.toString();
    }

    static String ipv4(SeededRandom random) {
        return random.pick(V4_NETS) + random.nextInt(256);
    }

    /** RFC 4291 section 2.2: full, shortened, and with a dotted quad at the end. */
    static String ipv6(SeededRandom random) {
        String written = switch (random.nextInt(6)) {
            case 0 -> "2001:db8::" + group(random);
            case 1 -> "2001:0DB8:0000:0000:0000:0000:0000:000" + random.nextInt(10);
            case 2 -> "2001:db8:" + group(random) + ":0:0:" + group(random) + ":0:" + group(random);
            case 3 -> "::ffff:" + ipv4(random);
            case 4 -> "2001:db8:" + group(random) + "::";
            default -> "2001:db8:1:2:3:4:5::";
        };
        return random.oneIn(6) ? written.toUpperCase(Locale.ROOT) : written;
    }

    private static String group(SeededRandom random) {
        return Integer.toHexString(random.nextInt(0x10000));
    }

    private static String scheme(SeededRandom random) {
        return random.oneIn(16) ? "HTTPS://" : random.pick("http://", "https://");
    }

    private static String host(SeededRandom random, boolean nonAscii) {
        String host = switch (random.nextInt(6)) {
            case 0 -> ipv4(random);
            case 1 -> "[" + ipv6(random) + "]";
            default -> domain(random, nonAscii);
        };
        return random.oneIn(4) ? host + ":" + random.between(1, 65535) : host;
    }

    private static String tail(SeededRandom random, boolean nonAscii) {
        return nonAscii && random.nextBoolean() ? random.pick(U_TAILS) : random.pick(TAILS);
    }

    /** As the docs write it: 0 to 7 fraction digits. */
    private static String dateTime(SeededRandom random) {
        StringBuilder text = new StringBuilder(day(random)).append('T').append(clock(random));
        int digits = random.nextInt(8);
        if (digits > 0) {
            text.append('.');
            for (int i = 0; i < digits; i++) {
                text.append((char) ('0' + random.nextInt(10)));
            }
        }
        return text.append(random.pick("Z", "Z", "Z", "+00:00", "-05:00", "+05:30", "+14:00"))
                .toString();
    }

    /** The spellings that the OData ABNF and RFC 3339 take besides. */
    private static String wideDateTime(SeededRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> day(random) + "T" + clock(random).substring(0, 5) + "Z";
            case 1 -> day(random) + "t" + clock(random) + "z";
            default -> day(random) + "T" + clock(random) + ".123456789" + "Z";
        };
    }

    private static String day(SeededRandom random) {
        return random.oneIn(10)
                ? "2028-02-29"
                : random.between(2020, 2039) + "-" + two(random.between(1, 12)) + "-" + two(random.between(1, 28));
    }

    private static String clock(SeededRandom random) {
        return two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String guid(SeededRandom random) {
        return String.join("-", hex(random, 8), hex(random, 4), hex(random, 4), hex(random, 4), hex(random, 12));
    }

    private static String decimal(SeededRandom random) {
        StringBuilder digits = new StringBuilder();
        digits.append((char) ('1' + random.nextInt(9)));
        for (int i = random.nextInt(12); i > 0; i--) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
