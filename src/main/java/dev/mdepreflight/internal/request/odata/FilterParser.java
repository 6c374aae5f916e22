package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Token.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code $filter}: recursive descent over {@code boolCommonExpr} of the OData 4.01 ABNF, binary operators by rank. What stands
 * between the operators is read by {@link Operands}.
 *
 * <p>The depth of nesting is bounded by {@link Tokens#MAX_DEPTH}; chains, lists and paths are read in loops.
 */
final class FilterParser {

    private final Tokens tokens;
    private final Remarks remarks;
    private final FindingCollector findings;
    private final Comparisons comparisons;
    private final Operands operands;
    private @Nullable Member comparedWith;

    private FilterParser(String text, EntityModel entity, FindingCollector findings) throws ODataSyntaxException {
        this.tokens = new Tokens(text);
        this.findings = findings;
        this.remarks = new Remarks(findings);
        this.comparisons = new Comparisons(findings);
        this.operands = new Operands(this, tokens, remarks, new Properties(entity, findings, remarks));
    }

    /** Reads a filter and tells what is wrong with it; all the text is read unless there is a fault of syntax. */
    static void check(String text, EntityModel entity, FindingCollector findings) {
        try {
            new FilterParser(text, entity, findings).readAll();
        } catch (ODataSyntaxException fault) {
            fault.tell(findings);
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
        remarks.requireBoolean(whole, "a filter is true or false");
    }

    /** Reads an expression in which the left side of a comparison outside has no say. */
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
            Token written = tokens.take();
            remark(written, operator);
            left = operator == Operator.IN ? in(left) : binary(operator, left);
        }
        return left;
    }

    private void remark(Token written, Operator operator) {
        boolean spaced = written.spaced() && (tokens.peek().spaced() || tokens.at(Sort.END));
        if (!spaced) {
            remarks.space(written);
        }
        remarks.letterCase(written, operator.word());
        if (!operator.isDocumented()) {
            remarks.undocumented(written, operator.word());
        }
    }

    private Value binary(Operator operator, Value left) throws ODataSyntaxException {
        Value right = expression(operator.rank() + 1, left.member());
        Value result = Value.of(EdmType.BOOLEAN, left.from(), right.to());
        if (operator.isLogical()) {
            remarks.requireBoolean(left, operator.word() + " joins what is true or false");
            remarks.requireBoolean(right, operator.word() + " joins what is true or false");
            return result;
        }
        if (operator.isArithmetic()) {
            EdmType kind = Arithmetic.result(operator, left.kind(), right.kind());
            if (kind == null) {
                Value odd = left.kind().isNumber() || left.kind().isLoose() ? right : left;
                remarks.violation(
                        odd, operator.word() + " does not take " + odd.kind().words() + " here", null);
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
                remarks.violation(
                        list, "in takes a list, and this is " + list.kind().words(), "in ('a','b')");
            }
            return Value.of(EdmType.BOOLEAN, left.from(), list.to());
        }
        tokens.open();
        if (tokens.at(Sort.CLOSE)) {
            // The ABNF wants an entry; Microsoft's library takes none as well, and no refusal is published.
            return Value.of(EdmType.BOOLEAN, left.from(), tokens.close());
        }
        comparisons.compare(left, expression(Operator.ADD.rank(), left.member()));
        while (tokens.at(Sort.COMMA)) {
            tokens.take();
            comparisons.compare(left, expression(Operator.ADD.rank(), left.member()));
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
                remarks.violation(operand, "a minus sign stands before a number", null);
            }
            return Value.of(operand.kind(), minus.from(), operand.to());
        }
        if (tokens.at(Sort.NAME) && tokens.peek().text().equalsIgnoreCase("not")) {
            return not();
        }
        return operands.read(comparedWith);
    }

    private Value not() throws ODataSyntaxException {
        tokens.enter();
        Token written = tokens.take();
        remarks.letterCase(written, "not");
        remarks.undocumented(written, "not");
        if (!tokens.peek().spaced()) {
            remarks.space(written);
        }
        // The ABNF lets "not" take a whole comparison, the table of ranks only what stands next to it.
        Value operand = expression(Operator.EQ.rank());
        tokens.leave();
        if (operand.bareComparison()) {
            findings.adviceOnce(
                    "odata-not-without-brackets",
                    "",
                    written.from(),
                    written.to(),
                    "not binds tighter than a comparison",
                    "put the comparison in brackets");
        }
        remarks.requireBoolean(operand, "not takes what is true or false");
        return Value.of(EdmType.BOOLEAN, written.from(), operand.to());
    }
}
