package dev.mdepreflight.benchmark.body;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** The kinds of indicators in a body, with the values that they have, right and wrong. */
enum IndicatorKind {
    SHA256("FileSha256", true) {
        @Override
        String value(int index, Random random) {
            return hex(32, random);
        }

        @Override
        String faulty(int index, Random random) {
            return hex(32, random).substring(1);
        }
    },
    SHA1("FileSha1", true) {
        @Override
        String value(int index, Random random) {
            return hex(20, random);
        }

        @Override
        String faulty(int index, Random random) {
            return hex(20, random) + "0";
        }
    },
    MD5("FileMd5", true) {
        @Override
        String value(int index, Random random) {
            return hex(16, random);
        }

        @Override
        String faulty(int index, Random random) {
            return "g" + hex(16, random).substring(1);
        }
    },
    IP("IpAddress", false) {
        /** Of the ranges that RFC 5737 and RFC 3849 reserve for documentation. */
        @Override
        String value(int index, Random random) {
            return index < IPV4_NETWORKS.size() * 254
                    ? IPV4_NETWORKS.get(index / 254) + (index % 254 + 1)
                    : "2001:db8:" + Integer.toHexString(index) + "::" + Integer.toHexString(random.nextInt(1 << 16));
        }

        @Override
        String faulty(int index, Random random) {
            return IPV4_NETWORKS.get(index % IPV4_NETWORKS.size()) + (256 + index % 700);
        }
    },
    DOMAIN("DomainName", false) {
        @Override
        String value(int index, Random random) {
            return "c" + index + "-" + hex(4, random) + ".cdn.example.com";
        }

        @Override
        String faulty(int index, Random random) {
            return "http://" + value(index, random);
        }
    },
    URL("Url", false) {
        @Override
        String value(int index, Random random) {
            return "https://dl" + index + ".example.net/" + hex(6, random) + "/update.php?id=" + index;
        }

        @Override
        String faulty(int index, Random random) {
            return "see case " + index;
        }
    };

    private static final List<String> IPV4_NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private final String type;
    private final boolean file;

    IndicatorKind(String type, boolean file) {
        this.type = type;
        this.file = file;
    }

    /** The value of {@code indicatorType}. */
    String type() {
        return type;
    }

    /** Whether it is a file's hash, to which other actions apply. */
    boolean isFile() {
        return file;
    }

    /** A value that the grammar of the type takes; another one for each index. */
    abstract String value(int index, Random random);

    /** A value that the grammar of the type refuses, and so does a schema with patterns. */
    abstract String faulty(int index, Random random);

    private static String hex(int bytes, Random random) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
