package dev.mdepreflight.internal.engine;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Report;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every way by which a body comes to the door. */
final class Routes {

    private Routes() {}

    /** The reports of all routes by the route's name; that of text only where the bytes are UTF-8. */
    static Map<String, Report> reports(Preflight preflight, Class<? extends Record> type, byte[] body) {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("byte[]", preflight.check(type, body.clone()));
        reports.put("ByteBuffer", preflight.check(type, ByteBuffer.wrap(body)));
        reports.put("read-only ByteBuffer with a position", readOnly(preflight, type, body));
        reports.put("direct ByteBuffer", direct(preflight, type, body));
        try {
            reports.put("InputStream", preflight.check(type, new ByteArrayInputStream(body)));
            reports.put(
                    "InputStream of one byte at a time",
                    preflight.check(type, new OneByteAtATime(new ByteArrayInputStream(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            reports.put("String", preflight.check(type, text));
        } catch (CharacterCodingException noText) {
            // There is no such text.
        }
        return reports;
    }

    private static Report readOnly(Preflight preflight, Class<? extends Record> type, byte[] body) {
        ByteBuffer wide = ByteBuffer.allocate(body.length + 7);
        wide.put(new byte[] {'{', '}', '!'}).put(body).put(new byte[] {']', '}', '?', ' '});
        ByteBuffer view =
                wide.asReadOnlyBuffer().position(3).limit(3 + body.length).asReadOnlyBuffer();
        Report report = preflight.check(type, view);
        if (view.position() != 3 || view.limit() != 3 + body.length) {
            throw new AssertionError("The buffer was moved: " + view);
        }
        return report;
    }

    private static Report direct(Preflight preflight, Class<? extends Record> type, byte[] body) {
        ByteBuffer direct = ByteBuffer.allocateDirect(body.length + 1);
        direct.put((byte) '[').put(body).flip().position(1);
        return preflight.check(type, direct);
    }

    /** A text as its units encode to, so that a text with a lone surrogate has no bytes. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A text with a lone surrogate", e);
        }
    }

    /** A stream that gives one byte whatever it is asked for. */
    static final class OneByteAtATime extends FilterInputStream {
        OneByteAtATime(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(1, length));
        }
    }
}
