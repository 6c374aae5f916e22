package dev.mdepreflight.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * The known deviations from a suite: a file with one line for each, {@code verdict TAB value TAB reason}, where the
 * verdict is ours and the value is a JSON string in ASCII.
 */
final class Deviations {

    private static final JsonMapper ASCII_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Deviations() {}

    /** The verdicts and values that the file of a suite lists; a line without a reason is no line. */
    static Set<String> listedFor(String suite) throws IOException {
        Set<String> listed = new TreeSet<>();
        try (InputStream file = Deviations.class.getResourceAsStream("deviations/" + suite + ".txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            for (String line : text.lines().toList()) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 3 || fields[2].isBlank() || !listed.add(line(fields[0], fields[1]))) {
                    throw new IllegalStateException("No reason, or listed twice: " + line);
                }
            }
        }
        return listed;
    }

    /** A deviation as {@link #listedFor} has it. */
    static String of(boolean accepted, String value) throws JsonProcessingException {
        return line(accepted ? "accepted" : "refused", ASCII_JSON.writeValueAsString(value));
    }

    private static String line(String verdict, String value) {
        return verdict + '\t' + value;
    }
}
