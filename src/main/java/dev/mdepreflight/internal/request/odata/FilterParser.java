package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.Member.Standing;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code $filter}: recursive descent over {@code boolCommonExpr} of the OData 4.01 ABNF, binary operators by rank.
 *
 * <p>The depth of nesting is bounded by {@link #MAX_DEPTH}; chains, lists and paths are read in loops.
 */
final class FilterParser {

    /** How deep brackets, calls, {@code not} and minus signs may nest: a bound of this library, far beyond what filters need. */
    static final int MAX_DEPTH = 100;

    private static final Map<String, String> OTHER_OPERATORS = Map.of(
            "equals", "eq", "is", "eq", "like", "contains(property,'text')", "xor", "ne", "between", "ge and le");

    private final String text;
    private final EntityModel entity;
    private final Findings findings;
    private final Comparisons comparisons;
    private final Lexer lexer;
    private final Map<String, Kind> variables = new HashMap<>();
    private Token token;
    private int depth;
    private @Nullable Member comparedWith;

    private FilterParser(String text, EntityModel entity, Findings findings) throws SyntaxFault {
        this.text = text;
        this.entity = entity;
        this.findings = findings;
        this.comparisons = new Comparisons(findings);
        this.lexer = new Lexer(text);
        this.token = lexer.next();
    }

    /** Reads a filter and tells what is wrong with it; all the text is read unless there is a fault of syntax. */
    static void check(String text, EntityModel entity, Findings findings) {
        try {
            new FilterParser(text, entity, findings).readAll();
        } catch (SyntaxFault fault) {
            fault.tell(findings);
        }
    }

    private void readAll() throws SyntaxFault {
        if (token.is(Sort.END)) {
            throw fault("the filter is empty", null);
        }
        Value whole = expression(Operator.OR.rank());
        if (!token.is(Sort.END)) {
            throw unexpectedAfterOperand();
        }
        requireBoolean(whole, "a filter is true or false");
    }

    private Value expression(int rank) throws SyntaxFault {
        Value left = unary();
        while (token.is(Sort.NAME)) {
            Operator operator = Operator.of(token.text());
            if (operator == null || operator.rank() < rank) {
                break;
            }
            Token written = token;
            remark(written, operator);
            advance();
            if (!token.spaced() && !token.is(Sort.END)) {
                adviseSpace(written);
            }
            left = operator == Operator.IN ? in(left) : binary(operator, left);
        }
        return left;
    }

    private void remark(Token written, Operator operator) {
        String word = operator.word();
        if (!written.spaced()) {
            adviseSpace(written);
        }
        adviseCase(written, word);
        if (!operator.isDocumented()) {
            adviseUndocumented(written, word);
        }
    }

    private Value binary(Operator operator, Value left) throws SyntaxFault {
        Member outer = comparedWith;
        comparedWith = left.member();
        Value right = expression(operator.rank() + 1);
        comparedWith = outer;
        if (operator.isLogical()) {
            requireBoolean(left, operator.word() + " joins what is true or false");
            requireBoolean(right, operator.word() + " joins what is true or false");
            return Value.of(Kind.BOOLEAN, left.from(), right.to());
        }
        if (operator.isComparison()) {
            comparisons.compare(left, right);
            return Value.of(Kind.BOOLEAN, left.from(), right.to()).asComparison();
        }
        if (operator.isArithmetic()) {
            requireCountable(left, operator);
            requireCountable(right, operator);
            boolean numbers = left.kind().isAnyOf(Kind.INTEGER, Kind.NUMBER)
                    && right.kind().isAnyOf(Kind.INTEGER, Kind.NUMBER);
            return Value.of(numbers ? Kind.NUMBER : Kind.ANY, left.from(), right.to());
        }
        comparisons.compare(left, right);
        return Value.of(Kind.BOOLEAN, left.from(), right.to());
    }

    private Value in(Value left) throws SyntaxFault {
        if (!token.is(Sort.OPEN)) {
            Value list = unary();
            return Value.of(Kind.BOOLEAN, left.from(), list.to());
        }
        enter();
        Member outer = comparedWith;
        comparedWith = left.member();
        do {
            advance();
            comparisons.compare(left, expression(Operator.ADD.rank()));
        } while (token.is(Sort.COMMA));
        comparedWith = outer;
        int end = close();
        return Value.of(Kind.BOOLEAN, left.from(), end);
    }

    private Value unary() throws SyntaxFault {
        Token first = token;
        if (first.is(Sort.MINUS)) {
            enter();
            advance();
            Value operand = unary();
            depth--;
            if (!operand.kind().isLoose()
                    && !operand.kind().isAnyOf(Kind.INTEGER, Kind.NUMBER, Kind.TEXT_OR_INTEGER, Kind.DURATION)) {
                violation(operand, "a minus sign stands before a number", null);
            }
            return Value.of(operand.kind(), first.from(), operand.to());
        }
        if (first.is(Sort.NAME) && first.text().equalsIgnoreCase("not")) {
            return not();
        }
        return primary();
    }

    private Value not() throws SyntaxFault {
        Token written = token;
        enter();
        advance();
        adviseCase(written, "not");
        adviseUndocumented(written, "not");
        if (!token.spaced()) {
            adviseSpace(written);
        }
        // The ABNF lets "not" take a whole comparison, the table of ranks only what stands next to it.
        Value operand = expression(Operator.EQ.rank());
        depth--;
        if (operand.bareComparison()) {
            findings.adviceOnce(
                    "odata-not-without-brackets",
                    "",
                    written.from(),
                    written.to(),
                    "not binds tighter than a comparison",
                    "put the comparison in brackets");
        }
        requireBoolean(operand, "not takes what is true or false");
        return Value.of(Kind.BOOLEAN, written.from(), operand.to());
    }

    private Value primary() throws SyntaxFault {
        Token first = token;
        switch (first.type()) {
            case OPEN -> {
                enter();
                advance();
                Member outer = comparedWith;
                comparedWith = null;
                Value inner = expression(Operator.OR.rank());
                comparedWith = outer;
                int end = close();
                Value whole = new Value(inner.kind(), inner.member(), inner.literal(), first.from(), end, false);
                return token.is(Sort.SLASH) ? path(whole) : whole;
            }
            case TEXT -> {
                advance();
                return Value.literal(Kind.TEXT, unquoted(first.from(), first.to()), first.from(), first.to());
            }
            case PREFIXED -> {
                return prefixed();
            }
            case INTEGER, NUMBER, DATE_TIME, DATE, TIME, GUID -> {
                advance();
                String written = text.substring(first.from(), first.to());
                return Value.literal(Kind.valueOf(first.type().name()), written, first.from(), first.to());
            }
            case NAME -> {
                return named();
            }
            case JSON ->
                throw new SyntaxFault(
                        first.from(),
                        text.length(),
                        "odata-not-judged",
                        "OData 4.01 allows a JSON literal here; the rest of the filter is not judged",
                        null);
            case END -> throw fault("something is missing at the end", null);
            default -> throw fault("a property, a literal, a function or an opening bracket should stand here", null);
        }
    }

    private Value prefixed() throws SyntaxFault {
        Token written = token;
        advance();
        int quote = written.from() + written.text().length();
        String content = unquoted(quote, written.to());
        String prefix = written.text();
        if (prefix.equalsIgnoreCase("duration")) {
            return Value.literal(Kind.DURATION, content, written.from(), written.to());
        }
        if (prefix.equalsIgnoreCase("binary")
                || prefix.regionMatches(true, 0, "geography", 0, 9)
                || prefix.regionMatches(true, 0, "geometry", 0, 8)) {
            return Value.of(Kind.ANY, written.from(), written.to());
        }
        if (prefix.indexOf('.') > 0) {
            return Value.literal(Kind.ENUM, content, written.from(), written.to());
        }
        throw new SyntaxFault(
                written.from(),
                written.to(),
                "OData 4 knows no literal with the prefix " + Excerpt.of(prefix),
                "date-times and GUIDs stand bare, texts in quotes alone");
    }

    private Value named() throws SyntaxFault {
        Token name = token;
        advance();
        String word = name.text();
        if (token.is(Sort.OPEN) && !name.text().startsWith("$")) {
            return call(name);
        }
        if (word.equals("null")) {
            return Value.literal(Kind.NULL, word, name.from(), name.to());
        }
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            adviseCase(name, word.toLowerCase(Locale.ROOT));
            return Value.literal(Kind.BOOLEAN, word, name.from(), name.to());
        }
        Value value = operand(name, word);
        return token.is(Sort.SLASH) ? path(value) : value;
    }

    private Value operand(Token name, String word) throws SyntaxFault {
        Kind variable = variables.get(word);
        if (variable != null) {
            return Value.of(variable, name.from(), name.to());
        }
        // Parameter aliases, $it, $root and $this, and qualified names of types.
        if (entity.isOpen() || word.startsWith("@") || word.startsWith("$") || word.indexOf('.') >= 0) {
            return Value.of(Kind.ANY, name.from(), name.to());
        }
        Member member = entity.find(word);
        if (member != null) {
            remark(name, word, member);
            return new Value(member.kind(), member, null, name.from(), name.to(), false);
        }
        if (entity.isNavigation(word)) {
            adviseUndocumented(name, word);
            return Value.of(Kind.ANY, name.from(), name.to());
        }
        if (Operator.of(word) != null) {
            throw new SyntaxFault(name.from(), name.to(), "an operand is missing before " + word, null);
        }
        // A slip on a page: three s. The name of the entity has two.
        if (word.equalsIgnoreCase("asssignedTo") && entity.find("assignedTo") != null) {
            findings.adviceOnce(
                    "odata-assigned-to", "", name.from(), name.to(), "the page misspells this name", "assignedTo");
        } else if (!findings.isFull()) {
            findings.violation(name.from(), name.to(), "there is no property " + Excerpt.of(word), nameHint(word));
        }
        return Value.of(Kind.ANY, name.from(), name.to());
    }

    private @Nullable String nameHint(String word) {
        if (comparedWith != null && (comparedWith.kind() == Kind.TEXT || comparedWith.kind() == Kind.ENUM)) {
            return "a text stands in single quotes: '" + Excerpt.of(word) + "'";
        }
        return word.equalsIgnoreCase("null") ? "null" : Names.hint(word, entity.names());
    }

    private void remark(Token name, String word, Member member) {
        if (member.standing() == Standing.EXCLUDED) {
            findings.violation(
                    name.from(), name.to(), "the docs say that " + member.name() + " cannot be filtered by", null);
            return;
        }
        if (member.standing() == Standing.DECLARED) {
            findings.adviceOnce(
                    "odata-unlisted-property",
                    member.name(),
                    name.from(),
                    name.to(),
                    "the docs do not list " + member.name() + " as a property to filter by",
                    null);
        }
        if (!member.isWritten(word)) {
            findings.adviceOnce(
                    "odata-property-case",
                    member.name(),
                    name.from(),
                    name.to(),
                    Excerpt.of(word) + " is spelt in another letter case",
                    member.name());
        }
    }

    /** Reads what follows a slash: a lambda, {@code $count}, or parts whose names are not known. */
    private Value path(Value start) throws SyntaxFault {
        Value value = start;
        while (token.is(Sort.SLASH)) {
            advance();
            Token part = token;
            if (!part.is(Sort.NAME)) {
                throw fault("a name should stand after the slash", null);
            }
            advance();
            if (part.text().equalsIgnoreCase("any") || part.text().equalsIgnoreCase("all")) {
                return lambda(part, value);
            }
            boolean counts = part.text().equals("$count");
            if (counts && !token.is(Sort.OPEN)) {
                adviseUndocumented(part, "$count");
                value = Value.of(Kind.INTEGER, value.from(), part.to());
                continue;
            }
            boolean known = !value.kind().isLoose()
                    && part.text().indexOf('.') < 0
                    && !part.text().startsWith("$");
            if (known) {
                throw new SyntaxFault(
                        part.from(), part.to(), value.kind().words() + " has no part " + Excerpt.of(part.text()), null);
            }
            int end = token.is(Sort.OPEN) ? arguments(new ArrayList<>()) : part.to();
            value = Value.of(Kind.ANY, value.from(), end);
        }
        return value;
    }

    private Value lambda(Token word, Value collection) throws SyntaxFault {
        if (!collection.kind().isAnyOf(Kind.COLLECTION, Kind.ANY)) {
            violation(
                    collection,
                    word.text() + " asks of a collection, and this is "
                            + collection.kind().words(),
                    null);
        }
        if (!token.is(Sort.OPEN)) {
            throw fault("an opening bracket should stand here", null);
        }
        enter();
        advance();
        if (token.is(Sort.CLOSE) && word.text().equalsIgnoreCase("any")) {
            return Value.of(Kind.BOOLEAN, collection.from(), close());
        }
        Token variable = token;
        if (!variable.is(Sort.NAME)) {
            throw fault("the name of a variable should stand here", "any(x: x eq ...)");
        }
        advance();
        if (!token.is(Sort.COLON)) {
            throw fault("a colon should stand here", "any(x: x eq ...)");
        }
        advance();
        Member member = collection.member();
        Kind element = member == null ? Kind.ANY : member.element();
        Kind shadowed = variables.put(variable.text(), element);
        requireBoolean(expression(Operator.OR.rank()), word.text() + " takes what is true or false");
        if (shadowed == null) {
            variables.remove(variable.text());
        } else {
            variables.put(variable.text(), shadowed);
        }
        return Value.of(Kind.BOOLEAN, collection.from(), close());
    }

    private Value call(Token name) throws SyntaxFault {
        String word = name.text();
        Function function = Function.ALL.get(word);
        if (word.equalsIgnoreCase("case")) {
            throw new SyntaxFault(
                    name.from(),
                    text.length(),
                    "odata-not-judged",
                    "OData 4.01 has the function case; the rest of the filter is not judged",
                    null);
        }
        if (function == null && word.indexOf('.') < 0) {
            boolean older = word.equalsIgnoreCase("substringof");
            throw new SyntaxFault(
                    name.from(),
                    name.to(),
                    "there is no function " + Excerpt.of(word),
                    older ? "contains(property,'text')" : Names.hint(word, Function.ALL.keySet()));
        }
        if (function != null) {
            adviseCase(name, canonical(word));
        }
        if (!word.equalsIgnoreCase("startswith")) {
            adviseUndocumented(name, word);
        }
        List<Value> arguments = new ArrayList<>();
        int end = arguments(arguments);
        if (function == null) {
            return Value.of(Kind.ANY, name.from(), end);
        }
        int most = function.parameters().size();
        if (arguments.size() < function.required() || arguments.size() > most) {
            findings.violation(
                    name.from(),
                    end,
                    word + " takes " + (function.required() == most ? "" : function.required() + " to ") + most
                            + (most == 1 ? " argument" : " arguments"),
                    null);
            return Value.of(function.result(), name.from(), end);
        }
        for (int i = 0; i < arguments.size(); i++) {
            judgeArgument(word, function.parameters().get(i), arguments.get(i));
        }
        Value result = Value.of(function.result(), name.from(), end);
        return token.is(Sort.SLASH) ? path(result) : result;
    }

    private static String canonical(String word) {
        return Function.ALL.keySet().stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElse(word);
    }

    private void judgeArgument(String function, Kind wanted, Value argument) {
        if (wanted == Kind.TEXT && argument.kind() == Kind.ENUM && argument.member() != null) {
            String name = argument.member().name();
            findings.adviceOnce(
                    "odata-enum-as-text",
                    name,
                    argument.from(),
                    argument.to(),
                    name + " may be an enum, which " + function + " does not take",
                    null);
        } else if (!wanted.isComparableWith(argument.kind())) {
            violation(
                    argument,
                    function + " takes " + wanted.words() + " here, and this is "
                            + argument.kind().words(),
                    null);
        }
    }

    /** Reads a list of arguments in brackets, and returns where it ends. */
    private int arguments(List<Value> into) throws SyntaxFault {
        enter();
        Member outer = comparedWith;
        comparedWith = null;
        advance();
        if (!token.is(Sort.CLOSE)) {
            into.add(expression(Operator.OR.rank()));
            while (token.is(Sort.COMMA)) {
                advance();
                into.add(expression(Operator.OR.rank()));
            }
        }
        comparedWith = outer;
        return close();
    }

    private int close() throws SyntaxFault {
        if (!token.is(Sort.CLOSE)) {
            if (token.is(Sort.END)) {
                throw fault("a closing bracket is missing", null);
            }
            throw token.is(Sort.COMMA) ? fault("a comma has no place here", null) : unexpectedAfterOperand();
        }
        int end = token.to();
        depth--;
        advance();
        return end;
    }

    private void enter() throws SyntaxFault {
        if (++depth > MAX_DEPTH) {
            throw fault("the filter is nested more than " + MAX_DEPTH + " levels deep", null);
        }
    }

    private void advance() throws SyntaxFault {
        token = lexer.next();
    }

    private SyntaxFault unexpectedAfterOperand() {
        if (token.is(Sort.CLOSE)) {
            return fault("a closing bracket has no opening one", null);
        }
        if (token.is(Sort.NAME)) {
            String word = token.text();
            String other = OTHER_OPERATORS.get(word.toLowerCase(Locale.ROOT));
            return fault(
                    "an operator should stand here, and " + Excerpt.of(word) + " is none",
                    other != null ? other : Names.hint(word, Operator.words()));
        }
        return fault("an operator should stand here", null);
    }

    private SyntaxFault fault(String reason, @Nullable String hint) {
        return new SyntaxFault(token.from(), token.to(), reason, hint);
    }

    private void requireBoolean(Value value, String reason) {
        if (!value.kind().isLoose() && value.kind() != Kind.BOOLEAN) {
            violation(value, reason + ", and this is " + value.kind().words(), null);
        }
    }

    private void requireCountable(Value value, Operator operator) {
        if (value.kind().isAnyOf(Kind.TEXT, Kind.ENUM, Kind.BOOLEAN, Kind.GUID)) {
            violation(value, operator.word() + " does not take " + value.kind().words(), null);
        }
    }

    private void violation(Value at, String reason, @Nullable String hint) {
        findings.violation(at.from(), at.to(), reason, hint);
    }

    private void adviseSpace(Token at) {
        findings.adviceOnce(
                "odata-missing-space", "", at.from(), at.to(), "a space belongs on either side of an operator", null);
    }

    private void adviseCase(Token written, String word) {
        if (!written.text().equals(word)) {
            findings.adviceOnce(
                    "odata-operator-case",
                    word,
                    written.from(),
                    written.to(),
                    "OData 4.0 writes this in one letter case",
                    word);
        }
    }

    private void adviseUndocumented(Token at, String subject) {
        findings.adviceOnce(
                "odata-undocumented-syntax",
                subject,
                at.from(),
                at.to(),
                "the API's docs do not mention " + Excerpt.of(subject) + " in a filter",
                null);
    }

    private String unquoted(int from, int to) {
        return text.substring(from + 1, to - 1).replace("''", "'");
    }
}
