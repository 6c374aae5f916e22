package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.Limits;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients of the implementation on the class path, and what they send to the loopback address. */
final class RestClients {
    static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    static final String IMPORT = "/api/indicators/import";
    static final String UPLOAD = "/api/libraryfiles";

    static final String CLEAN = "{\"Comment\": \"Gerät ✓ 𝄞\", \"IsolationType\": \"Full\"}";
    static final String FAULTY = "{\"Comment\": \"c\", \"IsolationType\": \"secret-marker\"}";

    /** An import whose only fault is one element. */
    static final String FAULTY_ELEMENT = imported(3).replace("10.0.1.2", "10.0.1.2/8");

    private RestClients() {}

    /** An import of so many clean indicators. */
    static String imported(int elements) {
        return IntStream.range(0, elements)
                .mapToObj(
                        i -> "{\"indicatorValue\": \"10.0." + (1 + i / 200) + "." + (i % 200)
                                + "\", \"indicatorType\": \"IpAddress\", \"action\": \"Block\", \"title\": \"Gerät\", \"description\": \"d\"}")
                .collect(Collectors.joining(", ", "{\"Indicators\": [", "]}"));
    }

    /** A clean body of so many bytes. */
    static String sized(int bytes) {
        String frame = "{\"Comment\": \"%s\", \"IsolationType\": \"Full\"}";
        return frame.formatted("c".repeat(bytes - frame.formatted("").length()));
    }

    /** A preflight that takes the loopback address for the API. */
    static Preflight.Builder preflight() {
        return Preflight.builder().hosts(InetAddress.getLoopbackAddress().getHostAddress());
    }

    static Preflight limited(int bytes) {
        return preflight().limits(Limits.builder().maxBodyBytes(bytes).build()).build();
    }

    static SendPolicy policy(SendPolicy.Mode mode) {
        return SendPolicy.builder(preflight().build()).mode(mode).build();
    }

    static Client client(SendPolicy.Mode mode) {
        return client(policy(mode));
    }

    static Client client(SendPolicy policy) {
        return ClientBuilder.newBuilder()
                .register(PreflightClientFeature.of(policy))
                .build();
    }

    static String url(LoopbackApi api, String path) {
        return api.uri(path).toString();
    }

    static String url(Doorstep door, String path) {
        return door.uri(path).toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
