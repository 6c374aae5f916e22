package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.Token.Sort;
import dev.mdepreflight.report.Excerpt;
import org.jspecify.annotations.Nullable;

/** Reads the operands of an expression: brackets, literals, properties with their paths, and calls. */
final class Operands {
    private final FilterParser parser;
    private final Tokens tokens;
    private final FindingCollector findings;
    private final Properties properties;
    private final FunctionCallParser calls;

    Operands(FilterParser parser, Tokens tokens, FindingCollector findings, Properties properties) {
        this.parser = parser;
        this.tokens = tokens;
        this.findings = findings;
        this.properties = properties;
        this.calls = new FunctionCallParser(parser, tokens, findings);
    }

    /**
     * Reads an operand.
     *
     * @param comparedWith the property that it is compared with, if any
     */
    Value read(@Nullable Member comparedWith) throws ODataSyntaxException {
        Token first = tokens.peek();
        return switch (first.type()) {
            case OPEN -> path(inBrackets());
            case TEXT -> {
                tokens.take();
                yield Value.literal(EdmType.TEXT, tokens.unquoted(first.from(), first.to()), first);
            }
            case PREFIXED -> prefixed();
            case INTEGER, NUMBER, DATE_TIME, DATE, TIME, GUID -> {
                tokens.take();
                EdmType kind = EdmType.valueOf(first.type().name());
                yield Value.literal(kind, tokens.written(first), first);
            }
            case NAME -> named(comparedWith);
            case JSON ->
                throw new ODataSyntaxException(
                        TextSpan.of(first.from(), tokens.length()),
                        "odata-not-judged",
                        "OData 4.01 allows a JSON literal here; the rest of the filter is not judged",
                        null);
            case END -> throw tokens.fault("something is missing at the end", null);
            default ->
                throw tokens.fault("a property, a literal, a function or an opening bracket should stand here", null);
        };
    }

    private Value inBrackets() throws ODataSyntaxException {
        int from = tokens.peek().from();
        tokens.open();
        return parser.expression().within(from, tokens.close());
    }

    private Value prefixed() throws ODataSyntaxException {
        Token written = tokens.take();
        String prefix = written.text();
        String content = tokens.unquoted(written.from() + prefix.length(), written.to());
        if (prefix.equalsIgnoreCase("duration")) {
            return Value.literal(EdmType.DURATION, content, written);
        }
        if (prefix.equalsIgnoreCase("binary")
                || prefix.regionMatches(true, 0, "geography", 0, 9)
                || prefix.regionMatches(true, 0, "geometry", 0, 8)) {
            return Value.of(EdmType.ANY, written.from(), written.to());
        }
        if (prefix.indexOf('.') > 0) {
            return Value.literal(EdmType.ENUM, content, written);
        }
        String reason = "OData 4 knows no literal with the prefix " + Excerpt.of(prefix);
        throw new ODataSyntaxException(written, reason, "date-times and GUIDs stand bare, texts in quotes alone");
    }

    private Value named(@Nullable Member comparedWith) throws ODataSyntaxException {
        Token name = tokens.take();
        String word = name.text();
        if (tokens.at(Sort.OPEN) && !word.startsWith("$")) {
            return path(calls.read(name));
        }
        if (word.equals("null")) {
            return Value.literal(EdmType.NULL, word, name);
        }
        // equalsIgnoreCase would take the long s for an s.
        String lower = LetterCase.lower(word);
        if (lower.equals("true") || lower.equals("false")) {
            findings.letterCase(name, lower);
            return Value.literal(EdmType.BOOLEAN, word, name);
        }
        return path(properties.read(name, comparedWith));
    }

    /** Reads the parts after slashes, if there are any: a lambda, {@code $count}, or parts with unknown names. */
    private Value path(Value start) throws ODataSyntaxException {
        Value value = start;
        while (tokens.at(Sort.SLASH)) {
            tokens.take();
            if (!tokens.at(Sort.NAME)) {
                throw tokens.fault("a name should stand after the slash", null);
            }
            Token part = tokens.take();
            if (part.text().equalsIgnoreCase("any") || part.text().equalsIgnoreCase("all")) {
                return lambda(part, value);
            }
            if (part.text().equals("$count") && !tokens.at(Sort.OPEN)) {
                findings.undocumented(part, "$count");
                value = Value.of(EdmType.INTEGER, value.from(), part.to());
                continue;
            }
            // Names of types, and $filter on a collection.
            boolean further = part.text().indexOf('.') >= 0 || part.text().startsWith("$");
            if (!further && !value.kind().isAnyOf(EdmType.ANY, EdmType.NULL, EdmType.COMPLEX)) {
                String reason = value.kind().words() + " has no part " + Excerpt.of(part.text());
                String hint = value.kind() == EdmType.COLLECTION ? "any(x:x eq ...)" : null;
                throw new ODataSyntaxException(part, reason, hint);
            }
            int end = tokens.at(Sort.OPEN) ? calls.arguments().end() : part.to();
            value = Value.of(EdmType.ANY, value.from(), end);
        }
        return value;
    }

    private Value lambda(Token word, Value collection) throws ODataSyntaxException {
        if (!collection.kind().isAnyOf(EdmType.COLLECTION, EdmType.ANY)) {
            String given = collection.kind().words();
            findings.violation(collection, word.text() + " asks of a collection, and this is " + given);
        }
        tokens.open();
        if (tokens.at(Sort.CLOSE) && word.text().equalsIgnoreCase("any")) {
            return Value.of(EdmType.BOOLEAN, collection.from(), tokens.close());
        }
        if (!tokens.at(Sort.NAME)) {
            throw tokens.fault("the name of a variable should stand here", "any(x:x eq ...)");
        }
        String variable = tokens.take().text();
        if (!tokens.at(Sort.COLON)) {
            throw tokens.fault("a colon should stand here", "any(x:x eq ...)");
        }
        tokens.take();
        Member member = collection.member();
        EdmType shadowed = properties.declare(variable, member == null ? EdmType.ANY : member.element());
        findings.requireBoolean(parser.expression(), word.text() + " takes what is true or false");
        properties.forget(variable, shadowed);
        return Value.of(EdmType.BOOLEAN, collection.from(), tokens.close());
    }
}
