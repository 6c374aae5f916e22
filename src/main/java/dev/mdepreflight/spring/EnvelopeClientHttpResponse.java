package dev.mdepreflight.spring;

import dev.mdepreflight.report.ErrorEnvelope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/** The API's response to a request that was not sent: 400 with the error envelope. Not thread-safe. */
final class EnvelopeClientHttpResponse implements ClientHttpResponse {
    private final HttpHeaders headers = new HttpHeaders();
    private final InputStream body;

    EnvelopeClientHttpResponse(ErrorEnvelope envelope) {
        byte[] json = envelope.toJsonBytes();
        this.body = new ByteArrayInputStream(json);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(json.length);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.BAD_REQUEST;
    }

    @Override
    public String getStatusText() {
        return HttpStatus.BAD_REQUEST.getReasonPhrase();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
