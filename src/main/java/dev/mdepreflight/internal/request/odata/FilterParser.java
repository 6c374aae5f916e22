package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Token.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code $filter} by recursive descent over {@code boolCommonExpr} of the OData 4.01 ABNF; binary operators by rank.
 * {@link Operands} reads the operands.
 *
 * <p>{@link Tokens#MAX_DEPTH} limits the nesting depth. Chains, lists, and paths are read in loops, so they don't add to the depth.
 */
final class FilterParser {
    private final Tokens tokens;
    private final FindingCollector findings;
    private final Comparisons comparisons;
    private final Operands operands;
    private @Nullable Member comparedWith;

    private FilterParser(String text, EntityModel entity, FindingCollector findings) throws ODataSyntaxException {
        this.tokens = new Tokens(text);
        this.findings = findings;
        this.comparisons = new Comparisons(findings);
        this.operands = new Operands(this, tokens, findings, new Properties(entity, findings));
    }

    /** Checks a filter up to the end or the first syntax error. */
    static void check(String text, EntityModel entity, FindingCollector findings) {
        try {
            new FilterParser(text, entity, findings).readAll();
        } catch (ODataSyntaxException fault) {
            findings.end(fault);
        }
    }

    private void readAll() throws ODataSyntaxException {
        if (tokens.at(Sort.END)) {
            throw tokens.fault("the filter is empty", null);
        }
        Value whole = expression(Operator.OR.rank());
        if (!tokens.at(Sort.END)) {
            throw tokens.unexpectedAfterOperand();
        }
        findings.requireBoolean(whole, "a filter is true or false");
    }

    /** Reads an expression whose operands have nothing to do with the comparison around the expression. */
    Value expression() throws ODataSyntaxException {
        return expression(Operator.OR.rank(), null);
    }

    private Value expression(int rank, @Nullable Member compared) throws ODataSyntaxException {
        Member outer = comparedWith;
        comparedWith = compared;
        Value value = expression(rank);
        comparedWith = outer;
        return value;
    }

    private Value expression(int rank) throws ODataSyntaxException {
        Value left = unary();
        while (tokens.at(Sort.NAME)) {
            Operator operator = Operator.of(tokens.peek().text());
            if (operator == null || operator.rank() < rank) {
                break;
            }
            remark(tokens.take(), operator);
            left = operator == Operator.IN ? in(left) : binary(operator, left);
        }
        return left;
    }

    private void remark(Token written, Operator operator) {
        if (!written.spaced() || !(tokens.peek().spaced() || tokens.at(Sort.END))) {
            findings.space(written);
        }
        findings.letterCase(written, operator.word());
        if (!operator.isDocumented()) {
            findings.undocumented(written, operator.word());
        }
    }

    private Value binary(Operator operator, Value left) throws ODataSyntaxException {
        Value right = expression(operator.rank() + 1, left.member());
        Value result = Value.of(EdmType.BOOLEAN, left.from(), right.to());
        if (operator.isLogical()) {
            findings.requireBoolean(left, operator.word() + " joins what is true or false");
            findings.requireBoolean(right, operator.word() + " joins what is true or false");
            return result;
        }
        if (operator.isArithmetic()) {
            EdmType kind = Arithmetic.result(operator, left.kind(), right.kind());
            if (kind == null) {
                Value odd = left.kind().isNumber() || left.kind().isLoose() ? right : left;
                String wrong = odd.kind().words();
                findings.violation(odd, operator.word() + " does not take " + wrong + " here");
            }
            return Value.of(kind == null ? EdmType.ANY : kind, left.from(), right.to());
        }
        comparisons.compare(left, right);
        return operator.isComparison() ? result.asComparison() : result;
    }

    private Value in(Value left) throws ODataSyntaxException {
        if (!tokens.at(Sort.OPEN)) {
            Value list = unary();
            if (!list.kind().isAnyOf(EdmType.COLLECTION, EdmType.ANY)) {
                String wrong = list.kind().words();
                findings.violation(list, "in takes a list, and this is " + wrong, "in ('a','b')");
            }
            return Value.of(EdmType.BOOLEAN, left.from(), list.to());
        }
        tokens.open();
        // The ABNF requires an entry, but Microsoft's library accepts an empty list, and no refusal is documented.
        if (!tokens.at(Sort.CLOSE)) {
            comparisons.compare(left, expression(Operator.ADD.rank(), left.member()));
            while (tokens.at(Sort.COMMA)) {
                tokens.take();
                comparisons.compare(left, expression(Operator.ADD.rank(), left.member()));
            }
        }
        return Value.of(EdmType.BOOLEAN, left.from(), tokens.close());
    }

    private Value unary() throws ODataSyntaxException {
        if (tokens.at(Sort.MINUS)) {
            tokens.enter();
            Token minus = tokens.take();
            Value operand = unary();
            tokens.leave();
            if (!operand.kind().isLoose() && !operand.kind().isNumber() && operand.kind() != EdmType.DURATION) {
                findings.violation(operand, "a minus sign stands before a number");
            }
            return Value.of(operand.kind(), minus.from(), operand.to());
        }
        boolean not = tokens.at(Sort.NAME) && tokens.peek().text().equalsIgnoreCase("not");
        return not ? not() : operands.read(comparedWith);
    }

    private Value not() throws ODataSyntaxException {
        tokens.enter();
        Token written = tokens.take();
        findings.letterCase(written, "not");
        findings.undocumented(written, "not");
        if (!tokens.peek().spaced()) {
            findings.space(written);
        }
        // In the ABNF, "not" applies to a whole comparison; in the table of ranks, it applies only to the next operand.
        Value operand = expression(Operator.EQ.rank());
        tokens.leave();
        if (operand.bareComparison()) {
            String reason = "not binds tighter than a comparison";
            findings.adviceOnce("odata-not-without-brackets", "", written, reason, "put the comparison in brackets");
        }
        findings.requireBoolean(operand, "not takes what is true or false");
        return Value.of(EdmType.BOOLEAN, written.from(), operand.to());
    }
}
