package dev.mdepreflight.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.support.ChildProgram;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a named module beside its runtime libraries: all other tests run on the class path. */
class ModulePathTest {

    private static final String CONSUMER_MODULE = """
            module consumer {
                requires dev.mdepreflight;

                opens consumer;
            }
            """;

    private static final String CONSUMER = """
            package consumer;

            import dev.mdepreflight.Preflight;
            import dev.mdepreflight.catalog.indicator.Indicator;
            import dev.mdepreflight.catalog.Operations;
            import jakarta.validation.constraints.Size;
            import java.nio.charset.StandardCharsets;

            public class Main {
                public record Note(@Size(max = 3) String text) {}

                public static void main(String[] args) throws Exception {
                    Preflight preflight = Preflight.create();
                    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                    Object[] nulls = new Object[Indicator.class.getRecordComponents().length];
                    Record indicator = (Record) Indicator.class.getConstructors()[0].newInstance(nulls);
                    System.out.println("body " + preflight.check(Operations.SUBMIT_INDICATOR, body).isClean());
                    System.out.println("record " + preflight.check(indicator).isClean());
                    System.out.println("long note " + preflight.check(new Note("long")).isClean());
                    System.out.println("advice " + Preflight.builder().advice(true).build()
                            .check(Operations.SUBMIT_INDICATOR, "{\\"indicatorType\\":\\"DomainName\\",\\"indicatorValue\\":\\"co.uk\\"}")
                            .advice().get(0).reason());
                    System.out.println("note " + preflight.check(new Note("ok")).isClean());
                }
            }
            """;

    private static final String INTRUDER = """
            package consumer;

            import dev.mdepreflight.internal.model.BodyModelCompiler;

            public class Main {
                Object inner = BodyModelCompiler.class;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void consumer_checksABodyAndABoundRecord() throws Exception {
        ChildProgram program = consumer(CONSUMER);
        assertThat(program.compile()).isEmpty();
        assertThat(program.run()).as(program::errors).isEqualToNormalizingNewlines("""
                        body false
                        record false
                        long note false
                        advice public-suffix
                        note true
                        exit 0
                        """);
    }

    @Test
    void consumer_cannotNameAnInternalClass() throws Exception {
        assertThat(consumer(INTRUDER).compile())
                .extracting(Diagnostic::getCode)
                .containsOnly("compiler.err.package.not.visible");
    }

    /** The optional libraries are left out on purpose. */
    private ChildProgram consumer(String main) {
        return new ChildProgram(folder, ChildProgram.Way.MODULE_PATH, List.of())
                .source("module-info.java", CONSUMER_MODULE)
                .source("consumer/Main.java", main);
    }
}
