package dev.mdepreflight.format;

import org.jspecify.annotations.Nullable;

/**
 * Defanged texts: addresses, names and URLs that were written so that nobody follows them by accident, such as {@code
 * hxxp://evil[.]example}. No standard has the forms; those that reports and tools use most are known here.
 *
 * <p>The class has no state; it is safe for use by many threads.
 */
public final class Defanged {

    /** What stands for {@code http}; only where a colon, perhaps in brackets, or {@code s} and one follows. */
    private static final String[] SCHEMES = {"hxxp", "hxtp", "htxp", "h**p", "h__p", "meow"};

    private static final String PLAIN_SCHEME = "http";

    /** What stands for which text, the longer before those that they begin with. Letter case does not count. */
    private static final String[][] TOKENS = {
        {"[://]", "://"},
        {"[dot]", "."},
        {"(dot)", "."},
        {"{dot}", "."},
        {"[at]", "@"},
        {"(at)", "@"},
        {"{at}", "@"},
        {"[.]", "."},
        {"(.)", "."},
        {"{.}", "."},
        {"[:]", ":"},
        {"(:)", ":"},
        {"[/]", "/"},
        {"[@]", "@"},
        {"(@)", "@"},
        {"[.", "."},
        {".]", "."},
        {"\\.", "."}
    };

    /** How many UTF-16 units a text may have. */
    private static final int LONGEST = 16 * 1024;

    /** The characters that a token begins with. */
    private static final String OPENING = "[({.\\";

    private Defanged() {}

    /**
     * Undoes the defanging of a text.
     *
     * @param text any text
     * @return the text as it was before, or null if nothing in it is defanged, or if it has more than 16,384 UTF-16 units: no host or URL that
     *     somebody defangs is so long, and the text is not copied then
     */
    public static @Nullable String refang(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        boolean changed = false;
        int at = 0;
        if (hasScheme(text)) {
            plain.append(PLAIN_SCHEME);
            at = PLAIN_SCHEME.length();
            changed = true;
        }
        while (at < text.length()) {
            String[] token = OPENING.indexOf(text.charAt(at)) < 0 ? null : token(text, at);
            if (token == null) {
                plain.append(text.charAt(at));
                at++;
            } else {
                plain.append(token[1]);
                at += token[0].length();
                changed = true;
            }
        }
        return changed ? plain.toString() : null;
    }

    private static boolean hasScheme(String text) {
        for (String scheme : SCHEMES) {
            if (startsWith(text, 0, scheme)) {
                int end = scheme.length() + (startsWith(text, scheme.length(), "s") ? 1 : 0);
                return startsWith(text, end, ":") || startsWith(text, end, "[:") || startsWith(text, end, "(:");
            }
        }
        return false;
    }

    private static String @Nullable [] token(String text, int at) {
        char first = text.charAt(at);
        for (String[] token : TOKENS) {
            if (token[0].charAt(0) == first && startsWith(text, at, token[0])) {
                return token;
            }
        }
        return null;
    }

    private static boolean startsWith(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }
}
