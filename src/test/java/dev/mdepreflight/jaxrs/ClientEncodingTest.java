package dev.mdepreflight.jaxrs;

import static dev.mdepreflight.jaxrs.RestClients.CLEAN;
import static dev.mdepreflight.jaxrs.RestClients.FAULTY;
import static dev.mdepreflight.jaxrs.RestClients.ISOLATE;
import static dev.mdepreflight.jaxrs.RestClients.UPLOAD;
import static dev.mdepreflight.jaxrs.RestClients.client;
import static dev.mdepreflight.jaxrs.RestClients.url;
import static dev.mdepreflight.jaxrs.RestClients.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.SendPolicy.Mode;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.support.Forms;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are not sent as they are written: encoded ones, and forms, whose writer chooses the boundary. */
@Tag("jaxrs")
class ClientEncodingTest {
    private static final Variant GZIP = new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, "gzip");
    private static final Variant JSON = new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, null);

    /** Has a client encode what it sends, as its implementation does that. */
    private static Client encoding(Client client) {
        try {
            if (System.getProperty("jaxrs.server").startsWith("jersey")) {
                Class<?> encoder = Class.forName("org.glassfish.jersey.message.GZipEncoder");
                return client.property("jersey.config.client.useEncoding", "gzip")
                        .register(encoder)
                        .register(Class.forName("org.glassfish.jersey.client.filter.EncodingFilter"));
            }
            return client.register(Class.forName("org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor"));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** An encoder that announces itself no sooner than it encodes. */
    private static WriterInterceptor lateEncoder() {
        return context -> {
            context.getHeaders().putSingle("Content-Encoding", "gzip");
            GZIPOutputStream encoded = new GZIPOutputStream(context.getOutputStream());
            context.setOutputStream(encoded);
            context.proceed();
            encoded.finish();
        };
    }

    /** Clients that encode, each with the content type that has it do so. */
    private static Map<Client, Variant> encoding(Mode mode) {
        return Map.of(encoding(client(mode)), GZIP, client(mode).register(lateEncoder()), JSON);
    }

    @Test
    void bodyToBeEncoded_isChecked() throws IOException {
        for (Map.Entry<Client, Variant> encoding : encoding(Mode.THROW).entrySet()) {
            try (Client client = encoding.getKey();
                    LoopbackApi api = LoopbackApi.start()) {
                Invocation.Builder request = client.target(url(api, ISOLATE)).request();
                for (Object faulty : List.of(FAULTY, utf8(FAULTY), new ByteArrayInputStream(utf8(FAULTY)))) {
                    assertThatThrownBy(() -> request.post(Entity.entity(faulty, encoding.getValue())))
                            .isExactlyInstanceOf(RequestRefusedProcessingException.class);
                }
                assertThat(api.count()).isZero();
                for (Object clean : List.of(CLEAN, utf8(CLEAN), new ByteArrayInputStream(utf8(CLEAN)))) {
                    request.post(Entity.entity(clean, encoding.getValue()), String.class);
                    LoopbackApi.Request sent = api.requests().get(0);
                    assertThat(sent.headers().getFirst("Content-Encoding")).isEqualTo("gzip");
                    assertThat(new GZIPInputStream(new ByteArrayInputStream(sent.body())).readAllBytes())
                            .isEqualTo(utf8(CLEAN));
                }
            }
        }
    }

    @Test
    void bodyToBeEncoded_isCheckedInReportOnly() throws IOException {
        for (Map.Entry<Client, Variant> encoding : encoding(Mode.REPORT_ONLY).entrySet()) {
            try (Client client = encoding.getKey();
                    LoopbackApi api = LoopbackApi.start();
                    Log log = Log.of(SendPolicy.class)) {
                client.target(url(api, ISOLATE))
                        .request()
                        .post(Entity.entity(FAULTY, encoding.getValue()), String.class);
                assertThat(log.messages()).singleElement().asString().contains("isolateMachine");
                assertThat(new GZIPInputStream(new ByteArrayInputStream(
                                        api.requests().get(0).body()))
                                .readAllBytes())
                        .isEqualTo(utf8(FAULTY));
            }
        }
    }

    static Stream<byte[]> encodedBodies() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(utf8(FAULTY));
        }
        ByteArrayOutputStream deflate = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflate)) {
            out.write(utf8(FAULTY));
        }
        return Stream.of(gzip.toByteArray(), deflate.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("encodedBodies")
    void bodyThatTheCallerEncoded_isNotJudged(byte[] body) {
        StreamingOutput output = out -> out.write(body);
        for (Mode mode : Mode.values()) {
            // Room for less than the body: what is not judged is not cut off either.
            SendPolicy policy =
                    SendPolicy.builder(RestClients.limited(20)).mode(mode).build();
            try (LoopbackApi api = LoopbackApi.start();
                    Client client = client(policy);
                    Log log = Log.of(SendPolicy.class)) {
                for (Object entity : List.of(body, new ByteArrayInputStream(body), output)) {
                    client.target(url(api, ISOLATE)).request().post(Entity.entity(entity, GZIP), String.class);
                    assertThat(api.requests())
                            .extracting(LoopbackApi.Request::body)
                            .containsExactly(body);
                }
                assertThat(log.messages())
                        .containsExactly(
                                "Sent without a check of its body, which is encoded or cannot be read: isolateMachine");
            }
        }
    }

    @Test
    void pathOfAnEncodedBody_isJudged() throws IOException {
        byte[] body = encodedBodies().findFirst().orElseThrow();
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.THROW)) {
            Invocation.Builder request =
                    client.target(url(door, "/api/machines/%FF/isolate")).request();
            for (Object entity : List.of(body, new ByteArrayInputStream(body))) {
                assertThatThrownBy(() -> request.post(Entity.entity(entity, GZIP)))
                        .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            }
            assertThat(door.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void formOfParts_isCheckedWithTheBoundaryOfItsWriter(Mode mode) throws IOException {
        Preflight preflight = RestClients.preflight().build();
        try (LoopbackApi api = LoopbackApi.start();
                Client client = forms(client(mode))) {
            Invocation.Builder request = client.target(url(api, UPLOAD)).request();
            request.post(form("File"), String.class);
            LoopbackApi.Request sent = api.requests().get(0);
            String type = sent.headers().getFirst("Content-Type");
            assertThat(type).startsWith("multipart/form-data").contains("boundary=");
            assertThat(sent.text()).contains("Get-WinEvent").contains("Collects event logs");
            assertThat(preflight
                            .check(Request.of("POST", url(api, UPLOAD))
                                    .contentType(type)
                                    .body(sent.body()))
                            .isClean())
                    .isTrue();
        }
    }

    @Test
    void faultyFormOfParts_isRefused() {
        try (Doorstep door = Doorstep.open();
                Client client = forms(client(Mode.THROW))) {
            Invocation.Builder request = client.target(url(door, UPLOAD)).request();
            assertThatThrownBy(() -> request.post(form("NoFile"), String.class))
                    .isInstanceOfSatisfying(
                            RequestRefusedProcessingException.class,
                            e -> assertThat(e.report().violations())
                                    .extracting(violation -> violation.pointer())
                                    .containsExactly("/File"));
            assertThat(door.connections()).isZero();
        }
    }

    @Test
    void formInBytes_arrivesAsItIs() {
        String type = "multipart/form-data;boundary=" + Forms.BOUNDARY;
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            Invocation.Builder request = client.target(url(api, UPLOAD)).request();
            request.post(Entity.entity(utf8(Forms.EXAMPLE), type), String.class);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Forms.EXAMPLE);
            byte[] faulty = Forms.form().field("Description", "no file").bytes();
            assertThatThrownBy(() -> request.post(Entity.entity(faulty, type)))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.count()).isOne();
        }
    }

    /** Jersey's writer of forms is to be registered. */
    private static Client forms(Client client) {
        try {
            return System.getProperty("jaxrs.server").startsWith("jersey")
                    ? client.register(Class.forName("org.glassfish.jersey.media.multipart.MultiPartFeature"))
                    : client;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Entity<?> form(String fileField) throws IOException {
        List<EntityPart> parts = new ArrayList<>();
        parts.add(EntityPart.withName(fileField)
                .fileName("collect.ps1")
                .mediaType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .content(new ByteArrayInputStream(utf8("Get-WinEvent -LogName System\r\n")))
                .build());
        parts.add(EntityPart.withName("Description")
                .content("Collects event logs")
                .build());
        return Entity.entity(new GenericEntity<List<EntityPart>>(parts) {}, MediaType.MULTIPART_FORM_DATA_TYPE);
    }
}
