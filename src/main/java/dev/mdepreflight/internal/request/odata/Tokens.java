package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of an expression with a lookahead of one, and counts the nesting depth. */
final class Tokens {
    /** The maximum depth of nested brackets, calls, {@code not}, and minus signs: this library's own limit, far above what filters need. */
    static final int MAX_DEPTH = 100;

    private static final Map<String, String> OTHER_OPERATORS = Map.of(
            "equals", "eq", "is", "eq", "like", "contains(property,'text')", "xor", "ne", "between", "ge and le");

    private final String text;
    private final Lexer lexer;
    private Token token;
    private int depth;

    Tokens(String text) throws ODataSyntaxException {
        this.text = text;
        this.lexer = new Lexer(text);
        this.token = lexer.next();
    }

    /** The next token, without reading it. */
    Token peek() {
        return token;
    }

    boolean at(Sort sort) {
        return token.is(sort);
    }

    /** Reads the next token. */
    Token take() throws ODataSyntaxException {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    /** Enters a level of nesting. */
    void enter() throws ODataSyntaxException {
        if (++depth > MAX_DEPTH) {
            throw fault("the filter is nested more than " + MAX_DEPTH + " levels deep", null);
        }
    }

    void leave() {
        depth--;
    }

    /** Reads an opening bracket and enters a level. */
    void open() throws ODataSyntaxException {
        if (!at(Sort.OPEN)) {
            throw fault("an opening bracket should stand here", null);
        }
        enter();
        take();
    }

    /** Reads a closing bracket and leaves a level; returns where the bracket ends. */
    int close() throws ODataSyntaxException {
        if (!at(Sort.CLOSE)) {
            if (at(Sort.END)) {
                throw fault("a closing bracket is missing", null);
            }
            throw at(Sort.COMMA) ? fault("a comma has no place here", null) : unexpectedAfterOperand();
        }
        leave();
        return take().to();
    }

    int length() {
        return text.length();
    }

    String written(Token written) {
        return text.substring(written.from(), written.to());
    }

    /** The text of a literal without the quotes. */
    String unquoted(int from, int to) {
        return text.substring(from + 1, to - 1).replace("''", "'");
    }

    /** Returns a fault at the next token. */
    ODataSyntaxException fault(String reason, @Nullable String hint) {
        return new ODataSyntaxException(token, reason, hint);
    }

    /** Returns the fault that the next token cannot follow an operand. */
    ODataSyntaxException unexpectedAfterOperand() {
        if (at(Sort.CLOSE)) {
            return fault("a closing bracket has no opening one", null);
        }
        if (at(Sort.PREFIXED) && Operator.of(token.text()) != null) {
            return fault("a space is missing after " + token.text(), null);
        }
        if (at(Sort.NAME)) {
            String word = token.text();
            String other = OTHER_OPERATORS.get(LetterCase.lower(word));
            return fault(
                    "an operator should stand here, and " + Excerpt.of(word) + " is none",
                    other != null ? other : Names.hint(word, Operator.words()));
        }
        return fault("an operator should stand here", null);
    }
}
