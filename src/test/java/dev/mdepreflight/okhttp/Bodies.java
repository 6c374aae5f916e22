package dev.mdepreflight.okhttp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Paths and bodies of calls, clean and faulty, and bodies of unusual kinds. */
final class Bodies {
    static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    static final String IMPORT = "/api/indicators/import";
    static final String UPLOAD = "/api/libraryfiles";
    static final String CLEAN = "{\"Comment\": \"Case 12\", \"IsolationType\": \"Full\"}";
    static final String FAULTY = "{\"Comment\": \"Case 12\", \"IsolationType\": \"full\"}";
    static final String ELEMENT_FAULT = """
            {"Indicators": [{"indicatorValue": "abc", "indicatorType": "FileMd5", "action": "Block",
              "title": "t", "description": "d"}]}""";
    static final MediaType JSON = MediaType.get("application/json");

    private Bodies() {}

    /** Clean calls, as path and body. */
    static Map<String, byte[]> clean(String text) {
        Samples imports = Samples.of(Operations.IMPORT_INDICATORS);
        return switch (text) {
            case "small" -> Map.of(ISOLATE, CLEAN.getBytes(UTF_8));
            case "not ASCII" ->
                Map.of(
                        ISOLATE,
                        CLEAN.replace("Case", "Fall \u00fc\u4e16\ud83d\ude80").getBytes(UTF_8));
            case "500 elements" ->
                Map.of(
                        IMPORT,
                        imports.clean(1, JsonStyle.builder().listSize(500).build()));
            case "at the limit" ->
                Map.of(
                        ISOLATE,
                        CLEAN.replace("12", "1".repeat((16 << 20) - CLEAN.length() + 2))
                                .getBytes(UTF_8));
            default -> throw new IllegalArgumentException(text);
        };
    }

    static RequestBody json(String text) {
        return RequestBody.create(text.getBytes(UTF_8), JSON);
    }

    /** What a body of one's own writes. */
    interface Writer {
        void writeTo(BufferedSink sink) throws IOException;
    }

    /** A body of unknown length that may be written once only. */
    static RequestBody oneShot(Writer writer) {
        return ofLength(-1, writer);
    }

    static RequestBody ofLength(long length, Writer writer) {
        return new RequestBody() {
            private boolean written;

            @Override
            public MediaType contentType() {
                return JSON;
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                if (written) {
                    throw new IllegalStateException("written twice");
                }
                written = true;
                writer.writeTo(sink);
            }
        };
    }

    /** A body that writes as long as it is let. */
    static RequestBody endless() {
        return oneShot(sink -> {
            while (true) {
                sink.writeUtf8("[1,");
            }
        });
    }
}
