package dev.mdepreflight.cli.http;

/** Searches ranges of a text; no call looks at a character behind the range that it was given. */
final class Scan {

    private Scan() {}

    /**
     * Whether a word stands at an offset.
     *
     * @param end where the range ends; the word must end there or before
     */
    static boolean startsWith(CharSequence text, String word, int offset, int end) {
        if (offset + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(offset + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The offset of the first of some characters in a range, or the end of the range. */
    static int firstOf(CharSequence text, String characters, int from, int to) {
        int at = from;
        while (at < to && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
