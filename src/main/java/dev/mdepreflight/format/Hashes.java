package dev.mdepreflight.format;

import java.util.Objects;

/**
 * File hashes and certificate thumbprints: the exact number of hexadecimal digits in either case, without prefix,
 * space or colon. Stateless and thread-safe.
 */
public final class Hashes {
    // 128, 160 and 256 bits: RFC 1321 section 1, RFC 3174 section 1, RFC 6234 section 1.
    static final int MD5_DIGITS = 32;
    static final int SHA1_DIGITS = 40;
    static final int SHA256_DIGITS = 64;

    private Hashes() {}

    /** Whether the range is an MD5 hash, 32 hexadecimal digits. */
    public static boolean isMd5(byte[] utf8, int from, int to) {
        return isHex(MD5_DIGITS, utf8, from, to);
    }

    /** Whether the range is a SHA-1 hash, 40 hexadecimal digits. */
    public static boolean isSha1(byte[] utf8, int from, int to) {
        return isHex(SHA1_DIGITS, utf8, from, to);
    }

    /** Whether the range is a SHA-256 hash, 64 hexadecimal digits. */
    public static boolean isSha256(byte[] utf8, int from, int to) {
        return isHex(SHA256_DIGITS, utf8, from, to);
    }

    /** Whether the range is a certificate's thumbprint: its SHA-1 hash, 40 hexadecimal digits. */
    public static boolean isCertificateThumbprint(byte[] utf8, int from, int to) {
        return isHex(SHA1_DIGITS, utf8, from, to);
    }

    /** Whether the range is a file hash: MD5, SHA-1 or SHA-256. */
    public static boolean isFileHash(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        int length = to - from;
        return (length == MD5_DIGITS || length == SHA1_DIGITS || length == SHA256_DIGITS)
                && Ascii.allHex(utf8, from, to);
    }

    private static boolean isHex(int digits, byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return to - from == digits && Ascii.allHex(utf8, from, to);
    }

    static long check(int digits, byte[] utf8, int from, int to, boolean why) {
        return isHex(digits, utf8, from, to)
                ? Mismatch.NONE
                : why ? DigitFaults.hex(digits, utf8, from, to) : Mismatch.UNEXPLAINED;
    }

    static long checkFileHash(byte[] utf8, int from, int to, boolean why) {
        return isFileHash(utf8, from, to)
                ? Mismatch.NONE
                : why ? DigitFaults.fileHash(utf8, from, to) : Mismatch.UNEXPLAINED;
    }
}
