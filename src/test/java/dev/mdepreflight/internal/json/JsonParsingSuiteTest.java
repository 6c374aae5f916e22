package dev.mdepreflight.internal.json;

import static dev.mdepreflight.support.SoundReports.onlyFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.internal.engine.Places;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.support.ConformanceSuites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JSONTestSuite: its documents as the value of a component that takes any JSON, and as whole bodies. */
class JsonParsingSuiteTest {

    /** A body that holds any JSON. */
    record Holder(@Nullable Object value) {}

    private static final byte[] PREFIX = "{\"value\":".getBytes(StandardCharsets.US_ASCII);

    private static final String OPEN =
            "the document leaves a bracket open; the wrapper's brace is the first thing that cannot follow";
    private static final String NO_VALUE =
            "the document ends where a value or colon must stand; the wrapper's brace stands there";
    private static final String ROLES =
            "the document's last character can follow in the wrapper; what comes after it cannot";

    /** Documents whose fault shows only at the wrapper's brace or behind it, with the reason. */
    private static final Map<String, String> SHOWN_BY_THE_WRAPPER = Map.ofEntries(
            Map.entry("n_array_comma_after_close.json", ROLES),
            Map.entry("n_array_incomplete.json", OPEN),
            Map.entry("n_array_newlines_unclosed.json", OPEN),
            Map.entry("n_array_unclosed.json", OPEN),
            Map.entry("n_array_unclosed_trailing_comma.json", NO_VALUE),
            Map.entry("n_array_unclosed_with_new_lines.json", OPEN),
            Map.entry("n_array_unclosed_with_object_inside.json", OPEN),
            Map.entry("n_object_missing_value.json", NO_VALUE),
            Map.entry("n_object_no-colon.json", NO_VALUE),
            Map.entry("n_single_space.json", NO_VALUE),
            Map.entry("n_structure_comma_instead_of_closing_brace.json", ROLES),
            Map.entry("n_structure_lone-open-bracket.json", OPEN),
            Map.entry("n_structure_object_followed_by_closing_object.json", ROLES),
            Map.entry("n_structure_object_unclosed_no_value.json", NO_VALUE),
            Map.entry("n_structure_open_array_open_object.json", OPEN),
            Map.entry("n_structure_open_array_string.json", OPEN),
            Map.entry("n_structure_open_object.json", OPEN),
            Map.entry("n_structure_unclosed_array.json", OPEN),
            Map.entry("n_structure_unclosed_object.json", OPEN));

    private static final String LONE = "half of a surrogate pair is no Unicode text (RFC 8259 section 8.2)";
    private static final String ENCODING = "not UTF-8 (RFC 8259 section 8.1)";
    private static final String DEPTH = "deeper than the default of 64 levels";

    /** The documents that RFC 8259 leaves open and that are not taken, with the reason; the others, all numbers, are. */
    private static final Map<String, String> NOT_TAKEN = new TreeMap<>(Map.ofEntries(
            Map.entry("i_object_key_lone_2nd_surrogate.json", LONE),
            Map.entry("i_string_1st_surrogate_but_2nd_missing.json", LONE),
            Map.entry("i_string_1st_valid_surrogate_2nd_invalid.json", LONE),
            Map.entry("i_string_incomplete_surrogate_and_escape_valid.json", LONE),
            Map.entry("i_string_incomplete_surrogate_pair.json", LONE),
            Map.entry("i_string_incomplete_surrogates_escape_valid.json", LONE),
            Map.entry("i_string_invalid_lonely_surrogate.json", LONE),
            Map.entry("i_string_invalid_surrogate.json", LONE),
            Map.entry("i_string_inverted_surrogates_U+1D11E.json", LONE),
            Map.entry("i_string_lone_second_surrogate.json", LONE),
            Map.entry("i_string_UTF-16LE_with_BOM.json", ENCODING),
            Map.entry("i_string_UTF-8_invalid_sequence.json", ENCODING),
            Map.entry("i_string_UTF8_surrogate_U+D800.json", ENCODING),
            Map.entry("i_string_invalid_utf-8.json", ENCODING),
            Map.entry("i_string_iso_latin_1.json", ENCODING),
            Map.entry("i_string_lone_utf8_continuation_byte.json", ENCODING),
            Map.entry("i_string_not_in_unicode_range.json", ENCODING),
            Map.entry("i_string_overlong_sequence_2_bytes.json", ENCODING),
            Map.entry("i_string_overlong_sequence_6_bytes.json", ENCODING),
            Map.entry("i_string_overlong_sequence_6_bytes_null.json", ENCODING),
            Map.entry("i_string_truncated-utf-8.json", ENCODING),
            Map.entry("i_string_utf16BE_no_BOM.json", ENCODING),
            Map.entry("i_string_utf16LE_no_BOM.json", ENCODING),
            Map.entry("i_structure_UTF-8_BOM_empty_object.json", ENCODING),
            Map.entry("i_structure_500_nested_arrays.json", DEPTH)));

    private static Path suite() {
        return ConformanceSuites.path("json-parsing", "test_parsing");
    }

    private final Preflight preflight = Preflight.create();

    @TestFactory
    Stream<DynamicTest> whatMustParseIsClean() throws IOException {
        return each("y_", (name, document) -> {
            assertThat(preflight.check(Holder.class, wrapped(document)).violations())
                    .isEmpty();
            Report whole = preflight.check(Holder.class, document);
            if (firstCharacter(document) == '{') {
                assertThat(whole.violations()).isEmpty();
            } else {
                Violation violation = onlyFault(whole);
                assertThat(violation.hint()).startsWith("the body must be a JSON object, not ");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatMustNotParseIsOneFaultWithinTheDocument() throws IOException {
        return each("n_", (name, document) -> {
            Violation violation = onlyFault(preflight.check(Holder.class, wrapped(document)));
            long offset = Objects.requireNonNull(violation.location()).offset() - PREFIX.length;
            assertThat(offset).isNotNegative();
            if (SHOWN_BY_THE_WRAPPER.containsKey(name)) {
                assertThat(offset).isBetween((long) document.length, document.length + 1L);
            } else {
                assertThat(offset).isLessThan(Math.max(1, document.length));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatMustNotParseAsAWholeBodyHasASyntaxFault() throws IOException {
        return each("n_", (name, document) -> {
            Violation violation = onlyFault(preflight.check(Holder.class, document));
            Location location = Objects.requireNonNull(violation.location());
            assertThat(location.offset()).isBetween(0L, (long) document.length);
            assertThat(violation.hint()).doesNotContain("must be a JSON object");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatMayParseIsTakenOrNotAsListed() throws IOException {
        return each("i_", (name, document) -> {
            Report report = preflight.check(Holder.class, wrapped(document));
            Places.assertSound(report, wrapped(document));
            assertThat(report.isClean()).as(name).isEqualTo(!NOT_TAKEN.containsKey(name));
            Report whole = preflight.check(Holder.class, document);
            Places.assertSound(whole, document);
            assertThat(onlyFault(whole).hint().contains("must be a JSON object"))
                    .isEqualTo(!NOT_TAKEN.containsKey(name));
        });
    }

    @Test
    void theSuiteIsComplete() throws IOException {
        assertThat(names("i_")).hasSize(35).containsAll(NOT_TAKEN.keySet());
        assertThat(names("n_")).hasSize(188).containsAll(SHOWN_BY_THE_WRAPPER.keySet());
        assertThat(names("y_")).hasSize(95);
        assertThat(names("i_"))
                .filteredOn(name -> !NOT_TAKEN.containsKey(name))
                .allMatch(name -> name.contains("number"));
    }

    private interface Check {
        void of(String name, byte[] document);
    }

    private static Stream<DynamicTest> each(String kind, Check check) throws IOException {
        return names(kind).stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> check.of(name, Files.readAllBytes(suite().resolve(name)))));
    }

    private static List<String> names(String kind) throws IOException {
        try (Stream<Path> files = Files.list(suite())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] wrapped(byte[] document) {
        byte[] body = Arrays.copyOf(PREFIX, PREFIX.length + document.length + 1);
        System.arraycopy(document, 0, body, PREFIX.length, document.length);
        body[body.length - 1] = '}';
        return body;
    }

    private static int firstCharacter(byte[] document) {
        return new String(document, StandardCharsets.ISO_8859_1).trim().charAt(0);
    }
}
