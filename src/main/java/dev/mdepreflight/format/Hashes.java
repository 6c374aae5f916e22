package dev.mdepreflight.format;

import java.util.Objects;

/**
 * File hashes and certificate thumbprints: hexadecimal digits of either case, in the exact number that the digest has.
 *
 * <p>Nothing may stand around or between the digits: no {@code 0x}, no space, no colon.
 *
 * <p>The class has no state; it is safe for use by many threads.
 */
public final class Hashes {

    /** 128 bits: RFC 1321 section 1. */
    private static final int MD5_DIGITS = 32;

    /** 160 bits: RFC 3174 section 1. */
    private static final int SHA1_DIGITS = 40;

    /** 256 bits: RFC 6234 section 1. */
    private static final int SHA256_DIGITS = 64;

    private Hashes() {}

    /**
     * Whether the range is an MD5 digest, 32 hexadecimal digits.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isMd5(byte[] utf8, int from, int to) {
        return isHex(MD5_DIGITS, utf8, from, to);
    }

    /**
     * Whether the range is a SHA-1 digest, 40 hexadecimal digits.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isSha1(byte[] utf8, int from, int to) {
        return isHex(SHA1_DIGITS, utf8, from, to);
    }

    /**
     * Whether the range is a SHA-256 digest, 64 hexadecimal digits.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isSha256(byte[] utf8, int from, int to) {
        return isHex(SHA256_DIGITS, utf8, from, to);
    }

    /**
     * Whether the range is a certificate's thumbprint: its SHA-1 digest, 40 hexadecimal digits.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isCertificateThumbprint(byte[] utf8, int from, int to) {
        return isHex(SHA1_DIGITS, utf8, from, to);
    }

    /**
     * Whether the range is the digest of a file: MD5, SHA-1 or SHA-256.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
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
}
