package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.format.Grammar;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Valid values of each grammar, always the same. */
final class GrammarValues {
    private static final long SEED = 3986;

    private GrammarValues() {}

    static List<String> of(Grammar grammar, int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(index -> value(grammar, index, random))
                .toList();
    }

    private static String value(Grammar grammar, int index, Random random) {
        return switch (grammar) {
            case MD5 -> hex(16, random);
            case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> hex(20, random);
            case SHA256 -> hex(32, random);
            case FILE_HASH -> hex(index % 3 == 0 ? 16 : index % 3 == 1 ? 20 : 32, random);
            case DOMAIN_NAME -> "host" + index + "-" + hex(3, random) + ".cdn.example.com";
            case IPV4 -> ipv4(random);
            case IPV6 -> ipv6(index, random);
            case IP_ADDRESS -> index % 2 == 0 ? ipv4(random) : ipv6(index, random);
            case WEB_URL -> "https://dl" + index + ".example.net/" + hex(6, random) + "/update.php?id=" + index;
            case WEB_ADDRESS -> "dl" + index + ".example.net/" + hex(6, random) + "/update.php?id=" + index;
            case DATE_TIME_OFFSET ->
                "2099-%02d-%02dT%02d:30:00+02:00".formatted(1 + index % 12, 1 + index % 28, index % 24);
            case DATE_TIME_OFFSET_DOCUMENTED ->
                "2099-%02d-%02dT%02d:30:00.123Z".formatted(1 + index % 12, 1 + index % 28, index % 24);
            case GUID, SCAN_SESSION_ID -> new UUID(random.nextLong(), random.nextLong()).toString();
            case DECIMAL_ID -> Integer.toString(random.nextInt(Integer.MAX_VALUE));
            case ALERT_ID ->
                "da" + (637_000_000_000_000_000L + random.nextInt(Integer.MAX_VALUE)) + "_"
                        + random.nextInt(Integer.MAX_VALUE);
        };
    }

    private static String ipv4(Random random) {
        return "203.0.113." + random.nextInt(256);
    }

    private static String ipv6(int index, Random random) {
        return "2001:db8:" + Integer.toHexString(index + 1) + "::" + Integer.toHexString(1 + random.nextInt(65_000));
    }

    private static String hex(int bytes, Random random) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
