package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Decides what of a request line, a title, a variable, a name of a file or an argument may be shown. Hidden is what gives access to whoever
 * reads it: a user and a password before a host (RFC 3986 section 3.2.1, with or without a scheme, whatever the number of slashes),
 * parameters of a path, query or fragment that are named like a token, a key or a signature, JSON Web Tokens, and headers or options that
 * stand behind a URL. No call of this API has such a parameter, but a gateway before it may. Work is linear in the length of the text.
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

    /** Parts of names, in lower case, without hyphens, underscores and dots. */
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
            "sessid",
            "authticket",
            "hmac",
            "apikey",
            "accountkey",
            "accesskey",
            "privatekey",
            "sharedkey",
            "sharedaccess",
            "functionskey",
            "subscriptionkey");

    /** It stands in the next links of the service and is worth nothing without a token. */
    private static final String SKIP_TOKEN = "skiptoken";

    /** Schemes of credentials (RFC 9110 section 11.1) and of Azure Storage, in lower case. */
    private static final List<String> SCHEMES = List.of("bearer", "sharedkey", "sharedkeylite", "negotiate");

    /** More of them, which are also words that a title of a request may begin with, such as "Basic checks". */
    private static final List<String> PROSE_SCHEMES = List.of("basic", "digest", "ntlm");

    private static final int LONGEST_SCHEME = "sharedkeylite".length();

    /** Options of curl whose value is a user and a password. */
    private static final List<String> USER_OPTIONS = List.of("-u", "-U", "--user", "--proxy-user");

    private static final int SHORTEST_JWT = 16;

    /** How often a text is decoded, as a URL may be the parameter of another one. */
    private static final int MAX_DECODED = 3;

    private static final String AUTHORITY_END = "/\\?#";
    private static final String BLANKS = " \t\f\r\n";
    private static final String QUOTES = "\"'`";

    /** What ends a name, or begins the next one. */
    private static final String DELIMITERS = "&;#?/\\,(){}[]<>|=:" + BLANKS + QUOTES;

    /** What may stand between a name and the sign behind it: brackets of a list, and quotation marks of JSON. */
    private static final String BEHIND_NAME = "[]\\" + BLANKS + QUOTES;

    /** The text; what is hidden is overwritten in it. */
    private char[] text;

    /** Where each character of the text, and its end, stand in the text that was given. */
    private int[] places;

    private final String given;
    private final boolean target;
    private final BitSet hidden = new BitSet();
    private boolean followed;

    private UrlSecrets(String given, boolean target) {
        this.given = given;
        this.target = target;
        this.text = given.toCharArray();
        this.places = new int[text.length + 1];
        for (int i = 0; i <= text.length; i++) {
            places[i] = i;
        }
        find();
        // Delimiters and letters of names may be encoded, too.
        for (int i = 0; i < MAX_DECODED && decode(); i++) {
            find();
        }
    }

    private void find() {
        users();
        parameters();
    }

    /**
     * Whether a URL, or the target of a request, has any; then no line with it may be shown.
     *
     * @param target any text
     */
    public static boolean isIn(String target) {
        return !new UrlSecrets(target, true).hidden.isEmpty();
    }

    /**
     * Whether headers, options or credentials stand behind a target; then nothing of it may be quoted.
     *
     * @param target any text
     */
    public static boolean isFollowed(String target) {
        return new UrlSecrets(target, true).followed;
    }

    /**
     * A target of a request, with whatever stands behind it in its line, without secrets.
     *
     * @param target any text
     * @return the same text, or one with {@link Excerpt#REDACTED} in place of each secret
     */
    public static String masked(String target) {
        return new UrlSecrets(target, true).shown();
    }

    /**
     * A text that is no target, such as the name of a file or an argument, without secrets. Headers and options are known by their names
     * only.
     *
     * @param text any text
     * @return the same text, or one with {@link Excerpt#REDACTED} in place of each secret
     */
    public static String maskedText(String text) {
        return new UrlSecrets(text, false).shown();
    }

    private String shown() {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(at)) {
            shown.append(given, at, from).append(Excerpt.REDACTED);
            at = hidden.nextClearBit(from);
        }
        return shown.append(given, at, given.length()).toString();
    }

    private void hide(int from, int to) {
        hidden.set(places[from], places[to]);
        Arrays.fill(text, from, to, '*');
    }

    /** Hides all from a place on. */
    private int hideFrom(int from) {
        followed |= from > 0 && from < text.length && (":" + BLANKS + QUOTES).indexOf(text[from - 1]) >= 0;
        hide(from, text.length);
        return text.length;
    }

    /** Decodes ASCII characters once, since all that is looked for is; false if there is none that is encoded. */
    private boolean decode() {
        char[] decoded = new char[text.length];
        int[] origins = new int[places.length];
        boolean any = false;
        int length = 0;
        for (int at = 0; at < text.length; length++) {
            origins[length] = places[at];
            char c = text[at];
            int high = c == '%' && at + 2 < text.length ? Character.digit(text[at + 1], 16) : -1;
            int low = high >= 0 && high < 8 ? Character.digit(text[at + 2], 16) : -1;
            decoded[length] = low >= 0 ? (char) (high * 16 + low) : c == '+' ? ' ' : c;
            any |= low >= 0 || c == '+';
            at += low >= 0 ? 3 : 1;
        }
        origins[length] = places[text.length];
        text = Arrays.copyOf(decoded, length);
        places = origins;
        return any;
    }

    /**
     * Hides users and passwords. An authority begins behind a scheme and behind two slashes, and a target begins with one; anywhere else a
     * colon before an at sign tells a user, but not in the query of a target.
     */
    private void users() {
        int last = lastOf('@', 0, text.length);
        int slashes = 0;
        boolean query = false;
        int wordEnd = 0;
        int lastOfWord = -1;
        for (int from = 0; from <= last; ) {
            if (from >= wordEnd) {
                wordEnd = firstOf(BLANKS + QUOTES, from, text.length);
                lastOfWord = lastOf('@', from, wordEnd);
            }
            int to = firstOf(AUTHORITY_END, from, wordEnd);
            boolean authority = slashes >= 2 || (target && from == 0 && to > 0);
            int at = lastOf('@', from, to);
            if (at < 0 && authority && to < wordEnd && firstOf(":", from, to) < to - 1) {
                // What looks like a port may be the start of a password with a slash.
                at = lastOf('@', to, firstOf(AUTHORITY_END, to + 1, wordEnd));
            }
            if (at < 0 && !query && isNoPort(from, to)) {
                // A password may hold a slash, a space or a quotation mark that is not encoded.
                at = authority ? last : lastOfWord;
            }
            boolean user = at >= from && (authority || (!query && firstOf(":", from, at) < at));
            if (user) {
                hide(from, at);
                if (at >= wordEnd) {
                    // The last of all, so that it comes to this once.
                    wordEnd = firstOf(BLANKS + QUOTES, at, text.length);
                    lastOfWord = at;
                }
                to = firstOf(AUTHORITY_END, at, wordEnd);
            }
            boolean schemed = !user && to - from > 2 && text[to - 1] == ':';
            slashes = to == wordEnd ? 0 : schemed ? 2 : to == from && slashes >= 0 ? slashes + 1 : -1;
            query = to < wordEnd && (query || (target && text[to] == '?'));
            from = to + 1;
        }
    }

    private int lastOf(char c, int from, int to) {
        int at = to - 1;
        while (at >= from && text[at] != c) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Whether what stands behind a colon is no port, and the colon in no address of version 6. */
    private boolean isNoPort(int from, int to) {
        int colon = firstOf(":", from, to);
        boolean other = false;
        if (from < to && text[from] == '[') {
            return false;
        }
        for (int i = colon + 1; i < to; i++) {
            other |= text[i] < '0' || text[i] > '9';
        }
        return other;
    }

    private void parameters() {
        boolean path = target;
        char before = ' ';
        for (int from = 0; from < text.length; ) {
            int to = firstOf(DELIMITERS, from, text.length);
            char after = to < text.length ? text[to] : ' ';
            path &= after != '?' && after != '#';
            int next = to + 1;
            if (to > from) {
                hideToken(from, to);
                int hidden = hiddenFrom(before, from, to);
                next = hidden >= 0 ? hideFrom(hidden) : hideValue(before, from, to, path);
            }
            before = after;
            from = next;
        }
    }

    /**
     * Hides a JSON Web Token (RFC 7519), whatever stands before it in its word. Its header begins with a brace and a quotation mark, in
     * base64url.
     */
    private void hideToken(int from, int to) {
        for (int at = from; at <= to - SHORTEST_JWT; at++) {
            if (text[at] == 'e' && text[at + 1] == 'y' && text[at + 2] == 'J') {
                hide(at, to);
                return;
            }
        }
    }

    /** Hides the value of a parameter that is named like a secret, and that of any in a path; where to go on. */
    private int hideValue(char before, int from, int to, boolean path) {
        int sign = firstOther(BEHIND_NAME, to);
        if (sign == text.length || text[sign] != '=') {
            return to + 1;
        }
        String ends;
        if (isNameOfSecret(new String(text, from, to - from))) {
            // A key in base64 may have slashes.
            ends = path ? "&#?" : "&#";
        } else if (path && before == ';') {
            ends = "/?#;&";
        } else {
            return to + 1;
        }
        int end = firstOf(ends, sign + 1, text.length);
        hide(sign + 1, end);
        return end;
    }

    /**
     * From where on all is a secret, as a word tells: the value of a header or of an option, or credentials behind their scheme; -1 if
     * nothing is.
     */
    private int hiddenFrom(char before, int from, int to) {
        if (to + 1 >= text.length) {
            return -1;
        }
        char after = text[to];
        boolean blank = isBlank(after);
        boolean begins = isBlank(before);
        if (blank && isScheme(from, to)) {
            return to + 1;
        }
        boolean option = text[from] == '-' && to - from > 1;
        boolean value = blank || after == '=' || QUOTES.indexOf(after) >= 0;
        if (option && before != '=' && before != ':') {
            if (value && USER_OPTIONS.contains(new String(text, from, to - from))) {
                return to + 1;
            }
            if (after == ':' && (text[from + 1] == 'u' || text[from + 1] == 'U')) {
                return from;
            }
        }
        boolean behindTarget = target && from > 0;
        if (option && begins && behindTarget && isOption(text[from + 1])) {
            // Its value may be attached to it.
            return blank ? to + 1 : value || after == ':' ? from : -1;
        }
        int sign = firstOther(BEHIND_NAME, to);
        if (sign == text.length) {
            return -1;
        }
        boolean apart = blank && text[sign] == '=';
        if (!apart && text[sign] != ':') {
            return -1;
        }
        boolean header = after == ':' && behindTarget && begins && isLetter(text[from]) && isBlank(text[to + 1]);
        boolean url = sign + 2 < text.length && text[sign + 1] == '/' && text[sign + 2] == '/';
        boolean named = !url && isNameOfSecret(new String(text, from, to - from));
        return header || named ? sign + 1 : -1;
    }

    /** Whether a word is the scheme of the credentials behind it; the title of a request may begin with "Basic checks". */
    private boolean isScheme(int from, int to) {
        if (to - from > LONGEST_SCHEME) {
            return false;
        }
        String word = LetterCase.lower(new String(text, from, to - from));
        if (!PROSE_SCHEMES.contains(word)) {
            return SCHEMES.contains(word);
        }
        int next = firstOther(BLANKS, to);
        int end = next;
        while (end < text.length && isLower(text[end])) {
            end++;
        }
        return end == next || (end < text.length && !isBlank(text[end]));
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
        String lower = LetterCase.lower(stripped);
        if (NAMES.contains(lower)) {
            return true;
        }
        String name = withoutSeparators(lower);
        for (String part : PARTS) {
            if (name.contains(part)) {
                return !name.endsWith(SKIP_TOKEN);
            }
        }
        return hasWordOfSecret(stripped);
    }

    private static String withoutSeparators(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '-' && c != '_' && c != '.') {
                letters.append(c);
            }
        }
        return letters.toString();
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
        return !new UrlSecrets(value, false).hidden.isEmpty();
    }

    private int firstOf(String characters, int from, int to) {
        int at = from;
        while (at < to && characters.indexOf(text[at]) < 0) {
            at++;
        }
        return at;
    }

    private int firstOther(String characters, int from) {
        int at = from;
        while (at < text.length && characters.indexOf(text[at]) >= 0) {
            at++;
        }
        return at;
    }
}
