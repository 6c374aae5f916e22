package dev.mdepreflight.jaxrs;

import static dev.mdepreflight.jaxrs.RestClients.CLEAN;
import static dev.mdepreflight.jaxrs.RestClients.FAULTY;
import static dev.mdepreflight.jaxrs.RestClients.ISOLATE;
import static dev.mdepreflight.jaxrs.RestClients.client;
import static dev.mdepreflight.jaxrs.RestClients.url;
import static dev.mdepreflight.jaxrs.RestClients.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.SendPolicy.Mode;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities of all kinds, and who writes them. */
@Tag("jaxrs")
class ClientEntitiesTest {
    private static final String CLEAN_ASCII = "{\"Comment\": \"Case 12\", \"IsolationType\": \"Full\"}";

    /** A value of the user's own, which only a writer of the user's own can write. */
    private record Isolation(String json) {}

    /** Writes what is there to be written, and counts how often. */
    private static class IsolationWriter implements MessageBodyWriter<Isolation> {
        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == Isolation.class;
        }

        @Override
        public void writeTo(
                Isolation isolation,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            runs.incrementAndGet();
            headers.putSingle("X-Written-By", getClass().getSimpleName());
            out.write(utf8(isolation.json));
        }
    }

    /** Another one, which another client has. */
    private static final class FaultyWriter extends IsolationWriter {
        @Override
        public void writeTo(
                Isolation isolation,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(utf8(FAULTY));
        }
    }

    /** Takes any entity there is, as careless writers do, and writes something else. */
    private static final class GreedyWriter implements MessageBodyWriter<Object> {
        private final Set<Class<?>> types =
                Collections.newSetFromMap(Collections.synchronizedMap(new IdentityHashMap<>()));

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type != Isolation.class;
        }

        @Override
        public void writeTo(
                Object entity,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            types.add(type);
            out.write(utf8("\"" + type + "\""));
        }
    }

    /** A stream that tells what is done with it. */
    private static final class Source extends InputStream {
        private final InputStream in;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicBoolean closed = new AtomicBoolean();

        private Source(InputStream in) {
            this.in = in;
        }

        private static Source of(String text) {
            return new Source(new ByteArrayInputStream(utf8(text)));
        }

        private static Source endless() {
            return new Source(new InputStream() {
                @Override
                public int read() {
                    return ' ';
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    Arrays.fill(into, offset, offset + length, (byte) ' ');
                    return length;
                }
            });
        }

        private static Source failing(IOException failure) {
            return new Source(new InputStream() {
                @Override
                public int read() throws IOException {
                    throw failure;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    throw failure;
                }
            });
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            taken.addAndGet(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            taken.addAndGet(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void ownEntity_isWrittenOnce(Mode mode) {
        IsolationWriter writer = new IsolationWriter();
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(mode).register(writer)) {
            client.target(url(api, ISOLATE)).request().post(Entity.json(new Isolation(CLEAN)), String.class);
            assertThat(api.requests()).singleElement().satisfies(sent -> {
                assertThat(sent.text()).isEqualTo(CLEAN);
                assertThat(sent.headers().getFirst("X-Written-By")).isEqualTo("IsolationWriter");
                assertThat(sent.headers().getFirst("Content-Type")).isEqualTo(MediaType.APPLICATION_JSON);
            });
            assertThat(writer.runs).hasValue(1);
        }
    }

    @Test
    void boundObject_isCheckedAsItIsWritten() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            Invocation.Builder request = client.target(url(api, ISOLATE)).request();
            request.post(Entity.json(Map.of("Comment", "Gerät", "IsolationType", "Full")), String.class);
            assertThat(api.requests())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.text()).contains("\"Comment\":\"Gerät\""));
            assertThatThrownBy(() -> request.post(Entity.json(Map.of("Comment", 5))))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.count()).isOne();
        }
    }

    @Test
    void clientsThatShareAFeature_useTheirOwnWriters() {
        PreflightClientFeature feature = PreflightClientFeature.of(RestClients.policy(Mode.THROW));
        try (LoopbackApi api = LoopbackApi.start();
                Client clean = ClientBuilder.newClient().register(feature).register(new IsolationWriter());
                Client faulty = ClientBuilder.newClient().register(feature).register(new FaultyWriter())) {
            Entity<Isolation> entity = Entity.json(new Isolation(CLEAN));
            for (int i = 0; i < 3; i++) {
                clean.target(url(api, ISOLATE)).request().post(entity, String.class);
                Invocation.Builder refused = faulty.target(url(api, ISOLATE)).request();
                assertThatThrownBy(() -> refused.post(entity))
                        .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            }
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN, CLEAN, CLEAN);
        }
    }

    @Test
    void interceptors_seeTheEntityItself() {
        AtomicReference<Object> seen = new AtomicReference<>();
        Isolation entity = new Isolation(CLEAN);
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW).register(new IsolationWriter())) {
            client.register((WriterInterceptor) context -> {
                seen.set(context.getEntity());
                context.proceed();
            });
            client.target(url(api, ISOLATE)).request().post(Entity.json(entity), String.class);
            assertThat(seen).hasValue(entity);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN);
        }
    }

    @Test
    void entityOfAnInterceptor_isWrittenInItsPlace() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW).register(new IsolationWriter())) {
            client.register(new WriterInterceptor() {
                @Override
                public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
                    context.setEntity(new Isolation("{\"Comment\": \"other\"}"));
                    context.proceed();
                }
            });
            client.target(url(api, ISOLATE)).request().post(Entity.json(new Isolation(CLEAN)), String.class);
            assertThat(api.requests())
                    .extracting(LoopbackApi.Request::text)
                    .containsExactly("{\"Comment\": \"other\"}");
        }
    }

    @Test
    void greedyWriter_isNotAskedForBytesOfOurs() {
        GreedyWriter greedy = new GreedyWriter();
        try (LoopbackApi api = LoopbackApi.start();
                Client throwing =
                        client(Mode.THROW).register(new IsolationWriter()).register(greedy);
                Client responding =
                        client(Mode.RESPOND).register(new IsolationWriter()).register(greedy)) {
            throwing.target(url(api, ISOLATE))
                    .request()
                    .post(Entity.json(new Isolation(CLEAN)))
                    .close();
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN);
            assertThat(responding
                            .target(url(api, ISOLATE))
                            .request()
                            .post(Entity.json(new Isolation(FAULTY)))
                            .readEntity(String.class))
                    .startsWith("{\"error\":");
            assertThat(greedy.types).isEmpty();
        }
    }

    @Test
    void entityWithoutAWriter_isTheClientsToRefuse() {
        Entity<Isolation> entity = Entity.json(new Isolation(CLEAN));
        // Of a type that the JSON libraries on the class path do not write.
        Entity<Isolation> unwritable = Entity.entity(entity.getEntity(), "application/x-unheard-of");
        try (Doorstep door = Doorstep.open();
                Client plain = ClientBuilder.newClient();
                Client client = client(Mode.THROW)) {
            Throwable without = catchThrowable(
                    () -> plain.target(url(door, ISOLATE)).request().post(unwritable));
            Throwable with = catchThrowable(
                    () -> client.target(url(door, ISOLATE)).request().post(unwritable));
            assertThat(without).isNotNull();
            assertThat(with).hasSameClassAs(without).hasMessage(without.getMessage());
        }
    }

    static Stream<Object> sourcesOfText() throws IOException {
        return Stream.of(
                Source.of(CLEAN_ASCII),
                // In ASCII, as RESTEasy writes a byte for each character.
                new StringReader(CLEAN_ASCII),
                (StreamingOutput) out -> out.write(utf8(CLEAN_ASCII)),
                Files.writeString(folder.resolve("body.json"), CLEAN_ASCII).toFile());
    }

    @ParameterizedTest
    @MethodSource("sourcesOfText")
    void source_isReadOnceAndArrives(Object source) {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            client.target(url(api, ISOLATE)).request().post(Entity.json(source), String.class);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN_ASCII);
        }
    }

    @ParameterizedTest
    @MethodSource("sourcesOfText")
    void source_passesThroughInReportOnly(Object source) {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(SendPolicy.builder(RestClients.limited(10))
                        .mode(Mode.REPORT_ONLY)
                        .build());
                Log log = Log.of(SendPolicy.class)) {
            client.target(url(api, ISOLATE)).request().post(Entity.json(source), String.class);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN_ASCII);
            assertThat(log.messages()).singleElement().asString().startsWith("Sent in spite of violations");
        }
    }

    @Test
    void endlessSource_isReadToTheLimitAndClosed() {
        Source endless = Source.endless();
        AtomicInteger written = new AtomicInteger();
        StreamingOutput output = out -> {
            while (true) {
                out.write(new byte[1000]);
                written.addAndGet(1000);
            }
        };
        try (Doorstep door = Doorstep.open();
                Client client = client(SendPolicy.of(RestClients.limited(100_000)))) {
            for (Object source : List.of(endless, output)) {
                assertThatThrownBy(() ->
                                client.target(url(door, ISOLATE)).request().post(Entity.json(source)))
                        .isInstanceOfSatisfying(
                                RequestRefusedProcessingException.class,
                                e -> assertThat(e.report().violations()).hasSize(1));
            }
            assertThat(door.connections()).isZero();
        }
        assertThat(endless.closed).isTrue();
        assertThat(endless.taken).hasValueLessThan(200_000);
        assertThat(written).hasValueLessThan(200_000);
    }

    @Test
    void bodyAtTheLimit_isSentAndOneBeyondIsNot() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(SendPolicy.of(RestClients.limited(100_000)))) {
            Invocation.Builder request = client.target(url(api, ISOLATE)).request();
            request.post(Entity.json(Source.of(RestClients.sized(100_000))), String.class);
            assertThat(api.requests())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.text()).isEqualTo(RestClients.sized(100_000)));
            assertThatThrownBy(() -> request.post(Entity.json(Source.of(RestClients.sized(100_001)))))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.count()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void requestOfAnotherApi_isNotTouched(Mode mode) {
        Source source = Source.of(FAULTY);
        AtomicReference<Object> entity = new AtomicReference<>();
        AtomicInteger taken = new AtomicInteger(-1);
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(mode)) {
            client.register(
                    (ClientRequestFilter) request -> {
                        entity.set(request.getEntity());
                        taken.set(source.taken.get());
                    },
                    Integer.MAX_VALUE);
            client.target(url(api, "/elsewhere")).request().post(Entity.json(source), String.class);
            assertThat(entity).hasValue(source);
            assertThat(taken).hasValue(0);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY);
        }
    }

    @Test
    void failingSource_isToldAsItIs_andNothingIsSent() {
        IOException failure = new IOException("the disk is gone");
        IllegalStateException defect = new IllegalStateException("a defect");
        StreamingOutput failing = out -> {
            out.write('{');
            throw failure;
        };
        StreamingOutput defective = out -> {
            throw defect;
        };
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.THROW)) {
            for (Object source : List.of(Source.failing(failure), failing)) {
                assertThatThrownBy(() ->
                                client.target(url(door, ISOLATE)).request().post(Entity.json(source)))
                        .isInstanceOf(ProcessingException.class)
                        .hasRootCause(failure);
            }
            assertThatThrownBy(() -> client.target(url(door, ISOLATE)).request().post(Entity.json(defective)))
                    .isInstanceOf(ProcessingException.class)
                    .hasRootCause(defect);
            assertThat(door.connections()).isZero();
        }
    }

    @Test
    void interrupt_reachesTheSource() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        Source waiting = new Source(new InputStream() {
            @Override
            public int read() throws IOException {
                entered.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new InterruptedIOException("interrupted");
                }
                return -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.THROW)) {
            Thread caller = new Thread(() -> thrown.set(catchThrowable(
                    () -> client.target(url(door, ISOLATE)).request().post(Entity.json(waiting)))));
            caller.start();
            entered.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get())
                    .isInstanceOf(ProcessingException.class)
                    .hasRootCauseInstanceOf(InterruptedIOException.class);
            assertThat(door.connections()).isZero();
        }
    }
}
