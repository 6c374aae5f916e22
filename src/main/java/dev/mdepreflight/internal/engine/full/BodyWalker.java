package dev.mdepreflight.internal.engine.full;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.engine.bean.Bindings;
import dev.mdepreflight.internal.engine.bean.BoundValue;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.internal.model.ValueMarkers;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tokens of a body along its model. Objects are checked when they close, because missing properties and the values of cross-field
 * rules are known only then.
 */
final class BodyWalker {
    /** The part of a value that is kept for cross-field rules. */
    private enum Kept {
        NOTHING,
        VALUE,
        /** Also the elements of a list of texts. A list may have millions of them, so only lists that a rule reads are kept. */
        ELEMENTS
    }

    private final JsonParser parser;
    /** The offset of the first byte that the parser reads. */
    private final int base;

    private final Context context;
    private final byte[] body;
    private final Findings findings;
    private final SiteChecks checks;
    private final ObjectValidator closing;
    private final boolean advice;

    BodyWalker(JsonParser parser, int base, Context context) {
        this.parser = parser;
        this.base = base;
        this.context = context;
        this.body = context.body();
        this.findings = context.findings();
        this.checks = new SiteChecks(context);
        this.closing = new ObjectValidator(context, checks);
        this.advice = context.options().advice();
    }

    /** Checks the whole body; the parser is at its opening brace. */
    void body(ObjectType root) throws IOException {
        object(root, true, PathNode.ROOT);
    }

    /** Checks one element of a list of the outermost object; the parser is at its opening brace. */
    void element(SuspectElement faulty) throws IOException {
        Property property = faulty.list();
        if (property.site().type() instanceof ListType list) {
            PathNode frame = PathNode.ROOT.property(property).element(faulty.index(), property.partialSuccess());
            value(list.element(), true, frame, offset(), false, Kept.NOTHING);
        }
    }

    private Object object(ObjectType type, boolean cascades, PathNode frame) throws IOException {
        ObjectState state = new ObjectState(type, offset());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            name(type, cascades, frame, state);
        }
        closing.close(type, cascades, frame, state);
        if (frame.parent() == null) {
            closing.inspect(type, state);
        }
        return state.summary(type, type.isReadAsElement(advice));
    }

    /** Reads a name and its value; the parser is at the name. */
    private void name(ObjectType type, boolean cascades, PathNode frame, ObjectState state) throws IOException {
        String name = parser.currentName();
        int slot = type.slot(name);
        if (slot == ObjectType.UNKNOWN) {
            unknown(type, frame, state, name);
            return;
        }
        String spelling = type.spelling(slot);
        if (!state.see(slot, name)) {
            if (state.repeat(slot)) {
                String first = state.name(slot);
                String hint = first.equals(name)
                        ? "the name occurs twice"
                        : first + " and " + name + " are names of the same property";
                PathNode place = frame.known(spelling, slot);
                findings.invalid(Phase.NAMES, Reasons.DUPLICATE_PROPERTY, place, span(), null, hint);
            }
            skipValue();
            return;
        }
        if (slot >= type.properties().size()) {
            skipValue();
            return;
        }
        Property property = type.properties().get(slot);
        if (!name.equals(spelling)) {
            otherSpelling("The parameter is documented as ", spelling, frame.property(property), name);
        }
        parser.nextToken();
        int offset = offset();
        state.value(slot, offset, property(type, property, cascades, frame, offset));
    }

    private void otherSpelling(String message, String spelling, PathNode frame, String written) {
        advise("other-spelling", message + spelling + ".", frame, written, () -> "did you mean " + spelling + "?");
    }

    private void advise(String id, String message, PathNode frame, String written, Supplier<@Nullable String> hint) {
        findings.advice(id, message, frame, span(), Excerpt.of(written), hint);
    }

    private void unknown(ObjectType type, PathNode frame, ObjectState state, String name) throws IOException {
        int meant = type.slotIgnoringCase(name);
        if (meant != ObjectType.UNKNOWN && meant < type.properties().size()) {
            state.miscase(meant, span());
        } else if (name.indexOf('@') < 0) {
            // Names with @ are control information of OData JSON, which every body may contain.
            PathNode place = frame.entry(name, type.slots());
            advise("unknown-property", "The parameter is not documented.", place, name, () -> didYouMean(name, type));
        }
        skipValue();
    }

    private static @Nullable String didYouMean(String name, ObjectType type) {
        String nearest = Names.nearest(name, type.spellings());
        return nearest == null ? null : "did you mean " + nearest + "?";
    }

    /** Reads the value of a property and returns what the rules of its object may read; the parser is at the value. */
    private @Nullable Object property(ObjectType type, Property property, boolean cascades, PathNode parent, int offset)
            throws IOException {
        PathNode frame = parent.property(property);
        boolean outer = checks.suspend();
        Object value;
        if (tolerated(property, frame)) {
            value = parser.currentToken() == JsonToken.VALUE_NULL ? null : Boolean.valueOf(parser.getText());
            checks.judge(property.site(), cascades, frame, offset, value);
        } else {
            value = value(
                    property.site(), cascades, frame, offset, property.partialSuccess(), kept(type, property, parent));
        }
        if (checks.resume(outer) && cascades && value != ValueMarkers.FAULTY) {
            BoundValue bound = context.bindings().property(property, offset);
            context.validation().property(type, property, bound, parent, findings);
        }
        return value;
    }

    private Kept kept(ObjectType type, Property property, PathNode parent) {
        if (type.isReadAsTexts(property, advice)) {
            return Kept.ELEMENTS;
        }
        boolean inspected = parent.parent() == null && context.inspector() != BodyInspector.NONE;
        return inspected || type.isRuled(property) ? Kept.VALUE : Kept.NOTHING;
    }

    private boolean tolerated(Property property, PathNode frame) throws IOException {
        Set<Form> forms = property.tolerates();
        if (forms.isEmpty()) {
            return false;
        }
        boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
        if (isNull && forms.contains(Form.NULL) && !property.site().demandsValue()) {
            String message = "The parameter is not declared nullable.";
            advise(Findings.EXPLICIT_NULL, message, frame, "null", () -> "leave it out instead");
            return true;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && forms.contains(Form.BOOLEAN_TEXT)
                && isBoolean(parser.getText())) {
            String message = "The parameter is a JSON boolean.";
            advise("boolean-as-text", message, frame, parser.getText(), () -> "write it without the quotes");
            return true;
        }
        return false;
    }

    /** Whether a text is a boolean in any letter case. equalsIgnoreCase would accept a long s for an s. */
    private static boolean isBoolean(String text) {
        String lower = LetterCase.lower(text);
        return lower.equals("true") || lower.equals("false");
    }

    /** Reads a value, and runs the checks of its site if {@code judged}. */
    private @Nullable Object value(
            ValueSpec site, boolean judged, PathNode frame, int offset, boolean partial, Kept kept) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return nullValue(site, judged, frame, offset);
        }
        if (!fits(site.type(), token)) {
            wrongType(site.type(), frame);
            return ValueMarkers.FAULTY;
        }
        if (token == JsonToken.START_OBJECT && site.type() instanceof ObjectType nested) {
            Object summary = object(nested, judged && site.cascades(), frame);
            checks.judge(site, judged, frame, offset, ValueMarkers.PRESENT);
            return summary;
        }
        if (token == JsonToken.START_ARRAY && site.type() instanceof ListType list) {
            return list(site, list, judged, frame, offset, partial, kept);
        }
        if (token == JsonToken.START_OBJECT && site.type() instanceof MapType map) {
            return map(site, map, judged, frame, offset);
        }
        if (token == JsonToken.VALUE_STRING && site.type() != ScalarType.ANY) {
            return text(site, judged, frame, offset, kept);
        }
        boolean number = token.isNumeric() && site.type() != ScalarType.ANY;
        checks.judge(site, judged, frame, offset, number ? parser.getDecimalValue() : ValueMarkers.PRESENT);
        parser.skipChildren();
        return kept != Kept.NOTHING && token.isScalarValue() && site.type() instanceof ScalarType scalar
                ? Bindings.scalar(parser, scalar)
                : ValueMarkers.PRESENT;
    }

    private @Nullable Object nullValue(ValueSpec site, boolean judged, PathNode frame, int offset) throws IOException {
        DeclaredConstraint demanded = judged ? site.notNull() : null;
        if (demanded != null && demanded.isInterpolated()) {
            checks.ask();
            return null;
        }
        if (demanded != null) {
            ErrorCode code = ViolationFactory.nullCode(demanded, frame);
            String reason = ViolationFactory.nullReason(frame);
            String hint = ViolationFactory.nullHint(demanded, frame);
            findings.violation(
                    frame.name() == null ? Phase.VALUES : Phase.NAMES,
                    PendingViolation.of(code, reason, frame, span(), "null", hint));
            return null;
        }
        if (!site.nullable()) {
            wrongType(site.type(), frame);
            return ValueMarkers.FAULTY;
        }
        checks.judge(site, judged, frame, offset, null);
        return null;
    }

    private boolean fits(ValueType type, JsonToken token) throws IOException {
        if (type == ScalarType.ANY) {
            return true;
        }
        return switch (token) {
            case START_OBJECT -> type instanceof ObjectType || type instanceof MapType;
            case START_ARRAY -> type instanceof ListType;
            case VALUE_STRING -> type == ScalarType.TEXT || type instanceof EnumType;
            case VALUE_TRUE, VALUE_FALSE -> type == ScalarType.BOOLEAN;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                type instanceof ScalarType scalar && scalar.isNumber() && holds(scalar);
            default -> false;
        };
    }

    private boolean holds(ScalarType type) throws IOException {
        try {
            return type.holds(parser.getDecimalValue());
        } catch (StreamReadException | ArithmeticException | NumberFormatException beyond) {
            // The exponent is beyond every Java number.
            return false;
        }
    }

    private void wrongType(ValueType expected, PathNode frame) throws IOException {
        JsonToken token = parser.currentToken();
        String excerpt = token.isScalarValue() ? Excerpt.of(parser.getText()) : null;
        // A value in place of an object with a secret may be the secret itself, or the object as a text.
        PathNode place = ObjectType.holdsSensitive(expected) ? frame.secret() : frame;
        String hint = "expected " + expected.expectation() + ", found " + kind(token);
        findings.invalid(Phase.VALUES, Reasons.WRONG_JSON_TYPE, place, span(), excerpt, hint);
        parser.skipChildren();
    }

    private Object text(ValueSpec site, boolean judged, PathNode frame, int offset, Kept kept) throws IOException {
        int from = offset + 1;
        int to = JsonBytes.plainEnd(body, from);
        byte[] utf8 = body;
        if (to < 0) {
            utf8 = new byte[JsonBytes.writtenLength(body, offset)];
            from = 0;
            to = JsonBytes.decode(body, offset, utf8);
        }
        Enum<?> constant = null;
        if (site.type() instanceof EnumType known) {
            String written = parser.getText();
            constant = known.constants().get(written);
            if (constant == null) {
                String hint = frame.sensitive() ? null : Names.hint(written, known.names());
                String excerpt = Excerpt.of(written);
                findings.invalid(Phase.VALUES, Reasons.UNKNOWN_ENUM_VALUE, frame, span(), excerpt, hint);
                return ValueMarkers.FAULTY;
            }
        }
        String spelling = constant == null ? null : WireNames.of(constant);
        if (spelling != null && !spelling.equals(parser.getText())) {
            otherSpelling("The value is documented as ", spelling, frame, parser.getText());
            utf8 = spelling.getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = utf8.length;
        }
        if (judged) {
            checks.texts(site, utf8, from, to, frame, offset, parser);
            if (needsText(site)) {
                checks.judge(site, true, frame, offset, parser.getText());
            }
        }
        if (kept == Kept.NOTHING) {
            return ValueMarkers.PRESENT;
        }
        return constant == null ? parser.getText() : constant;
    }

    private static boolean needsText(ValueSpec site) {
        for (Check check : site.checks()) {
            if (check instanceof Check.Foreign || check instanceof Check.Known) {
                return true;
            }
        }
        return false;
    }

    private Object list(
            ValueSpec site, ListType list, boolean judged, PathNode frame, int offset, boolean partial, Kept kept)
            throws IOException {
        boolean texts = kept == Kept.ELEMENTS;
        boolean read = texts
                || (kept == Kept.VALUE
                        && list.element().type() instanceof ObjectType nested
                        && nested.isReadAsElement(advice));
        KeptElements elements = read ? KeptElements.of(body, list.element().type()) : null;
        int size = 0;
        boolean faulty = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int at = offset();
            Object value = value(
                    list.element(), judged, frame.element(size, partial), at, false, texts ? Kept.VALUE : Kept.NOTHING);
            faulty |= value == ValueMarkers.FAULTY;
            if (elements != null) {
                elements.add(value, at);
            }
            size++;
        }
        if (judged) {
            checks.batch(site, size, frame, offset);
            checks.judge(site, true, frame, offset, size);
        }
        if (faulty) {
            return ValueMarkers.FAULTY;
        }
        if (elements != null) {
            return elements;
        }
        return size == 0 ? ValueMarkers.EMPTY : ValueMarkers.PRESENT;
    }

    private Object map(ValueSpec site, MapType map, boolean judged, PathNode frame, int offset) throws IOException {
        int size = 0;
        boolean faulty = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            PathNode entry = frame.entry(key, size++);
            if (judged) {
                byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
                checks.texts(map.key(), utf8, 0, utf8.length, entry, offset(), parser);
                checks.judge(map.key(), true, entry, offset(), key);
            }
            parser.nextToken();
            faulty |= value(map.value(), judged, entry, offset(), false, Kept.NOTHING) == ValueMarkers.FAULTY;
        }
        if (judged) {
            checks.judge(site, true, frame, offset, size);
        }
        return faulty ? ValueMarkers.FAULTY : ValueMarkers.PRESENT;
    }

    private void skipValue() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private int offset() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The current token; of an object or array, only its opening bracket. */
    private Span span() {
        return Span.ofToken(body, offset());
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "a JSON object";
            case START_ARRAY -> "a JSON array";
            case VALUE_STRING -> "a JSON string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a JSON number";
            case VALUE_NULL -> "null";
            default -> "a JSON boolean";
        };
    }
}
