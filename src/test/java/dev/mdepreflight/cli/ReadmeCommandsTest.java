package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.docs.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The commands in the README and on the pages print what is said there, each block in full. */
class ReadmeCommandsTest {

    /** A command that is marked, without quotes in it, and the output block that follows it. */
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- run -->\n```sh\n\\./preflight ([^\n\"']+)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> command_printsWhatIsSaid() {
        StringBuilder documents = new StringBuilder();
        Pages.all().forEach(page -> documents.append(Pages.read(page)).append('\n'));
        List<DynamicTest> examples = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(documents);
        while (found.find()) {
            String command = found.group(1);
            String output = found.group(2);
            examples.add(DynamicTest.dynamicTest(
                    command, () -> assertThat(Run.of(command.split(" ")).out()).isEqualTo(output)));
        }
        assertThat(examples).isNotEmpty().hasSize(documents.toString().split("<!-- run -->\n", -1).length - 1);
        return examples;
    }
}
