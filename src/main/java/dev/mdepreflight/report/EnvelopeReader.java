package dev.mdepreflight.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an {@link ErrorEnvelope} from any response. Text that is not an envelope becomes an envelope with an excerpt as its message. */
final class EnvelopeReader {
    private static final int MAX_LENGTH = 1024 * 1024;
    private static final int MAX_DEPTH = 64;

    /** An inner error is nested two levels deep in its envelope. The reader must accept every envelope that the library writes. */
    private static final int MAX_INNER_DEPTH = MAX_DEPTH - 2;

    /** The members that hold a gateway's error code; the first one present counts. */
    private static final List<String> STATUS = List.of("code", "Code", "statusCode", "status");

    /** The members that hold the description in errors of OAuth, gateways and problem details (RFC 9457); the first one present counts. */
    private static final List<String> MESSAGES = List.of("error_description", "message", "Message", "detail", "title");

    /** The members that hold the request's id in errors of OAuth and problem details; the first one present counts. */
    private static final List<String> TARGETS = List.of("correlation_id", "traceId", "trace_id", "instance");

    private static final Pattern HTML_TITLE =
            Pattern.compile("<title[^>]{0,100}>([^<]{1,1000})<", Pattern.CASE_INSENSITIVE);

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory ENVELOPE = factory(MAX_DEPTH);
    private static final JsonFactory INNER_ERROR = factory(MAX_INNER_DEPTH);

    private String code = "";
    private String message = "";
    private @Nullable String target;
    private List<ErrorEnvelope.Detail> details = List.of();
    private @Nullable String innerError;

    private EnvelopeReader() {}

    private static JsonFactory factory(int maxDepth) {
        // Names are hostile input. If they are not canonicalized, no table of them outlives the call.
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(MAX_LENGTH)
                        .maxNumberLength(MAX_LENGTH)
                        .maxNameLength(MAX_LENGTH)
                        .build())
                .build();
    }

    static ErrorEnvelope read(byte[] utf8) {
        if (utf8.length <= MAX_LENGTH) {
            try {
                return read(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(utf8))
                        .toString());
            } catch (CharacterCodingException e) {
                // Not an envelope.
            }
        }
        return excerpt(new String(utf8, 0, Math.min(utf8.length, MAX_LENGTH), StandardCharsets.UTF_8));
    }

    static ErrorEnvelope read(String text) {
        ErrorEnvelope read = text.length() > MAX_LENGTH ? null : envelope(withoutMark(text));
        return read == null ? excerpt(text.substring(0, Math.min(text.length(), MAX_LENGTH))) : read;
    }

    private static ErrorEnvelope excerpt(String text) {
        String plain = withoutMark(text).strip();
        Matcher title = HTML_TITLE.matcher(plain);
        String shown = plain.startsWith("<") && title.find() ? title.group(1).strip() : plain;
        return new ErrorEnvelope("", Excerpt.of(shown), null, List.of(), null);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static @Nullable ErrorEnvelope envelope(String json) {
        try (JsonParser parser = ENVELOPE.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            EnvelopeReader error = root(parser);
            return error == null || parser.nextToken() != null
                    ? null
                    : new ErrorEnvelope(error.code, error.message, error.target, error.details, error.innerError);
        } catch (IOException e) {
            // Not JSON, or nested too deep.
            return null;
        }
    }

    /** Returns the inner error as the generator writes it, so that a second write changes nothing. */
    static String innerError(String json) {
        try (JsonParser parser = INNER_ERROR.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first != null && first != JsonToken.VALUE_NULL) {
                String copy = copyOf(parser);
                if (parser.nextToken() == null) {
                    return ErrorEnvelope.wellFormed(copy);
                }
            }
        } catch (IOException e) {
            // Thrown below, without the parser's message.
        }
        throw new IllegalArgumentException("The inner error is not one JSON value other than null");
    }

    private static @Nullable EnvelopeReader root(JsonParser parser) throws IOException {
        EnvelopeReader error = null;
        List<ErrorEnvelope.Detail> fields = List.of();
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean isError = name.equals("error") || name.equals("odata.error");
            if (isError) {
                error = value == JsonToken.START_OBJECT ? new EnvelopeReader() : null;
                texts.remove("error");
            }
            if (isError && error != null) {
                error.error(parser);
            } else if (STATUS.contains(name) && value == JsonToken.VALUE_NUMBER_INT) {
                texts.put(name, parser.getText());
            } else if (isError) {
                texts.put("error", textOrEmpty(parser));
            } else if (STATUS.contains(name) || MESSAGES.contains(name) || TARGETS.contains(name)) {
                texts.put(name, textOrEmpty(parser));
            } else if (name.equals("errors") && value == JsonToken.START_OBJECT) {
                fields = fields(parser);
            } else {
                parser.skipChildren();
            }
        }
        return error == null ? plain(texts, fields) : error;
    }

    /** Reads the errors by field that ASP.NET adds to problem details. */
    private static List<ErrorEnvelope.Detail> fields(JsonParser parser) throws IOException {
        List<ErrorEnvelope.Detail> details = new ArrayList<>();
        String field = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.FIELD_NAME && depth == 1) {
                field = parser.currentName();
            } else if (token == JsonToken.VALUE_STRING) {
                details.add(new ErrorEnvelope.Detail("", parser.getText(), field));
            }
        }
        return details;
    }

    /** Reads an OAuth error (RFC 6749 section 5.2) or a gateway's code and message; null if there is neither error nor message. */
    private static @Nullable EnvelopeReader plain(Map<String, String> texts, List<ErrorEnvelope.Detail> fields) {
        EnvelopeReader plain = new EnvelopeReader();
        plain.details = fields;
        String id = firstOf(TARGETS, texts);
        plain.target = id.isEmpty() ? null : id;
        String error = texts.getOrDefault("error", "");
        plain.message = firstOf(MESSAGES, texts);
        if (error.indexOf(' ') >= 0) {
            // A message, not a code.
            plain.message = plain.message.isEmpty() ? error : plain.message;
        } else {
            plain.code = error;
        }
        if (plain.message.isEmpty() && plain.code.isEmpty()) {
            return null;
        }
        plain.code = plain.code.isEmpty() ? firstOf(STATUS, texts) : plain.code;
        return plain;
    }

    private static String firstOf(List<String> names, Map<String, String> texts) {
        return names.stream()
                .map(name -> texts.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void error(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "code" -> code = value == JsonToken.VALUE_NUMBER_INT ? parser.getText() : textOrEmpty(parser);
                case "message" -> message = value == JsonToken.START_OBJECT ? value(parser) : textOrEmpty(parser);
                case "target" -> target = text(parser);
                case "details" -> details = details(parser);
                case "innerError", "innererror" -> innerError = value == JsonToken.VALUE_NULL ? null : copyOf(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** Reads the message of an older OData error, which is an object with language and value. */
    private static String value(JsonParser parser) throws IOException {
        String text = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isValue = parser.currentName().equals("value");
            parser.nextToken();
            text = isValue ? textOrEmpty(parser) : text;
            if (!isValue) {
                parser.skipChildren();
            }
        }
        return text;
    }

    private static List<ErrorEnvelope.Detail> details(JsonParser parser) throws IOException {
        List<ErrorEnvelope.Detail> details = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return details;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                details.add(detail(parser));
            } else {
                parser.skipChildren();
            }
        }
        return details;
    }

    private static ErrorEnvelope.Detail detail(JsonParser parser) throws IOException {
        String code = "";
        String message = "";
        String target = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "code" -> code = textOrEmpty(parser);
                case "message" -> message = textOrEmpty(parser);
                case "target" -> target = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new ErrorEnvelope.Detail(code, message, target);
    }

    private static String textOrEmpty(JsonParser parser) throws IOException {
        String text = text(parser);
        return text == null ? "" : text;
    }

    private static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** Copies the current value token by token. Numbers of any size are copied literally. */
    private static String copyOf(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = ENVELOPE.createGenerator(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }
}
