package dev.mdepreflight.format;

/** Classes of ASCII bytes; a byte of a longer UTF-8 sequence is in none of them. */
final class Ascii {

    /** {@code HEXDIG} of RFC 5234 appendix B.1, in either case. */
    static final byte HEX = 1;

    /** Letters, digits, the hyphen (RFC 952, RFC 1123 section 2.1) and the underscore. */
    static final byte LABEL = 2;

    /** The bytes that end the authority of a URI: {@code /}, {@code ?} and {@code #} (RFC 3986 section 3.2). */
    static final byte AUTHORITY_END = 4;

    /** The printable characters and the space; all but C0 and DEL. */
    static final byte PRINTABLE = 8;

    private static final byte[] CLASSES = classes();

    private Ascii() {}

    /**
     * Whether a byte is in a class.
     *
     * @param b the byte
     * @param classes one of the constants of this class, or several joined by {@code |} for any of them
     */
    static boolean is(byte b, int classes) {
        return (CLASSES[b & 0xFF] & classes) != 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether all bytes of the range {@code [from, to)} are hexadecimal digits; true for an empty range. */
    static boolean allHex(byte[] utf8, int from, int to) {
        int common = HEX;
        for (int i = from; i < to; i++) {
            common &= CLASSES[utf8[i] & 0xFF];
        }
        return common != 0;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        add(classes, "0123456789abcdefABCDEF", HEX);
        add(classes, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_", LABEL);
        add(classes, "/?#", AUTHORITY_END);
        for (int c = ' '; c <= '~'; c++) {
            classes[c] |= PRINTABLE;
        }
        return classes;
    }

    private static void add(byte[] classes, String members, byte flag) {
        for (int i = 0; i < members.length(); i++) {
            classes[members.charAt(i)] |= flag;
        }
    }
}
