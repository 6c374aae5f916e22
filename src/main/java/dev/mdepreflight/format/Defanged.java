package dev.mdepreflight.format;

import org.jspecify.annotations.Nullable;

/**
 * Undoes the defanging of addresses, names and URLs. Defanged values, such as {@code hxxp://evil[.]example}, are
 * written so that nobody follows them by accident. No standard defines the notations; this class knows the most common
 * ones. Stateless and thread-safe.
 */
public final class Defanged {
    /** Replacements for {@code http}, if {@code :} or {@code s:} follows; the colon may be in brackets. */
    private static final String[] SCHEMES = {"hxxp", "hxtp", "htxp", "h**p", "h__p", "meow"};

    private static final String PLAIN_SCHEME = "http";

    /** Tokens and the strings they stand for. A token precedes its prefixes. Letter case is ignored. */
    private static final String[][] TOKENS = {
        {"[://]", "://"}, {"[dot]", "."}, {"(dot)", "."}, {"{dot}", "."}, {"[at]", "@"}, {"(at)", "@"},
        {"{at}", "@"}, {"[.]", "."}, {"(.)", "."}, {"{.}", "."}, {"[:]", ":"}, {"(:)", ":"},
        {"[/]", "/"}, {"[@]", "@"}, {"(@)", "@"}, {"[.", "."}, {".]", "."}, {"\\.", "."}
    };

    /** The maximum number of UTF-16 code units in a string. */
    private static final int LONGEST = 16 * 1024;

    /** The first characters of the tokens. */
    private static final String OPENING = "[({.\\";

    private Defanged() {}

    /**
     * Returns the text with its defanging undone.
     *
     * @return null if nothing in the text is defanged, or if the text has more than 16,384 UTF-16 code units, which is
     *     longer than any defanged host or URL
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
