package dev.mdepreflight.internal.form;

import static dev.mdepreflight.internal.finding.PathNode.ROOT;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
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
import org.jspecify.annotations.Nullable;

/**
 * Converts the fields of a form to a JSON object, and remembers the origin of each value.
 *
 * <p>Copies only text fields that the model knows, and only the first field of each name. A file is converted to its name and size. Servers
 * ignore the letter case of field names, so every documented name of a field is valid, and an alias is written as the name. A boolean can
 * be in any letter case or empty, as on the documentation page.
 */
final class FormJson {
    private static final String NAME = "name";
    private static final String SIZE = "size";

    private final ObjectType root;
    private final Form form;
    private final byte[] body;
    private final Findings findings;
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final TreeMap<Integer, Span> origins = new TreeMap<>();
    private final BitSet seen = new BitSet();

    FormJson(ObjectType root, Form form, byte[] body, Findings findings) {
        this.root = root;
        this.form = form;
        this.body = body;
        this.findings = findings;
    }

    /** Throws a {@link ConstraintDeclarationException} if a component cannot be sent as a field. */
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

    /** Writes the object. Returns the fault if the form exceeds a limit; otherwise null. */
    @Nullable
    SyntaxFault write(Limits limits) {
        SyntaxFault fault = beyond(limits);
        if (fault != null) {
            return fault;
        }
        origins.put(0, form.start());
        Span start = new Span(0, 1);
        if (form.bareLineFeeds()) {
            String hint = "end them with a carriage return and a line feed";
            findings.advice("form-line-feeds", "Lines of the form end in a line feed alone.", ROOT, start, hint);
        }
        if (form.foreignParts()) {
            String hint = "write Content-Disposition: form-data";
            findings.advice("form-foreign-part", "A part of the form is no form data.", ROOT, start, hint);
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

    /** Checks the limits of a body on everything except the files. */
    private @Nullable SyntaxFault beyond(Limits limits) {
        long files = 0;
        for (FormPart part : form.parts()) {
            Property property = property(part.name());
            boolean file = property != null && property.site().type() instanceof ObjectType;
            if (part.name().length() > limits.maxNameLength()) {
                return fault(part.namePlace(), "a name longer than " + limits.maxNameLength());
            }
            // A text has at most as many UTF-16 code units as bytes.
            if (!file
                    && part.content().length() > limits.maxStringLength()
                    && charset(part.charset()).decode(content(part)).length() > limits.maxStringLength()) {
                return fault(part.content(), "a text longer than " + limits.maxStringLength());
            }
            files += file ? part.content().length() : 0;
        }
        return body.length - files <= limits.maxBodyBytes()
                ? null
                : fault(form.start(), "the form is larger than " + limits.maxBodyBytes() + " bytes without its file");
    }

    private static SyntaxFault fault(Span place, String reason) {
        return SyntaxFault.beyond(place.offset(), place.length(), reason);
    }

    byte[] bytes() {
        return json.toByteArray();
    }

    /** Returns the place in the form that a span of the JSON object comes from. */
    Span origin(Span span) {
        Map.Entry<Integer, Span> entry = origins.floorEntry(span.offset());
        return entry == null ? form.start() : entry.getValue();
    }

    private @Nullable Property property(String name) {
        int slot = root.slot(name);
        boolean known = slot != ObjectType.UNKNOWN && slot < root.properties().size();
        return known ? root.properties().get(slot) : null;
    }

    private void member(FormPart part) {
        Property property = property(part.name());
        mark(part.namePlace());
        string(property == null ? part.name() : property.name());
        raw(":");
        if (property == null || seen.get(property.index())) {
            // Unknown and repeated fields are not examined.
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
        PathNode frame = ROOT.property(property);
        mark(part.content());
        Span place = new Span(json.size(), 1);
        String text = decoded(part, frame, place);
        if (part.fileName() != null) {
            String message = "The parameter is a text, but sent as a file.";
            findings.advice("file-for-text", message, frame, place, "leave the filename out");
        }
        if (property.site().type() != ScalarType.BOOLEAN) {
            string(text);
            return;
        }
        // equalsIgnoreCase would also accept a long s in place of an s.
        String word = LetterCase.lower(text.strip());
        if (word.isEmpty()) {
            raw("null");
        } else if (word.equals("true") || word.equals("false")) {
            raw(word);
        } else {
            string(text);
            // The diagnoser finds the same fault at the same place, but its hint mentions JSON.
            String hint = "expected true or false";
            findings.invalid(Phase.VALUES, Reasons.WRONG_JSON_TYPE, frame, place, Excerpt.of(text), hint);
        }
    }

    /** Decodes the text of a part. Malformed bytes are replaced, as servers do. */
    private String decoded(FormPart part, PathNode frame, Span place) {
        Charset charset = charset(part.charset());
        try {
            return charset.newDecoder().decode(content(part)).toString();
        } catch (CharacterCodingException malformed) {
            String message = "The text is not " + charset.name() + ".";
            findings.advice("text-encoding", message, frame, place, "send texts in UTF-8");
            return charset.decode(content(part)).toString();
        }
    }

    private ByteBuffer content(FormPart part) {
        return ByteBuffer.wrap(body, part.content().offset(), part.content().length());
    }

    /** The charset of a text (RFC 7578 section 4.5); UTF-8 if the charset is missing or unknown. */
    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private void mark(Span origin) {
        origins.put(json.size(), origin);
    }

    private void raw(String ascii) {
        json.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void string(String text) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        json.writeBytes(('"' + quoted + '"').getBytes(StandardCharsets.UTF_8));
    }
}
