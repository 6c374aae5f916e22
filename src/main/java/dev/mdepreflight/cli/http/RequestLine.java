package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.SecretNames;
import dev.mdepreflight.internal.request.UriReference;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;

/**
 * A request line (RFC 9112 section 3) with an optional version.
 *
 * @param text the whole line as given
 * @param method the HTTP method, in upper case
 * @param from where the target begins, in UTF-16 code units
 * @param to where the target ends
 */
public record RequestLine(String text, String method, int from, int to) {
    /** Splits any text that contains white space into a method and a target. */
    public static RequestLine of(String text) {
        int start = skip(text, 0, true);
        int afterMethod = skip(text, start, false);
        int from = skip(text, afterMethod, true);
        int to = endOfTarget(text, from, text.length());
        return new RequestLine(text, LetterCase.upper(text.substring(start, afterMethod)), from, to);
    }

    /** The end of a target, before the version or trailing white space. A target can have spaces, because people write them in queries. */
    static int endOfTarget(CharSequence text, int from, int end) {
        int to = trimmed(text, from, end);
        int word = to;
        while (word > from && !isSpace(text.charAt(word - 1))) {
            word--;
        }
        int slash = word + "HTTP".length();
        boolean version = word > from
                && startsWith(text, "/", slash, to)
                && text.subSequence(word, slash).toString().equalsIgnoreCase("HTTP");
        return version ? trimmed(text, from, word) : to;
    }

    private static int trimmed(CharSequence text, int from, int end) {
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static int skip(String text, int from, boolean spaces) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at)) == spaces) {
            at++;
        }
        return at;
    }

    /** Whether a range that ends at {@code end} has a word at an offset. */
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

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    /** {@return the target: a path with its query, or a URI} */
    public String target() {
        return text.substring(from, to);
    }

    /** {@return whether the path has a placeholder in braces or angle brackets; these aren't allowed in a URI (RFC 3986 section 2)} */
    public boolean isTemplate() {
        String target = target();
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return holds(path, '{', '}') || holds(path, '<', '>');
    }

    private static boolean holds(String path, char open, char close) {
        int from = path.indexOf(open);
        return from >= 0 && path.indexOf(close, from) > from;
    }

    /** {@return the target with its position in the line} */
    public MappedText mapped(Source source) {
        int offset = text.substring(0, from).getBytes(UTF_8).length;
        return new MappedText.Builder(Integer.MAX_VALUE)
                .copy(source, offset, offset + target().getBytes(UTF_8).length)
                .build();
    }

    /** {@return method and target as shown to people and programs} */
    public String shown() {
        return shown(method, UrlSecrets.masked(target()));
    }

    /** Method, path and query without control characters, and without the host, of a target without secrets. */
    static String shown(String method, String masked) {
        UriReference reference = UriReference.of(masked);
        int path = reference.authority() == null ? 0 : reference.pathFrom();
        // People also pass "Authorization: Bearer …", which isn't a request line.
        boolean letters = method.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean credentials = SecretNames.isSecret(method) || method.equals("BASIC");
        return letters && !credentials
                ? TerminalText.ofRequest(method + " " + masked.substring(path))
                : Excerpt.REDACTED;
    }
}
