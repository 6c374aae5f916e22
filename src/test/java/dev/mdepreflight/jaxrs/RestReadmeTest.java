package dev.mdepreflight.jaxrs;

import dev.mdepreflight.docs.ReadmeExample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The programs in the README and on the pages that need an implementation of Jakarta REST. */
@Tag("jaxrs")
class RestReadmeTest {
    @TempDir
    private Path folder;

    @TestFactory
    @ResourceLock(Resources.SYSTEM_OUT)
    List<DynamicTest> example_printsWhatIsSaid() {
        return ReadmeExample.tests(ReadmeExample.all().stream().filter(ReadmeExample::isRest), folder);
    }
}
