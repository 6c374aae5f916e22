package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens by the OData 4.01 ABNF of literals and names. It reads each character once. */
final class Lexer {
    private static final int GUID_LENGTH = 36;
    /** {@code YYYY-MM-DD}. */
    private static final int DATE_LENGTH = 10;

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** Reads the next token. */
    Token next() throws ODataSyntaxException {
        int before = at;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        boolean spaced = at > before || at == 0;
        int from = at;
        if (at == text.length()) {
            return new Token(Sort.END, from, from, spaced, "");
        }
        char c = text.charAt(at);
        if (c == '\'') {
            readQuoted();
            return new Token(Sort.TEXT, from, at, spaced, "");
        }
        Sort sign = c == '-' && startsNumber(at + 1) ? null : sign(c);
        if (sign != null) {
            at++;
            return new Token(sign, from, at, spaced, "");
        }
        if (isDigit(c) || c == '-' || isGuidAt(at)) {
            return new Token(literal(from), from, at, spaced, "");
        }
        if (!isNameChar(c)) {
            String reason = Excerpt.of("" + c) + " has no place in an expression";
            throw new ODataSyntaxException(TextSpan.of(from, from + 1), reason, symbolHint(c));
        }
        while (at < text.length() && isNameChar(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        for (int dot = name.indexOf('.', 1); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            char first = dot + 1 < name.length() ? name.charAt(dot + 1) : '.';
            if (first == '.' || isDigit(first)) {
                String hint = isDigit(first) ? "a space stands before a number" : null;
                throw new ODataSyntaxException(TextSpan.of(from, at), Excerpt.of(name) + " is no name", hint);
            }
        }
        if (name.equals("INF") || name.equals("NaN")) {
            return new Token(Sort.NUMBER, from, at, spaced, "");
        }
        if (at < text.length() && text.charAt(at) == '\'') {
            readQuoted();
            return new Token(Sort.PREFIXED, from, at, spaced, name);
        }
        return new Token(Sort.NAME, from, at, spaced, name);
    }

    private static @Nullable Sort sign(char c) {
        return switch (c) {
            case '(' -> Sort.OPEN;
            case ')' -> Sort.CLOSE;
            case ',' -> Sort.COMMA;
            case '/' -> Sort.SLASH;
            case ':' -> Sort.COLON;
            case '-' -> Sort.MINUS;
            case '[', '{' -> Sort.JSON;
            default -> null;
        };
    }

    private void readQuoted() throws ODataSyntaxException {
        int from = at;
        at++;
        while (at < text.length()) {
            if (text.charAt(at++) == '\'') {
                if (at == text.length() || text.charAt(at) != '\'') {
                    return;
                }
                at++;
            }
        }
        throw new ODataSyntaxException(
                TextSpan.of(from, text.length()),
                "the text that starts here has no closing quote",
                "a quote inside a text is doubled, and an ampersand is written %26");
    }

    private Sort literal(int from) throws ODataSyntaxException {
        at++;
        while (at < text.length() && isLiteralChar(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        Sort type = classify(word);
        if (type != null) {
            return type;
        }
        TextSpan span = TextSpan.of(from, at);
        if (word.indexOf('T') == DATE_LENGTH && Grammar.DATE_TIME_OFFSET.matches(word + 'Z')) {
            boolean plus = at + 1 < text.length() && text.charAt(at) == ' ' && isDigit(text.charAt(at + 1));
            String hint = plus
                    ? "a plus sign means a space here: write %2B, or the time in UTC with a Z"
                    : "end it with Z for UTC";
            throw new ODataSyntaxException(span, "a date-time needs an offset from UTC", hint);
        }
        String reason = Excerpt.of(word) + " is no literal of OData";
        throw new ODataSyntaxException(span, reason, "a text stands in single quotes");
    }

    private static @Nullable Sort classify(String word) {
        if (Grammar.GUID.matches(word)) {
            return Sort.GUID;
        }
        Sort number = number(word);
        if (number != null) {
            return number;
        }
        if (Grammar.DATE_TIME_OFFSET.matches(word)) {
            return Sort.DATE_TIME;
        }
        if (isDate(word)) {
            return word.length() == DATE_LENGTH ? Sort.DATE : Sort.DATE_TIME;
        }
        return Grammar.DATE_TIME_OFFSET.matches("2000-01-01T" + word + 'Z') ? Sort.TIME : null;
    }

    /** Whether a text is a day, with or without a Z at its end; the API's samples filter by a day with a Z. */
    static boolean isDate(String word) {
        int length = word.endsWith("Z") ? word.length() - 1 : word.length();
        return length == DATE_LENGTH && Grammar.DATE_TIME_OFFSET.matches(word.substring(0, length) + "T00:00:00Z");
    }

    /** The type of a number; null if the word is no number. */
    static @Nullable Sort number(String word) {
        int i = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        if (word.startsWith("INF", i) && word.length() == i + 3) {
            return Sort.NUMBER;
        }
        int digits = digitsFrom(word, i);
        if (digits == i) {
            return null;
        }
        i = digits;
        Sort type = Sort.INTEGER;
        if (i < word.length() && word.charAt(i) == '.') {
            digits = digitsFrom(word, i + 1);
            if (digits == i + 1) {
                return null;
            }
            i = digits;
            type = Sort.NUMBER;
        }
        if (i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < word.length() && (word.charAt(exponent) == '-' || word.charAt(exponent) == '+')) {
                exponent++;
            }
            i = digitsFrom(word, exponent);
            if (i == exponent) {
                return null;
            }
            type = Sort.NUMBER;
        }
        return i == word.length() ? type : null;
    }

    private static int digitsFrom(String word, int from) {
        int i = from;
        while (i < word.length() && isDigit(word.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean startsNumber(int index) {
        return index < text.length() && (isDigit(text.charAt(index)) || text.startsWith("INF", index));
    }

    private boolean isGuidAt(int from) {
        int to = from + GUID_LENGTH;
        return to <= text.length()
                && text.charAt(from + 8) == '-'
                && (to == text.length() || !isLiteralChar(text.charAt(to)))
                && Grammar.GUID.matches(text.substring(from, to));
    }

    private static @Nullable String symbolHint(char c) {
        return switch (c) {
            case '"' -> "a text stands in single quotes";
            case '=' -> "write eq";
            case '!' -> "write ne or not";
            case '<' -> "write lt or le";
            case '>' -> "write gt or ge";
            case '&' -> "write and";
            case '|' -> "write or";
            default -> null;
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '.' || c == '$' || c == '@';
    }

    private static boolean isLiteralChar(char c) {
        return isNameChar(c) || c == '-' || c == '+' || c == ':';
    }
}
