package dev.mdepreflight.jdkhttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The synthetic response through body handlers of every kind. */
class RefusedResponseTest {
    private static final String ENVELOPE =
            "{\"error\":{\"code\":\"InvalidRequestBody\",\"message\":\"Invalid request body.\",\"target\":\"id\"}}";

    private final HttpRequest request = HttpRequest.newBuilder(URI.create(
                    "https://api.security.microsoft.com/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate"))
            .POST(BodyPublishers.ofString("{\"Comment\": \"c\", \"IsolationType\": \"full\"}"))
            .build();

    private final HttpClient client = PreflightHttpClient.of(
            HttpClient.newHttpClient(),
            SendPolicy.builder(Preflight.builder()
                            .details(false)
                            .correlationId(() -> "id")
                            .build())
                    .mode(SendPolicy.Mode.RESPOND)
                    .build());

    @ParameterizedTest
    @EnumSource
    void handlersInMemory_readTheEnvelope(Way way) throws Exception {
        assertThat(body(way, BodyHandlers.ofString())).isEqualTo(ENVELOPE);
        assertThat(body(way, BodyHandlers.ofByteArray())).isEqualTo(ENVELOPE.getBytes(UTF_8));
        assertThat(body(way, BodyHandlers.discarding())).isNull();
        assertThat(body(way, BodyHandlers.replacing("other"))).isEqualTo("other");
        assertThat(body(way, BodyHandlers.buffering(BodyHandlers.ofString(), 7)))
                .isEqualTo(ENVELOPE);
        BodyHandler<Integer> mapping = info -> BodySubscribers.mapping(BodySubscribers.ofString(UTF_8), String::length);
        assertThat(body(way, mapping)).isEqualTo(ENVELOPE.length());
        BodyHandler<String> byStatus = info -> BodySubscribers.replacing(
                info.statusCode() + info.headers().firstValue("content-type").orElseThrow() + info.version());
        assertThat(body(way, byStatus)).isEqualTo("400application/jsonHTTP_2");
    }

    @ParameterizedTest
    @EnumSource
    void handlersThatAreReadLater_readTheEnvelope(Way way, @TempDir Path folder) throws Exception {
        try (InputStream in = body(way, BodyHandlers.ofInputStream())) {
            assertThat(in.readAllBytes()).isEqualTo(ENVELOPE.getBytes(UTF_8));
        }
        try (Stream<String> lines = body(way, BodyHandlers.ofLines())) {
            assertThat(lines.collect(Collectors.joining())).isEqualTo(ENVELOPE);
        }
        Path file = folder.resolve("answer.json");
        assertThat(Files.readString(body(way, BodyHandlers.ofFile(file)))).isEqualTo(ENVELOPE);
        List<String> read = new ArrayList<>();
        body(way, BodyHandlers.ofPublisher()).subscribe(collecting(read));
        assertThat(read).containsExactly(ENVELOPE, "complete");
    }

    private static Flow.Subscriber<List<ByteBuffer>> collecting(List<String> read) {
        return new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(List<ByteBuffer> buffers) {
                buffers.forEach(buffer -> read.add(UTF_8.decode(buffer).toString()));
            }

            @Override
            public void onError(Throwable failure) {
                read.add(failure.toString());
            }

            @Override
            public void onComplete() {
                read.add("complete");
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void handlerThatThrows_isToldAsByTheClient(Way way) {
        BodyHandler<String> throwing = info -> {
            throw new IllegalStateException("handler");
        };
        assertThatThrownBy(() -> body(way, throwing))
                .isInstanceOf(way == Way.BLOCKING ? IOException.class : IllegalStateException.class)
                .hasMessage("handler");
    }

    @ParameterizedTest
    @EnumSource
    void mappingThatThrows_isToldAsByTheClient(Way way) {
        BodyHandler<String> throwing = info -> BodySubscribers.mapping(BodySubscribers.ofString(UTF_8), text -> {
            throw new IllegalArgumentException("mapping");
        });
        assertThatThrownBy(() -> body(way, throwing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mapping");
    }

    @ParameterizedTest
    @EnumSource
    void handlerWithoutASubscriber_isTold(Way way) {
        assertThatThrownBy(() -> body(way, info -> null)).hasMessage("The handler gave no subscriber");
    }

    private <T> T body(Way way, BodyHandler<T> handler) throws Exception {
        HttpResponse<T> response = way.send(client, request, handler);
        assertThat(response.statusCode()).isEqualTo(400);
        return response.body();
    }
}
