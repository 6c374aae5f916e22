package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.File;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That each class path holds the one implementation that it is named after, and one version of the interface. */
@Tag("jaxrs")
@Tag("cdi")
class ImplementationTest {
    /** The project under {@code src/it}, and the jars that tell the versions. */
    private static final Map<String, List<String>> EXPECTED = Map.of(
            "jersey-4", List.of("jakarta.ws.rs-api-4.0.0.jar", "jersey-server-4.0.2.jar"),
            "jersey-3", List.of("jakarta.ws.rs-api-3.1.0.jar", "jersey-server-3.1.11.jar"),
            "jersey-3-cdi", List.of("jakarta.ws.rs-api-3.1.0.jar", "jersey-server-3.1.11.jar"),
            "resteasy-7", List.of("jakarta.ws.rs-api-4.0.0.jar", "resteasy-core-7.0.1.Final.jar"));

    @Test
    void classPath_holdsOneImplementation() {
        String server = System.getProperty("jaxrs.server");
        assertThat(jars("jakarta.ws.rs-api-", "jersey-server-", "resteasy-core-7"))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.get(server));
        assertThat(RuntimeDelegate.getInstance().getClass().getName())
                .startsWith(server.startsWith("jersey") ? "org.glassfish.jersey." : "org.jboss.resteasy.");
    }

    @Test
    void classPath_holdsOneVersionOfEachLibrary() {
        List<String> names =
                jars("").map(jar -> jar.replaceFirst("-[0-9].*", "")).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void validator_isTheOneOfTheProject() {
        assertThat(jars("hibernate-validator-", "jakarta.validation-api-", "expressly"))
                .containsExactlyInAnyOrder("hibernate-validator-9.1.6.Final.jar", "jakarta.validation-api-3.1.1.jar");
    }

    @Test
    void server_answers() throws Exception {
        try (RestServer server = RestServer.start(new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(Greeting.class);
            }
        })) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.uri("/greeting")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("hello");
        }
    }

    private static Stream<String> jars(String... prefixes) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> new File(entry).getName())
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith));
    }

    /** A resource without any check. */
    @Path("greeting")
    public static class Greeting {
        @GET
        public String greet() {
            return "hello";
        }
    }
}
