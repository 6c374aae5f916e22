package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.support.ChildProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library and the interfaces of Jakarta REST as modules, below an implementation on the class path. */
@Tag("jaxrs")
class RestAsModulesTest {
    @TempDir
    private Path folder;

    @Test
    void clientAndResource_areCheckedByTheModule() throws Exception {
        ChildProgram program = new ChildProgram(
                        folder,
                        ChildProgram.Way.CLASS_PATH_WITH_MODULES,
                        List.of("jakarta.ws.rs-api-", "jakarta.annotation-api-"))
                .modules("dev.mdepreflight", "jakarta.ws.rs", "jakarta.annotation");
        List.of("Main", "Caller", "RestClientCaller", "RestServerCaller")
                .forEach(name -> program.source("consumer/" + name + ".java", OptionalLibrariesTest.resource(name)));
        assertThat(program.compile()).isEmpty();

        try (LoopbackApi api = LoopbackApi.start()) {
            String output = program.run(
                    api.uri("/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate")
                            .toString(),
                    "consumer.RestClientCaller",
                    "consumer.RestServerCaller");
            assertThat(output.lines())
                    .as(program::errors)
                    .containsExactly(
                            "module dev.mdepreflight",
                            "check false",
                            "java.net.http true",
                            "RestClientCaller " + LoopbackApi.ANSWER,
                            "RestClientCaller InvalidRequestBody",
                            "RestServerCaller taken",
                            "RestServerCaller InvalidRequestBody",
                            "exit 0");
            assertThat(api.count()).isEqualTo(1);
        }
    }
}
