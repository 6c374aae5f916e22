package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds and masks the secrets in a request line, a title, a variable, a file name, or an argument. The secrets are: a user and a password
 * before a host (RFC 3986 section 3.2.1, with or without a scheme and with any number of slashes); parameters in a path, query, or fragment
 * whose names are those of secrets ({@link SecretNames}); JSON Web Tokens; and headers or options after a URL. This API has no such
 * parameters, but a gateway in front of the API can have some. The work is linear in the length of the text.
 */
public final class UrlSecrets {
    /** Authentication schemes (RFC 9110 section 11.1), including those of Azure Storage, in lower case. */
    private static final List<String> SCHEMES = List.of("bearer", "sharedkey", "sharedkeylite", "negotiate");

    /** Further schemes that are also words in request titles, such as "Basic checks". */
    private static final List<String> PROSE_SCHEMES = List.of("basic", "digest", "ntlm");

    private static final int LONGEST_SCHEME = "sharedkeylite".length();

    /** The curl options whose value is a user and a password. */
    private static final List<String> USER_OPTIONS = List.of("-u", "-U", "--user", "--proxy-user");

    /** The first half of the pairs of invisible tags and variation selectors. */
    private static final char TAGS = '\uDB40';

    private static final int SHORTEST_JWT = 16;
    /** So many characters of a token are decoded. */
    private static final int JWT_START = 40;

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /** The longest index of a list, and the most indexes behind a name. */
    private static final int MAX_INDEX = 20;

    private static final int MAX_INDEXES = 4;
    /** How often a text is decoded, since a URL may be a parameter of another URL. */
    private static final int MAX_DECODED = 3;

    private static final String AUTHORITY_END = "/\\?#";
    private static final String BLANKS = " \t\f\r\n";
    private static final String QUOTES = "\"'`";

    /** Characters that end a name. */
    private static final String DELIMITERS = "&;#?/\\,(){}[]<>|=:" + BLANKS + QUOTES;

    /** Characters between a name and the equals sign or colon, such as the brackets of a list and the quotation marks of JSON. */
    private static final String BEHIND_NAME = "[]\\" + BLANKS + QUOTES;

    /** The text; asterisks replace the secrets. */
    private char[] text;

    /** The offset in the given text of each character of the text, and of its end. */
    private int[] places;

    private final String given;
    private final boolean target;
    private final BitSet hidden = new BitSet();
    /** Where the text begins behind white space. */
    private int start;

    private boolean decoded;
    private boolean followed;

    private UrlSecrets(String given, boolean target) {
        this.given = given;
        this.target = target;
        this.text = given.toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] = isInvisible(text[i]) ? ' ' : text[i];
        }
        this.places = new int[text.length + 1];
        Arrays.setAll(places, i -> i);
        find();
        // Delimiters, and letters in names, can also be percent-encoded.
        for (int i = 0; i < MAX_DECODED && decode(); i++) {
            decoded = true;
            find();
        }
    }

    private void find() {
        start = firstOther(BLANKS, 0);
        users();
        parameters();
    }

    /** {@return whether a URL or a request target has secrets, so that no line that contains it may be shown} */
    public static boolean isIn(String target) {
        return !new UrlSecrets(target, true).hidden.isEmpty();
    }

    /** {@return whether headers, options, or credentials follow a target, so that nothing of the target may be quoted} */
    public static boolean isFollowed(String target) {
        return new UrlSecrets(target, true).followed;
    }

    /** {@return a request target and the rest of its line, with {@link Excerpt#REDACTED} in place of each secret} */
    public static String masked(String target) {
        return new UrlSecrets(target, true).shown();
    }

    /**
     * Masks a text that isn't a target, such as a file name or an argument. Headers and options are recognized only by name.
     *
     * @return the text with {@link Excerpt#REDACTED} in place of each secret
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

    /** Hides everything from an offset on; returns the end of the text. */
    private int hideFrom(int from) {
        followed |= from > 0 && from < text.length && (":" + BLANKS + QUOTES).indexOf(text[from - 1]) >= 0;
        hide(from, text.length);
        return text.length;
    }

    /** Whether a code point, or half of a pair, is white space, a control or a format character, all of which separate words. */
    private static boolean isInvisible(int c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isSpaceChar(c) || type == Character.CONTROL || type == Character.FORMAT || c == TAGS;
    }

    /**
     * Decodes the ASCII characters once, since every delimiter and name is ASCII, and white space in UTF-8; false if none is encoded.
     */
    private boolean decode() {
        if (firstOf("%+", 0, text.length) == text.length) {
            return false;
        }
        char[] decoded = new char[text.length];
        int[] origins = new int[places.length];
        boolean any = false;
        int length = 0;
        for (int at = 0; at < text.length; length++) {
            origins[length] = places[at];
            char c = text[at];
            int octet = octet(at);
            int blank = octet < 0 ? 0 : encodedBlank(at);
            boolean encoded = blank > 0 || (octet >= 0 && octet < 0x80);
            decoded[length] = blank > 0 || c == '+' ? ' ' : encoded ? (char) octet : c;
            any |= encoded || c == '+';
            at += blank > 0 ? blank : encoded ? UriPart.TRIPLET : 1;
        }
        origins[length] = places[text.length];
        text = Arrays.copyOf(decoded, length);
        places = origins;
        return any;
    }

    /** The byte of the triplet at an offset, or -1. */
    private int octet(int at) {
        int high = text[at] == '%' && at + 2 < text.length ? Character.digit(text[at + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text[at + 2], 16);
        return low < 0 ? -1 : high * 16 + low;
    }

    /** The length of the triplets that encode an invisible character in UTF-8; 0 if there are none. */
    private int encodedBlank(int at) {
        int lead = octet(at);
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        int c = more == 0 ? lead : lead & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = at + i * UriPart.TRIPLET < text.length ? octet(at + i * UriPart.TRIPLET) : -1;
            if (next < 0x80 || next >= 0xC0) {
                return 0;
            }
            c = (c << 6) | (next & 0x3F);
        }
        return isInvisible(c) ? (more + 1) * UriPart.TRIPLET : 0;
    }

    /**
     * Hides users and passwords. An authority is at the start of a target, after a scheme, or after two slashes. Elsewhere, except in a
     * target's query, a colon before an at sign marks a user.
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
                // What looks like a port can be the start of a password that contains a slash.
                at = lastOf('@', to, firstOf(AUTHORITY_END, to + 1, wordEnd));
            }
            if (at < 0 && !query && isNoPort(from, to)) {
                // A password can have an unencoded slash, space, or quotation mark.
                at = authority ? last : lastOfWord;
            }
            boolean user = at >= from && (authority || (!query && firstOf(":", from, at) < at));
            if (user) {
                hide(from, at);
                if (at >= wordEnd) {
                    // This is the last at sign, so this line runs only once.
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

    private String word(int from, int to) {
        return new String(text, from, to - from);
    }

    private int lastOf(char c, int from, int to) {
        int at = to - 1;
        while (at >= from && text[at] != c) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Whether the text after a colon isn't a port, and the colon isn't in an IPv6 address. */
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
                int hidden = hiddenFrom(before, from, to, path);
                next = hidden >= 0 ? hideFrom(hidden) : hideValue(before, from, to, path);
            }
            before = after;
            from = next;
        }
    }

    /** Hides a JSON Web Token (RFC 7519) and the rest of its word. */
    private void hideToken(int from, int to) {
        for (int at = from; at <= to - SHORTEST_JWT; at++) {
            boolean usual = text[at] == 'e' && text[at + 1] == 'y' && text[at + 2] == 'J';
            boolean begins = at == from || !isLetter(text[at - 1]);
            if (usual || (begins && "eICD".indexOf(text[at]) >= 0 && isObject(at, to))) {
                hide(at, to);
                return;
            }
        }
    }

    /** Whether a text in base64url begins as a JSON object with a member, or as white space too long to tell. */
    private boolean isObject(int from, int to) {
        int bits = 0;
        boolean open = false;
        for (int i = 0; i < JWT_START && from + i < to; i++) {
            int digit = BASE64.indexOf(text[from + i]);
            if (digit < 0) {
                return false;
            }
            bits = (bits << 6) | digit;
            if (i % 4 > 0) {
                char c = (char) ((bits >> (2 * (3 - i % 4))) & 0xFF);
                if (c == '"' || (c == '{' && open)) {
                    return open && c == '"';
                }
                open |= c == '{';
                if (c != '{' && BLANKS.indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return open;
    }

    /** The offset of the sign behind a name and its indexes, as in {@code name[0]=}. */
    private int behindName(int to) {
        int at = firstOther(BEHIND_NAME, to);
        for (int i = 0; i < MAX_INDEXES && at > to && text[at - 1] == '['; i++) {
            int end = firstOf(DELIMITERS, at, Math.min(text.length, at + MAX_INDEX));
            if (end == text.length || text[end] != ']') {
                return at;
            }
            at = firstOther(BEHIND_NAME, end);
        }
        return at;
    }

    /** Hides the value of a parameter that has the name of a secret or is in a path; returns where to continue. */
    private int hideValue(char before, int from, int to, boolean path) {
        int sign = behindName(to);
        if (sign == text.length || text[sign] != '=') {
            return to + 1;
        }
        String ends;
        if (SecretNames.isSecret(word(from, to))) {
            // A base64 key can contain slashes.
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
     * Returns the offset from which everything is hidden, if a word introduces a secret: the value of a header or an option, or the
     * credentials after a scheme. Returns -1 otherwise.
     */
    private int hiddenFrom(char before, int from, int to, boolean path) {
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
            if (value && USER_OPTIONS.contains(word(from, to))) {
                return to + 1;
            }
            if (after == ':' && (text[from + 1] == 'u' || text[from + 1] == 'U')) {
                return from;
            }
        }
        boolean behindTarget = target && from > start;
        if (option && begins && behindTarget && (text[from + 1] == '-' || isLetter(text[from + 1]))) {
            // The value can be attached to the option without a space.
            return blank ? to + 1 : value || after == ':' ? from : -1;
        }
        int sign = behindName(to);
        if (sign == text.length) {
            return -1;
        }
        boolean apart = blank && text[sign] == '=';
        if (!apart && text[sign] != ':') {
            return -1;
        }
        boolean url = sign + 2 < text.length && text[sign + 1] == '/' && text[sign + 2] == '/';
        // A filter, or a blank that is encoded, may have a colon behind a word.
        boolean apartOrNamed = (path && !decoded && !url) || isBlank(text[to + 1]) || lastOf('-', from, to) > from;
        boolean header = after == ':' && behindTarget && begins && isLetter(text[from]) && apartOrNamed;
        boolean named = !url && SecretNames.isSecret(word(from, to));
        return header || named ? sign + 1 : -1;
    }

    /** Whether a word is the authentication scheme of the credentials that follow. In a title such as "Basic checks", none follow. */
    private boolean isScheme(int from, int to) {
        if (to - from > LONGEST_SCHEME) {
            return false;
        }
        String word = LetterCase.lower(word(from, to));
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

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** {@return whether a text contains a secret, regardless of its name} */
    public static boolean isSecret(String value) {
        return !new UrlSecrets(value, false).hidden.isEmpty();
    }

    private int firstOf(String characters, int from, int to) {
        int at = from;
        while (at < to && (UriReference.isWord(text[at]) || characters.indexOf(text[at]) < 0)) {
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
