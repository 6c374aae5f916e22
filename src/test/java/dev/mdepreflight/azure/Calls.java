package dev.mdepreflight.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Paths and bodies of calls, clean and faulty, and the two ways of a pipeline. */
final class Calls {
    static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    static final String IMPORT = "/api/indicators/import";
    static final String UPLOAD = "/api/libraryfiles";
    static final String CLEAN = "{\"Comment\": \"Fall \u00fc\u4e16\ud83d\ude80\", \"IsolationType\": \"Full\"}";
    static final String FAULTY = "{\"Comment\": \"Case 12\", \"IsolationType\": \"full\"}";

    /** Shared, as it has threads. */
    static final HttpClient CLIENT = new JdkHttpClientBuilder().build();

    private Calls() {}

    /** How a call is made. */
    enum Way {
        SYNC,
        ASYNC;

        HttpResponse send(HttpPipeline pipeline, HttpRequest request) {
            return this == SYNC
                    ? pipeline.sendSync(request, Context.NONE)
                    : pipeline.send(request).block();
        }
    }

    /** A pipeline as the clients' builders make it: this policy, the retries, and what comes behind them. */
    static HttpPipeline pipeline(HttpClient client, HttpPipelinePolicy first, HttpPipelinePolicy... behind) {
        List<HttpPipelinePolicy> policies = new ArrayList<>(List.of(first));
        policies.add(new RetryPolicy(new FixedDelay(3, Duration.ofMillis(1))));
        policies.addAll(List.of(behind));
        return new HttpPipelineBuilder()
                .httpClient(client)
                .policies(policies.toArray(HttpPipelinePolicy[]::new))
                .build();
    }

    static HttpRequest post(URI uri) {
        return new HttpRequest(HttpMethod.POST, uri.toString())
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
    }
}
