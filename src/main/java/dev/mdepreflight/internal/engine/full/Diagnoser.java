package dev.mdepreflight.internal.engine.full;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.bean.Bindings;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.json.JsonTokens;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The thorough path: finds and locates every violation in the JSON bytes of a body. Immutable and thread-safe.
 */
public final class Diagnoser {
    private final JsonFactory pattern;
    private final Options options;
    private final BeanValidation validation;

    /**
     * A diagnoser.
     *
     * @param options how checks are made
     * @param validation runs the constraints that the engine does not know
     */
    public Diagnoser(Options options, BeanValidation validation) {
        this.options = options;
        this.validation = validation;
        this.pattern = JsonTokens.factory();
    }

    /**
     * Checks a body.
     *
     * @param model what the body must be
     * @param body the bytes; not changed. Of one larger than the limit the first byte too many is enough
     * @param inspector looks at the outermost object
     * @return the report
     */
    public Report diagnose(BodyModel model, byte[] body, BodyInspector inspector) {
        Findings findings = new Findings(options);
        boolean tooLarge = body.length > options.limits().maxBodyBytes();
        SyntaxFault fault = tooLarge
                ? SyntaxFault.tooLarge(options.limits().maxBodyBytes())
                : JsonValidator.firstFault(body, body.length, options.limits());
        if (fault != null) {
            findings.violation(
                    Phase.SYNTAX,
                    PendingViolation.of(
                            ErrorCode.INVALID_REQUEST_BODY,
                            fault.limit() ? Reasons.LIMIT_EXCEEDED : Reasons.MALFORMED_JSON,
                            PathNode.ROOT,
                            new Span(fault.offset(), fault.length()),
                            null,
                            tooLarge && model.root().hasBatch()
                                    ? fault.reason() + "; " + ViolationFactory.SPLIT
                                    : fault.reason()));
            return findings.report(body);
        }
        JsonFactory tokens = tokens();
        try (JsonParser parser = tokens.createParser(body)) {
            try {
                walk(parser, tokens, model, body, findings, inspector);
            } catch (StackOverflowError tooDeep) {
                // Only where the limit on depth was set beyond what the thread can take.
                return beyondStack(parser, body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.report(body);
    }

    /**
     * Checks a body that is clean but for some elements.
     *
     * @param elements those that may not be
     * @param body the bytes, which are JSON; not changed
     * @return the report
     */
    public Report diagnose(List<SuspectElement> elements, byte[] body) {
        Findings findings = new Findings(options);
        JsonFactory tokens = tokens();
        Bindings bindings = new Bindings(tokens, body);
        for (SuspectElement element : elements) {
            try (JsonParser parser = tokens.createParser(body, element.from(), element.to() - element.from())) {
                parser.nextToken();
                new BodyWalker(
                                parser,
                                element.from(),
                                body,
                                options,
                                findings,
                                bindings,
                                validation,
                                BodyInspector.NONE)
                        .element(element);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return findings.report(body);
    }

    /** Checks JSON that is known to be good and no deeper than a form. */
    public void diagnose(BodyModel model, byte[] json, Findings findings) {
        JsonFactory tokens = tokens();
        try (JsonParser parser = tokens.createParser(json)) {
            walk(parser, tokens, model, json, findings, BodyInspector.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tokeniser for one check: it keeps the names that it has read, which are the caller's, and may be long and many. */
    private JsonFactory tokens() {
        return pattern.copy();
    }

    private Report beyondStack(JsonParser parser, byte[] body) {
        Findings findings = new Findings(options);
        int at = (int) parser.currentTokenLocation().getByteOffset();
        findings.violation(
                Phase.SYNTAX,
                PendingViolation.of(
                        ErrorCode.INVALID_REQUEST_BODY,
                        Reasons.LIMIT_EXCEEDED,
                        PathNode.ROOT,
                        new Span(at, 1),
                        null,
                        "nested deeper than the stack of the thread allows"));
        return findings.report(body);
    }

    private void walk(
            JsonParser parser,
            JsonFactory tokens,
            BodyModel model,
            byte[] body,
            Findings findings,
            BodyInspector inspector)
            throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            new BodyWalker(parser, 0, body, options, findings, new Bindings(tokens, body), validation, inspector)
                    .body(model.root());
        } else {
            int at = (int) parser.currentTokenLocation().getByteOffset();
            findings.violation(
                    Phase.SYNTAX,
                    PendingViolation.of(
                            ErrorCode.INVALID_REQUEST_BODY,
                            Reasons.WRONG_JSON_TYPE,
                            PathNode.ROOT,
                            new Span(at, JsonBytes.tokenEnd(body, at) - at),
                            null,
                            "the body must be a JSON object, not " + BodyWalker.kind(parser.currentToken())));
        }
    }
}
