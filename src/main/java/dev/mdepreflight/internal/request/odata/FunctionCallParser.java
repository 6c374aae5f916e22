package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Reads calls of functions, and judges their arguments. */
final class FunctionCallParser {

    /** A list of arguments and where its closing bracket ends. */
    record Arguments(List<Value> values, int end) {}

    private final FilterParser parser;
    private final Tokens tokens;
    private final Remarks remarks;

    FunctionCallParser(FilterParser parser, Tokens tokens, Remarks remarks) {
        this.parser = parser;
        this.tokens = tokens;
        this.remarks = remarks;
    }

    /** Reads the call of a function whose name was read. */
    Value read(Token name) throws ODataSyntaxException {
        String word = name.text();
        if (word.equalsIgnoreCase("case")) {
            throw new ODataSyntaxException(
                    name.from(),
                    tokens.length(),
                    "odata-not-judged",
                    "OData 4.01 has the function case; the rest of the filter is not judged",
                    null);
        }
        Function function = Function.ALL.get(word);
        if (function == null) {
            return unknown(name);
        }
        remarks.letterCase(name, function.name());
        if (!function.name().equals("startswith")) {
            remarks.undocumented(name, function.name());
        }
        Arguments arguments = arguments();
        judge(function, name, arguments);
        return Value.of(function.result(), name.from(), arguments.end());
    }

    /** A function of the service's own has a namespace; all others are those of OData. */
    private Value unknown(Token name) throws ODataSyntaxException {
        String word = name.text();
        if (word.indexOf('.') < 0) {
            boolean older = word.equalsIgnoreCase("substringof");
            throw new ODataSyntaxException(
                    name.from(),
                    name.to(),
                    "there is no function " + Excerpt.of(word),
                    older ? "contains(property,'text')" : Names.hint(word, Function.ALL.keySet()));
        }
        remarks.undocumented(name, "a function with a namespace");
        return Value.of(EdmType.ANY, name.from(), arguments().end());
    }

    private void judge(Function function, Token name, Arguments arguments) {
        int least = function.required();
        int most = function.parameters().size();
        List<Value> values = arguments.values();
        if (values.size() < least || values.size() > most) {
            String range = (least == most ? "" : least + " to ") + most;
            remarks.violation(
                    Value.of(function.result(), name.from(), arguments.end()),
                    function.name() + " takes " + range + (most == 1 ? " argument" : " arguments"),
                    null);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            judge(function, function.parameters().get(i), values.get(i));
        }
    }

    private void judge(Function function, EdmType wanted, Value argument) {
        Member member = argument.member();
        if (wanted == EdmType.TEXT && argument.kind() == EdmType.ENUM && member != null) {
            remarks.enumAsText(argument, member, function);
        } else if (!wanted.isComparableWith(argument.kind())) {
            remarks.violation(
                    argument,
                    function.name() + " takes " + wanted.words() + " here, and this is "
                            + argument.kind().words(),
                    null);
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
