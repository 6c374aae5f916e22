package dev.mdepreflight.internal.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.net.URLDecoder;
import java.util.List;

/**
 * Decides what of a request line, a title, a variable, a name of a file or an argument may be shown. Hidden is what gives access to whoever
 * reads it: a user and a password before a host (RFC 3986 section 3.2.1, with or without a scheme, whatever the number of slashes),
 * parameters of a path, query or fragment that are named like a token, a key or a signature, JSON Web Tokens, and headers or options that
 * stand behind a URL. No call of this API has such a parameter, but a gateway before it may. Work is linear in the length of the text.
 * Stateless and safe for use by many threads.
 */
public final class UrlSecrets {
    /** Whole names, in lower case; OAuth's codes among them. */
    private static final List<String> NAMES = List.of("code", "assertion", "session", "sid", "ticket");

    /** Words of names, in lower case. A word is told by a change of letter case or by what is no letter: {@code dbPwd2}, {@code db_pwd}. */
    private static final List<String> WORDS = List.of("pw", "pwd", "pass", "cred", "creds", "jwt", "bearer", "otp");

    /** Last words of names, in lower case: those of Azure's shared access signatures and function keys among them. */
    private static final List<String> LAST_WORDS =
            List.of("sig", "sas", "key", "auth", "userpass", "dbpass", "mypass", "userpw", "dbpw", "mypw");

    /** The length of the shortest name of a secret. */
    private static final int SHORTEST = "pw".length();

    /** Parts of names, in lower case. */
    private static final List<String> PARTS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "passwort",
            "passphrase",
            "passcode",
            "pwd",
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

    /** Options of curl whose value is a user and a password. */
    private static final List<String> USER_OPTIONS = List.of("-u", "-U", "--user", "--proxy-user");

    /** The header of a JSON Web Token (RFC 7519), which begins with a brace and a quotation mark, in base64url. */
    private static final String JWT_START = "eyJ";

    private static final int SHORTEST_JWT = 16;

    private static final String AUTHORITY_END = "/\\?#";
    private static final String BLANKS = " \t\f\r\n";
    private static final String QUOTES = "\"'`";

    /** What ends a name, or begins the next one. */
    private static final String DELIMITERS = "&;#?/\\,(){}[]<>|" + BLANKS + QUOTES;

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

    /**
     * Without users and passwords. An authority begins behind a scheme and behind two slashes, and a target begins with one; anywhere else a
     * colon before an at sign tells a user, but not in the query of a target.
     */
    private static String users(String text, boolean target) {
        int last = text.lastIndexOf('@');
        StringBuilder shown = new StringBuilder();
        int copied = 0;
        int slashes = 0;
        boolean query = false;
        int wordEnd = 0;
        int lastOfWord = -1;
        for (int from = 0; from <= last; ) {
            if (from >= wordEnd) {
                wordEnd = firstOf(text, BLANKS + QUOTES, from, text.length());
                lastOfWord = lastOf(text, '@', from, wordEnd);
            }
            int to = firstOf(text, AUTHORITY_END, from, wordEnd);
            boolean authority = slashes >= 2 || (target && from == 0 && to > 0);
            int at = lastOf(text, '@', from, to);
            if (at < 0 && authority && to < wordEnd && firstOf(text, ":", from, to) < to - 1) {
                // What looks like a port may be the start of a password with a slash.
                at = lastOf(text, '@', to, firstOf(text, AUTHORITY_END, to + 1, wordEnd));
            }
            if (at < 0 && !query && isNoPort(text, from, to)) {
                // A password may hold a slash, a space or a quotation mark that is not encoded.
                at = authority ? last : lastOfWord;
            }
            boolean user = at >= from && (authority || (!query && firstOf(text, ":", from, at) < at));
            if (user) {
                shown.append(text, copied, from).append(Excerpt.REDACTED);
                copied = at;
                if (at >= wordEnd) {
                    // The last of all, so that it comes to this once.
                    wordEnd = firstOf(text, BLANKS + QUOTES, at, text.length());
                    lastOfWord = at;
                }
                to = firstOf(text, AUTHORITY_END, at, wordEnd);
            }
            boolean schemed = !user && to - from > 2 && text.charAt(to - 1) == ':';
            slashes = to == wordEnd ? 0 : schemed ? 2 : to == from && slashes >= 0 ? slashes + 1 : -1;
            query = to < wordEnd && (query || (target && text.charAt(to) == '?'));
            from = to + 1;
        }
        return shown.append(text, copied, text.length()).toString();
    }

    private static int lastOf(String text, char c, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != c) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Whether what stands behind a colon is no port, and the colon in no address of version 6. */
    private static boolean isNoPort(String text, int from, int to) {
        int colon = firstOf(text, ":", from, to);
        boolean other = false;
        if (from < to && text.charAt(from) == '[') {
            return false;
        }
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
            boolean quoted = !begins && before != '=' && before != ':';
            int hidden = hiddenFrom(text, from, to, begins, quoted, target && from > 0);
            if (hidden >= from) {
                return shown.append(text, from, hidden).append(Excerpt.REDACTED).toString();
            }
            query |= after == '?';
            boolean jwt = to - from >= SHORTEST_JWT && text.startsWith(JWT_START, from);
            shown.append(jwt ? Excerpt.REDACTED : text.substring(from, to));
            shown.append(text, to, Math.min(to + 1, text.length()));
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

    /**
     * From where on all is a secret, as a word tells: the value of a header or of an option, or credentials behind their scheme; -1 if
     * nothing is.
     */
    private static int hiddenFrom(String text, int from, int to, boolean begins, boolean quoted, boolean behindTarget) {
        if (to + 1 >= text.length() || to == from) {
            return -1;
        }
        char after = text.charAt(to);
        String word = text.substring(from, to);
        boolean blank = isBlank(after);
        if (begins || quoted) {
            boolean apart = blank || after == '=' || QUOTES.indexOf(after) >= 0;
            if ((blank && isScheme(text, LetterCase.lower(word), to)) || (apart && USER_OPTIONS.contains(word))) {
                return to + 1;
            }
            if (after == ':' && (word.startsWith("-u") || word.startsWith("-U"))) {
                return from;
            }
        }
        if (begins && behindTarget && word.length() > 1 && word.charAt(0) == '-' && isOption(word.charAt(1))) {
            // Its value may be attached to it.
            return blank ? to + 1 : (":=" + QUOTES).indexOf(after) >= 0 ? from : -1;
        }
        if (blank) {
            int next = to;
            while (next < text.length() && isBlank(text.charAt(next))) {
                next++;
            }
            boolean value = next < text.length() && (text.charAt(next) == '=' || text.charAt(next) == ':');
            return value && isNameOfSecret(decoded(word)) ? next + 1 : -1;
        }
        if (after == ':') {
            boolean header = behindTarget && begins && isLetter(word.charAt(0)) && isBlank(text.charAt(to + 1));
            boolean named = isNameOfSecret(decoded(word)) && !text.startsWith("//", to + 1);
            return header || named ? to + 1 : -1;
        }
        return -1;
    }

    /** Whether a word is the scheme of the credentials behind it; the title of a request may begin with "Basic checks". */
    private static boolean isScheme(String text, String word, int to) {
        int from = to;
        while (from < text.length() && isBlank(text.charAt(from))) {
            from++;
        }
        int end = from;
        while (end < text.length() && isLower(text.charAt(end))) {
            end++;
        }
        boolean prose = end > from && (end == text.length() || isBlank(text.charAt(end)));
        return SCHEMES.contains(word) && !(word.equals("basic") && prose);
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
        String stripped = written.strip();
        String name = LetterCase.lower(stripped);
        if (NAMES.contains(name)) {
            return true;
        }
        for (String part : PARTS) {
            if (name.contains(part)) {
                return !name.endsWith(SKIP_TOKEN);
            }
        }
        return hasWordOfSecret(stripped);
    }

    private static boolean hasWordOfSecret(String written) {
        String last = "";
        for (int from = 0; from < written.length(); ) {
            int to = from;
            while (to < written.length()
                    && isLetter(written.charAt(to))
                    && (to == from || isLower(written.charAt(to)) || !isLower(written.charAt(to - 1)))) {
                to++;
            }
            if (to > from) {
                last = LetterCase.lower(written.substring(from, to));
                if (WORDS.contains(last)) {
                    return true;
                }
            }
            from = Math.max(to, from + 1);
        }
        return LAST_WORDS.contains(last);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /**
     * Whether a text is a secret, or holds one, whatever its name.
     *
     * @param value any text
     */
    public static boolean isSecret(String value) {
        return !maskedText(value).equals(value);
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
