package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.QuarkusUnitTest;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that registers nothing. */
class UnregisteredTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Application.of()
            .setLogRecordPredicate(record -> record.getThrown() != null)
            .assertLogRecords(records -> {
                assertTrue(records.stream()
                        .map(LogRecord::getThrown)
                        .anyMatch(thrown -> thrown.getMessage().contains("it.Indicators.uni(")
                                && thrown.getMessage().contains("dev.mdepreflight.jaxrs.PreflightDynamicFeature")));
            });

    @Test
    void callOfPreflightedMethod_fails() throws Exception {
        for (String path : new String[] {"/indicators/text", "/indicators/uni", "/bound/uni-note"}) {
            assertEquals(500, Client.send(path, "{\"text\":\"x\"}").statusCode());
        }
        assertEquals("200 {}", Client.post("/bound/unchecked", "{}"));
    }
}
