package dev.mdepreflight.soak;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.azure.AzureRequestRefusedException;
import dev.mdepreflight.azure.PreflightPolicy;
import dev.mdepreflight.report.ErrorEnvelope;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;

/** A pipeline of the Azure SDK on the JDK's {@code HttpClient}, blocking or asynchronous. */
final class AzureSender implements Sender {
    private final HttpPipeline pipeline;
    private final boolean asynchronous;

    private AzureSender(Preflight preflight, boolean asynchronous) {
        this.pipeline = new HttpPipelineBuilder()
                .httpClient(
                        new JdkHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)).build())
                .policies(PreflightPolicy.of(preflight))
                .build();
        this.asynchronous = asynchronous;
    }

    static AzureSender blocking(Preflight preflight) {
        return new AzureSender(preflight, false);
    }

    static AzureSender asynchronous(Preflight preflight) {
        return new AzureSender(preflight, true);
    }

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) {
        HttpRequest request = new HttpRequest(HttpMethod.valueOf(method), uri.toString())
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(json);
        try {
            // What is not read would cost the connection.
            if (asynchronous) {
                pipeline.send(request).flatMap(HttpResponse::getBodyAsByteArray).block();
            } else {
                try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
                    response.getBodyAsBinaryData().toBytes();
                }
            }
            return Optional.empty();
        } catch (AzureRequestRefusedException e) {
            return Optional.of(e.envelope());
        }
    }

    @Override
    public String toString() {
        return asynchronous ? "azure, asynchronous" : "azure, blocking";
    }
}
