package dev.mdepreflight.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes forms for tests, part by part. */
public final class Forms {
    public static final String BOUNDARY = "8f1c-form-boundary";

    /** As curl sends the example of the page. */
    public static final String EXAMPLE = Forms.form()
            .file("File", "collect.ps1", "Get-WinEvent -LogName System\r\n")
            .field("Description", "Collects event logs")
            .field("HasParameters", "true")
            .field("ParametersDescription", "-Verbose")
            .field("OverrideIfExists", "true")
            .text();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Forms() {}

    public static Forms form() {
        return new Forms();
    }

    public Forms field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"\r\n", value.getBytes(UTF_8));
    }

    public Forms file(String name, String fileName, String content) {
        return file(name, fileName, content.getBytes(UTF_8));
    }

    public Forms file(String name, String fileName, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n",
                content);
    }

    /** Adds a part with these headers, each with its line break. */
    public Forms part(String headers, byte[] content) {
        bytes.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }

    public String text() {
        return new String(bytes(), UTF_8);
    }
}
