package dev.mdepreflight.internal.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.net.URLDecoder;
import java.util.List;

/**
 * Decides what of a request line, a name of a file or an argument may be shown. Hidden is what gives access to whoever reads it: a user and
 * a password before a host (RFC 3986 section 3.2.1, with or without a scheme), parameters of a path, query or fragment that are named like a
 * token, a key or a signature, and headers or options that stand behind a URL. No call of this API has such a parameter, but a gateway
 * before it may. Work is linear in the length of the text. Stateless and safe for use by many threads.
 */
public final class UrlSecrets {
    /** Names of parameters, in lower case: those of Azure's shared access signatures, function keys and OAuth's codes among them. */
    private static final List<String> NAMES = List.of(
            "sig",
            "sas",
            "key",
            "code",
            "auth",
            "pwd",
            "pass",
            "jwt",
            "assertion",
            "session",
            "sid",
            "ticket",
            "bearer");

    /** The length of the shortest name of a secret. */
    private static final int SHORTEST = "sig".length();

    /** Parts of names, in lower case. */
    private static final List<String> PARTS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "passphrase",
            "signature",
            "credential",
            "authorization",
            "cookie",
            "sessionid",
            "session_id",
            "session-id",
            "authticket",
            "hmac",
            "apikey",
            "api_key",
            "api-key",
            "accountkey",
            "account_key",
            "account-key",
            "access_key",
            "access-key",
            "accesskey",
            "sharedkey",
            "sharedaccess",
            "functions-key",
            "subscription-key");

    /** It stands in the next links of the service and is worth nothing without a token. */
    private static final String SKIP_TOKEN = "skiptoken";

    /** Schemes of RFC 9110 section 11.1 and of Azure Storage, in lower case. */
    private static final List<String> SCHEMES = List.of("bearer", "basic", "sharedkey", "negotiate");

    private static final String AUTHORITY_END = "/?#";
    private static final String BLANKS = " \t\f\r\n";
    private static final String QUOTES = "\"'`";

    /** What ends a name, or begins the next one. */
    private static final String DELIMITERS = "&;#?/,()" + BLANKS + QUOTES;

    private UrlSecrets() {}

    /**
     * Whether a URL, or the target of a request, has any; then no line with it may be shown.
     *
     * @param target any text
     */
    public static boolean isIn(String target) {
        return !masked(target).equals(target);
    }

    /**
     * Whether headers, options or credentials stand behind a target; then nothing of it may be quoted.
     *
     * @param target any text
     */
    public static boolean isFollowed(String target) {
        String shown = masked(target);
        int last = shown.length() - Excerpt.REDACTED.length() - 1;
        return last >= 0
                && !shown.equals(target)
                && shown.endsWith(Excerpt.REDACTED)
                && (":" + BLANKS + QUOTES).indexOf(shown.charAt(last)) >= 0;
    }

    /**
     * A target of a request, with whatever stands behind it in its line, without secrets.
     *
     * @param target any text
     * @return the same text, or one with {@link Excerpt#REDACTED} in place of each secret
     */
    public static String masked(String target) {
        return masked(target, true);
    }

    /**
     * A text that is no target, such as the name of a file or an argument, without secrets. Headers and options are known by their names
     * only.
     *
     * @param text any text
     * @return the same text, or one with {@link Excerpt#REDACTED} in place of each secret
     */
    public static String maskedText(String text) {
        return masked(text, false);
    }

    private static String masked(String text, boolean target) {
        String shown = parameters(users(text, target), target);
        if (!shown.equals(text) || text.indexOf('%') < 0) {
            return shown;
        }
        // Delimiters may be encoded, too.
        String decoded = decoded(text);
        String other = parameters(users(decoded, target), target);
        return other.equals(decoded) ? text : other;
    }

    /** Without users and passwords, in each word of a text; in a target only before its path. */
    private static String users(String text, boolean target) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = firstOf(text, BLANKS + QUOTES, from, text.length());
            shown.append(word(text.substring(from, to), target && from == 0));
            shown.append(text, to, Math.min(to + 1, text.length()));
            from = to + 1;
        }
        return shown.toString();
    }

    private static String word(String word, boolean target) {
        int scheme = word.indexOf("://");
        boolean hasScheme = scheme >= 0 && scheme == firstOf(word, ":" + AUTHORITY_END, 0, word.length());
        int authority = hasScheme ? scheme + "://".length() : word.startsWith("//") ? 2 : 0;
        int end = firstOf(word, AUTHORITY_END, authority, word.length());
        int at = word.lastIndexOf('@', end - 1);
        if (at < authority && end > authority && isNoPort(word, authority, end)) {
            // A password may hold a slash that is not encoded.
            at = word.lastIndexOf('@');
        }
        boolean user = at >= authority && (hasScheme || target || word.lastIndexOf(':', at) >= authority);
        return user ? word.substring(0, authority) + Excerpt.REDACTED + word.substring(at) : word;
    }

    private static boolean isNoPort(String text, int from, int to) {
        int colon = firstOf(text, ":", from, to);
        boolean other = false;
        for (int i = colon + 1; i < to; i++) {
            other |= text.charAt(i) < '0' || text.charAt(i) > '9';
        }
        return other;
    }

    private static String parameters(String text, boolean target) {
        StringBuilder shown = new StringBuilder();
        boolean query = false;
        char before = ' ';
        for (int from = 0; from < text.length(); ) {
            int to = firstOf(text, DELIMITERS + "=:", from, text.length());
            char after = to < text.length() ? text.charAt(to) : ' ';
            boolean begins = isBlank(before);
            boolean quoted = QUOTES.indexOf(before) >= 0;
            if (hidesRest(text, from, to, begins, quoted, target && from > 0)) {
                return shown.append(text, from, Math.min(to + 1, text.length()))
                        .append(Excerpt.REDACTED)
                        .toString();
            }
            query |= after == '?';
            shown.append(text, from, Math.min(to + 1, text.length()));
            int next = to + 1;
            if (after == '=' && isNameOfSecret(decoded(text.substring(from, to)))) {
                next = firstOf(text, query ? "&#" : "&#?/", next, text.length());
                shown.append(next > to + 1 ? Excerpt.REDACTED : "");
            }
            before = after;
            from = next;
        }
        return shown.toString();
    }

    /** Whether all that follows a word is a secret: the value of a header or of an option, or credentials behind their scheme. */
    private static boolean hidesRest(
            String text, int from, int to, boolean begins, boolean quoted, boolean behindTarget) {
        if (to + 1 >= text.length() || to == from) {
            return false;
        }
        char after = text.charAt(to);
        String word = text.substring(from, to);
        boolean blank = isBlank(after);
        if (after == ':') {
            boolean header = behindTarget && begins && isLetter(word.charAt(0)) && isBlank(text.charAt(to + 1));
            return header || (isNameOfSecret(decoded(word)) && !text.startsWith("//", to + 1));
        }
        if ((begins || quoted) && blank && SCHEMES.contains(LetterCase.lower(word))) {
            return true;
        }
        return behindTarget
                && begins
                && blank
                && word.length() > 1
                && word.charAt(0) == '-'
                && isOption(word.charAt(1));
    }

    private static boolean isBlank(char c) {
        return BLANKS.indexOf(c) >= 0;
    }

    private static boolean isOption(char c) {
        return c == '-' || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /**
     * Whether a parameter, a header or a variable of such a name gives access.
     *
     * @param written the name, in any letter case
     */
    public static boolean isNameOfSecret(String written) {
        if (written.length() < SHORTEST) {
            return false;
        }
        String name = LetterCase.lower(written.strip());
        if (NAMES.contains(name)) {
            return true;
        }
        for (String part : PARTS) {
            if (name.contains(part)) {
                return !name.endsWith(SKIP_TOKEN);
            }
        }
        return false;
    }

    private static String decoded(String name) {
        try {
            return name.indexOf('%') < 0 ? name : URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static int firstOf(String text, String characters, int from, int to) {
        int at = from;
        while (at < to && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
