package dev.mdepreflight.internal.engine.full;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.bean.Bindings;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The thorough path: finds and locates every violation in a JSON body. Immutable and thread-safe. */
public final class Diagnoser {
    /** Without limits, because {@link JsonValidator} has checked them. */
    private final JsonFactory pattern = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxDocumentLength(-1)
                    .maxTokenCount(-1)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Names with colliding hashes must not end the check with an exception.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Options options;
    private final BeanValidation validation;

    public Diagnoser(Options options, BeanValidation validation) {
        this.options = options;
        this.validation = validation;
    }

    /**
     * Checks a body.
     *
     * @param body the bytes, which are not changed; if the body exceeds the limit, its first limit + 1 bytes are enough
     * @param inspector the inspector of the outermost object
     */
    public Report diagnose(BodyModel model, byte[] body, BodyInspector inspector) {
        Findings findings = new Findings(options);
        boolean tooLarge = body.length > options.limits().maxBodyBytes();
        SyntaxFault fault = tooLarge
                ? SyntaxFault.tooLarge(options.limits().maxBodyBytes())
                : JsonValidator.firstFault(body, body.length, options.limits());
        if (fault != null) {
            boolean splittable = tooLarge && model.root().hasBatch();
            findings.invalidBody(
                    fault.limit() ? Reasons.LIMIT_EXCEEDED : Reasons.MALFORMED_JSON,
                    new Span(fault.offset(), fault.length()),
                    splittable ? fault.reason() + "; " + ViolationFactory.SPLIT : fault.reason());
            return findings.report(body);
        }
        JsonFactory tokens = tokens();
        try (JsonParser parser = tokens.createParser(body)) {
            try {
                walk(parser, model, context(tokens, body, findings, inspector));
            } catch (StackOverflowError tooDeep) {
                // Possible only if the limit on depth is too high for the stack of the thread.
                Findings stack = new Findings(options);
                Span place = new Span(offset(parser), 1);
                stack.invalidBody(Reasons.LIMIT_EXCEEDED, place, "nested deeper than the stack of the thread allows");
                return stack.report(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.report(body);
    }

    /**
     * Checks some elements of a body in which everything else is clean.
     *
     * @param body the bytes, which are valid JSON and are not changed
     */
    public Report diagnose(List<SuspectElement> elements, byte[] body) {
        Findings findings = new Findings(options);
        JsonFactory tokens = tokens();
        Context context = context(tokens, body, findings, BodyInspector.NONE);
        for (SuspectElement element : elements) {
            try (JsonParser parser = tokens.createParser(body, element.from(), element.to() - element.from())) {
                parser.nextToken();
                new BodyWalker(parser, element.from(), context).element(element);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return findings.report(body);
    }

    /** Checks valid JSON that is not nested deeper than a form. */
    public void diagnose(BodyModel model, byte[] json, Findings findings) {
        JsonFactory tokens = tokens();
        try (JsonParser parser = tokens.createParser(json)) {
            walk(parser, model, context(tokens, json, findings, BodyInspector.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A factory for one check. A shared factory would cache all names that it reads, and a caller can send many long ones. */
    private JsonFactory tokens() {
        return pattern.copy();
    }

    private Context context(JsonFactory tokens, byte[] body, Findings findings, BodyInspector inspector) {
        return new Context(body, options, findings, new Bindings(tokens, body), validation, inspector);
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private static void walk(JsonParser parser, BodyModel model, Context context) throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            new BodyWalker(parser, 0, context).body(model.root());
        } else {
            Span found = Span.ofToken(context.body(), offset(parser));
            String kind = BodyWalker.kind(parser.currentToken());
            context.findings()
                    .invalidBody(Reasons.WRONG_JSON_TYPE, found, "the body must be a JSON object, not " + kind);
        }
    }
}
