package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The ways into the engine: every route brings its body to the same bytes, under the same limits. Thread-safe; models are compiled
 * when they are first needed.
 */
public final class Engine {
    /** A byte that occurs nowhere in UTF-8 (RFC 3629 section 1). */
    private static final byte NOT_UTF8 = (byte) 0xFF;

    private final Options options;
    private final BodyModelCompiler compiler;
    private final BeanValidation validation;
    private final Diagnoser diagnoser;
    private final Map<Class<?>, BodyModel> models = new ConcurrentHashMap<>();

    /**
     * An engine.
     *
     * @param options how checks are made
     * @param names the JSON name of a component that has no {@code @JsonProperty}
     */
    public Engine(Options options, Function<RecordComponent, String> names) {
        this.options = options;
        this.compiler = new BodyModelCompiler(options.groups(), names);
        this.validation = new BeanValidation(options);
        this.diagnoser = new Diagnoser(options, validation);
    }

    /**
     * The model of a record.
     *
     * @param type an annotated record
     * @return its model, compiled once
     */
    public BodyModel model(Class<? extends Record> type) {
        BodyModel known = models.get(type);
        return known == null ? models.computeIfAbsent(type, absent -> compiler.compile(type)) : known;
    }

    /**
     * Checks bytes.
     *
     * @param type the annotated record of the body
     * @param body the bytes
     * @return the report
     */
    public Report check(Class<? extends Record> type, byte[] body) {
        return check(type, body, BodyInspector.NONE);
    }

    /**
     * Checks bytes, and shows the outermost object to an inspector.
     *
     * @param type the annotated record of the body
     * @param body the bytes
     * @param inspector looks at the outermost object
     * @return the report
     */
    public Report check(Class<? extends Record> type, byte[] body, BodyInspector inspector) {
        return diagnoser.diagnose(model(type), body, inspector);
    }

    /**
     * Checks text, encoded as UTF-8.
     *
     * @param type the annotated record of the body
     * @param body the text
     * @return the report
     */
    public Report check(Class<? extends Record> type, String body) {
        return check(type, bytes(body));
    }

    /**
     * The bytes of a text that are to be checked.
     *
     * @param body the text
     * @return its UTF-8; no more than shows that it is too large
     */
    public byte[] bytes(String body) {
        int limit = options.limits().maxBodyBytes();
        // Every UTF-16 unit takes a byte at least.
        return encode(body.length() > limit ? body.substring(0, limit + 1) : body);
    }

    /**
     * Checks what remains in a buffer, whose position stays where it is.
     *
     * @param type the annotated record of the body
     * @param body the buffer
     * @return the report
     */
    public Report check(Class<? extends Record> type, ByteBuffer body) {
        return check(type, bytes(body));
    }

    /**
     * The bytes of a buffer that are to be checked.
     *
     * @param body the buffer, whose position stays where it is
     * @return what remains in it; no more than shows that it is too large
     */
    public byte[] bytes(ByteBuffer body) {
        int limit = options.limits().maxBodyBytes();
        byte[] bytes = new byte[body.remaining() > limit ? limit + 1 : body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /**
     * Checks what a stream holds, read up to the limit and one byte more; the stream is not closed.
     *
     * @param type the annotated record of the body
     * @param body the stream
     * @return the report
     * @throws IOException if the stream cannot be read
     */
    public Report check(Class<? extends Record> type, InputStream body) throws IOException {
        return check(type, bytes(body));
    }

    /**
     * The bytes of a stream that are to be checked.
     *
     * @param body the stream, which is not closed
     * @return what it holds, up to the limit and one byte more
     * @throws IOException if the stream cannot be read
     */
    public byte[] bytes(InputStream body) throws IOException {
        int limit = options.limits().maxBodyBytes();
        return body.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /**
     * Checks a bound record.
     *
     * @param body the record
     * @return the report, without places in bytes
     */
    public Report check(Record body) {
        return check(body, BodyInspector.NONE);
    }

    /**
     * Checks a bound record, and shows it to an inspector.
     *
     * @param body the record
     * @param inspector looks at its components
     * @return the report, without places in bytes
     */
    public Report check(Record body, BodyInspector inspector) {
        return validation.check(model(body.getClass()), body, inspector);
    }

    /**
     * Encodes a text so that a lone surrogate is found: the encoder of the platform puts a question mark in its place, and that
     * becomes a byte that begins no UTF-8 here. Nothing is read past the first fault.
     */
    private static byte[] encode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int lone = loneSurrogate(text);
        if (lone < 0) {
            return utf8;
        }
        int prefix = text.substring(0, lone).getBytes(StandardCharsets.UTF_8).length;
        utf8[prefix] = NOT_UTF8;
        return utf8;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
