package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Reads function calls and judges their arguments. */
final class FunctionCallParser {
    /** The arguments of a call, and the end of its closing bracket. */
    record Arguments(List<Value> values, int end) {}

    private final FilterParser parser;
    private final Tokens tokens;
    private final FindingCollector findings;

    FunctionCallParser(FilterParser parser, Tokens tokens, FindingCollector findings) {
        this.parser = parser;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Reads the rest of a call, after the name of the function. */
    Value read(Token name) throws ODataSyntaxException {
        String word = name.text();
        if (word.equalsIgnoreCase("case")) {
            throw new ODataSyntaxException(
                    TextSpan.of(name.from(), tokens.length()),
                    "odata-not-judged",
                    "OData 4.01 has the function case; the rest of the filter is not judged",
                    null);
        }
        Function function = Function.ALL.get(word);
        if (function == null) {
            return unknown(name);
        }
        findings.letterCase(name, function.name());
        if (!function.name().equals("startswith")) {
            findings.undocumented(name, function.name());
        }
        Arguments arguments = arguments();
        judge(function, name, arguments);
        return Value.of(function.result(), name.from(), arguments.end());
    }

    /** The service's own functions have a namespace; all others are those of OData. */
    private Value unknown(Token name) throws ODataSyntaxException {
        String word = name.text();
        if (word.indexOf('.') < 0) {
            boolean older = word.equalsIgnoreCase("substringof");
            String hint = older ? "contains(property,'text')" : Names.hint(word, Function.ALL.keySet());
            throw new ODataSyntaxException(name, "there is no function " + Excerpt.of(word), hint);
        }
        findings.undocumented(name, "a function with a namespace");
        return Value.of(EdmType.ANY, name.from(), arguments().end());
    }

    private void judge(Function function, Token name, Arguments arguments) {
        int least = function.required();
        int most = function.parameters().size();
        List<Value> values = arguments.values();
        if (values.size() < least || values.size() > most) {
            String range = (least == most ? "" : least + " to ") + most + (most == 1 ? " argument" : " arguments");
            findings.violation(TextSpan.of(name.from(), arguments.end()), function.name() + " takes " + range);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            judge(function, function.parameters().get(i), values.get(i));
        }
    }

    private void judge(Function function, EdmType wanted, Value argument) {
        Member member = argument.member();
        if (wanted == EdmType.TEXT && argument.kind() == EdmType.ENUM && member != null) {
            // The docs write such enums like texts.
            String name = member.name();
            String reason = name + " may be an enum, which " + function.name() + " does not take";
            findings.adviceOnce("odata-enum-as-text", name, argument, reason, null);
        } else if (!wanted.isComparableWith(argument.kind())) {
            String given = argument.kind().words();
            findings.violation(argument, function.name() + " takes " + wanted.words() + " here, and this is " + given);
        }
    }

    /** Reads a list of arguments in brackets. */
    Arguments arguments() throws ODataSyntaxException {
        tokens.open();
        List<Value> values = new ArrayList<>();
        if (!tokens.at(Sort.CLOSE)) {
            values.add(parser.expression());
            while (tokens.at(Sort.COMMA)) {
                tokens.take();
                values.add(parser.expression());
            }
        }
        return new Arguments(values, tokens.close());
    }
}
