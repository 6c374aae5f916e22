package dev.mdepreflight.internal.form;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Limits;
import jakarta.validation.ConstraintDeclarationException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as the members of a JSON object, and where each of them came from.
 *
 * <p>Only the texts that the model knows are copied, the first one of each name; a file is written as its name and size. The names that
 * the pages print for one field are all right in a form, since servers compare them without regard to case: an alias is written as the
 * name it stands for. A boolean may be written in any letter case, and be empty, as the default on the page is.
 */
final class FormJson {
    private static final String NAME = "name";
    private static final String SIZE = "size";

    /** The escapes of the control characters; a text may hold nothing else. */
    private static final String[] CONTROLS =
            IntStream.range(0, 0x20).mapToObj(c -> String.format("\\u%04x", c)).toArray(String[]::new);

    private final ObjectType root;
    private final Form form;
    private final byte[] body;
    private final Findings findings;
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final TreeMap<Integer, ByteRange> origins = new TreeMap<>();
    private final BitSet seen = new BitSet();

    FormJson(ObjectType root, Form form, byte[] body, Findings findings) {
        this.root = root;
        this.form = form;
        this.body = body;
        this.findings = findings;
    }

    /** Throws a {@link ConstraintDeclarationException} if a component has no form that a field can have. */
    static void requireSupported(ObjectType root) {
        for (Property property : root.properties()) {
            ValueType type = property.site().type();
            boolean supported = type == ScalarType.TEXT
                    || type == ScalarType.BOOLEAN
                    || type instanceof EnumType
                    || (type instanceof ObjectType file && isFile(file));
            if (!supported) {
                throw new ConstraintDeclarationException(
                        root.type().getName() + "." + property.component().getName()
                                + ": a field of a form is a text, a boolean, an enum, or a record of a file with its name and size");
            }
        }
    }

    private static boolean isFile(ObjectType type) {
        Property name = type.byComponent(NAME);
        Property size = type.byComponent(SIZE);
        return name != null
                && size != null
                && name.site().type() == ScalarType.TEXT
                && size.site().type() == ScalarType.LONG;
    }

    /** Writes the object; tells the fault of a form that is beyond the limits. */
    @Nullable
    SyntaxFault write(Limits limits) {
        SyntaxFault fault = beyond(limits);
        if (fault != null) {
            return fault;
        }
        origins.put(0, form.start());
        Span start = new Span(0, 1);
        if (form.bareLineFeeds()) {
            findings.advice(
                    "form-line-feeds",
                    "Lines of the form end in a line feed alone.",
                    PathNode.ROOT,
                    start,
                    null,
                    () -> "end them with a carriage return and a line feed");
        }
        if (form.foreignParts()) {
            findings.advice(
                    "form-foreign-part",
                    "A part of the form is no form data.",
                    PathNode.ROOT,
                    start,
                    null,
                    () -> "write Content-Disposition: form-data");
        }
        json.write('{');
        String separator = "";
        for (FormPart part : form.parts()) {
            raw(separator);
            separator = ",";
            member(part);
        }
        json.write('}');
        return null;
    }

    /** All but the files is held to the limits of any body. */
    private @Nullable SyntaxFault beyond(Limits limits) {
        long files = 0;
        for (FormPart part : form.parts()) {
            Property property = property(part.name());
            boolean file = property != null && property.site().type() instanceof ObjectType;
            if (part.name().length() > limits.maxNameLength()) {
                return fault(part.namePlace(), "a name longer than " + limits.maxNameLength() + "");
            }
            // A text has at most as many UTF-16 units as bytes.
            if (!file
                    && part.content().length() > limits.maxStringLength()
                    && charset(part.charset()).decode(content(part)).length() > limits.maxStringLength()) {
                return fault(part.content(), "a text longer than " + limits.maxStringLength() + "");
            }
            files += file ? part.content().length() : 0;
        }
        return body.length - files <= limits.maxBodyBytes()
                ? null
                : fault(form.start(), "the form is larger than " + limits.maxBodyBytes() + " bytes without its file");
    }

    private static SyntaxFault fault(ByteRange place, String reason) {
        return SyntaxFault.beyond(place.from(), place.length(), reason);
    }

    byte[] bytes() {
        return json.toByteArray();
    }

    /** The place in the form of what was written at a place. */
    Span origin(Span span) {
        Map.Entry<Integer, ByteRange> entry = origins.floorEntry(span.offset());
        ByteRange place = entry == null ? form.start() : entry.getValue();
        return new Span(place.from(), place.length());
    }

    private @Nullable Property property(String name) {
        int slot = root.slot(name);
        return slot == ObjectType.UNKNOWN || slot >= root.properties().size()
                ? null
                : root.properties().get(slot);
    }

    private void member(FormPart part) {
        Property property = property(part.name());
        mark(part.namePlace());
        string(property == null ? part.name() : property.name());
        raw(":");
        if (property == null || seen.get(property.index())) {
            // What is not known, or stands there twice, is not looked at.
            mark(part.content());
            raw("null");
            return;
        }
        seen.set(property.index());
        if (property.site().type() instanceof ObjectType file) {
            file(file, part);
        } else {
            text(property, part);
        }
    }

    private void file(ObjectType type, FormPart part) {
        mark(part.namePlace());
        raw("{");
        Property name = type.byComponent(NAME);
        Property size = type.byComponent(SIZE);
        if (name != null && part.fileName() != null) {
            mark(part.fileNamePlace());
            string(name.name());
            raw(":");
            string(part.fileName());
            raw(",");
        }
        if (size != null) {
            mark(part.namePlace());
            string(size.name());
            raw(":" + part.content().length());
        }
        raw("}");
    }

    private void text(Property property, FormPart part) {
        PathNode frame = PathNode.ROOT.property(property);
        mark(part.content());
        Span place = new Span(json.size(), 1);
        String text = decoded(part, frame, place);
        if (part.fileName() != null) {
            findings.advice(
                    "file-for-text",
                    "The parameter is a text, but sent as a file.",
                    frame,
                    place,
                    null,
                    () -> "leave the filename out");
        }
        if (property.site().type() != ScalarType.BOOLEAN) {
            string(text);
            return;
        }
        // Comparing without regard to case takes the long s for an s.
        String word = LetterCase.lower(text.strip());
        if (word.isEmpty()) {
            raw("null");
        } else if (word.equals("true")) {
            raw("true");
        } else if (word.equals("false")) {
            raw("false");
        } else {
            string(text);
            // The diagnosis finds the same fault at the same place, but speaks of JSON.
            findings.violation(
                    Phase.VALUES,
                    PendingViolation.of(
                            ErrorCode.INVALID_REQUEST_BODY,
                            Reasons.WRONG_JSON_TYPE,
                            frame,
                            place,
                            Excerpt.of(text),
                            "expected true or false"));
        }
    }

    /** The text of a part; what its charset cannot read is replaced, as servers do. */
    private String decoded(FormPart part, PathNode frame, Span place) {
        Charset charset = charset(part.charset());
        try {
            return charset.newDecoder().decode(content(part)).toString();
        } catch (CharacterCodingException malformed) {
            findings.advice(
                    "text-encoding",
                    "The text is not " + charset.name() + ".",
                    frame,
                    place,
                    null,
                    () -> "send texts in UTF-8");
            return charset.decode(content(part)).toString();
        }
    }

    private ByteBuffer content(FormPart part) {
        return ByteBuffer.wrap(body, part.content().from(), part.content().length());
    }

    /** RFC 7578 section 4.5: a text is in the charset of its part; UTF-8 where there is none or one that is not known. */
    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private void mark(ByteRange origin) {
        origins.put(json.size(), origin);
    }

    private void raw(String ascii) {
        json.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes a JSON string (RFC 8259 section 7). */
    private void string(String text) {
        json.write('"');
        for (byte c : text.getBytes(StandardCharsets.UTF_8)) {
            if (c >= 0 && c < 0x20) {
                raw(CONTROLS[c]);
            } else {
                if (c == '"' || c == '\\') {
                    json.write('\\');
                }
                json.write(c);
            }
        }
        json.write('"');
    }
}
