package dev.mdepreflight.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.bean.RecordBinder;
import dev.mdepreflight.internal.model.BodyModelCompiler;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.groups.Default;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Looks for the input that takes longest for its length, and fails if one takes more than a second for each 5 MB; bound objects, which
 * have no length, are told only.
 *
 * <p>An input is a beginning, a piece that is repeated up to some length, and an end. All three come from sample bodies, forms and URIs; what
 * was slowest so far is changed at random places: hostile texts are put in, parts left out or repeated. Time is that of the processor in
 * this thread, the least of three runs. Inputs have {@value #LENGTH} bytes, so that what a check takes at the least does not count, and
 * the worst are measured once more at {@value #WHOLE} bytes.
 *
 * <p>Runs in the profile fuzz only, for {@code -Dslow.seconds=…}, from {@code -Dfuzz.seed=…} on.
 */
class SlowInputSearch {
    private static final int LENGTH = 128 * 1024;
    private static final int WHOLE = 4 * 1024 * 1024;
    private static final double LEAST_BYTES_PER_SECOND = 5_000_000;
    private static final int POPULATION = 40;
    private static final int SHOWN = 160;

    /** What texts and tokens are made slow with; the number sign becomes a number that counts. */
    private static final String[] HOSTILE = {
        "\u0301",
        "\u0301\u0323",
        "\u0345\u0301\u0334",
        "\u0928\u093c",
        "\u1f82",
        "\u1100\u1161\u11a8",
        "\u4e00",
        "\u4e8c\u5b57\u8a9e\u6f22\u6587\u5927\u5c0f\u4e0a\u4e0b\u4e2d\u5de6\u53f3\u706b\u6c34\u6728\u91d1\u571f\u65e5\u6708\u5c71\u5ddd.",
        "\ud83d\ude00",
        "\u200b",
        "\u0085",
        "\u202e",
        "\u00fc",
        "\u00df",
        "\u0130",
        "\u3002",
        "\u007f",
        "\\u0001",
        "\\u0301",
        "\\\\",
        "\\\"",
        "\\/",
        "\\ud83d\\ude00",
        "xn--",
        ".",
        "..",
        "-",
        "_",
        "*",
        "*.",
        "@",
        ":",
        "/",
        "//",
        "?",
        "#",
        "%",
        "%41",
        "%25",
        "%c3%bc",
        "[",
        "]",
        "[.]",
        "(dot)",
        "hxxp",
        "http://",
        "https://",
        "www.",
        "com",
        ".com",
        ".co.uk",
        "1.2.3.4",
        "::",
        "::1",
        "2001:db8::",
        "0",
        "1",
        "9",
        "e",
        "E5",
        "-1",
        "1e999",
        "0.1",
        " ",
        "\\n",
        "\n",
        "\t",
        "\r\n",
        "{",
        "}",
        "[]",
        "{}",
        "\"\"",
        "null",
        "true",
        ",",
        ":0,",
        "\"a\":",
        "\"a#\":0,",
        "\"#\",",
        "Aa",
        "BB",
        "AaAaAaAa",
        "a",
        "A",
        "f",
        "ff",
        "=",
        "&",
        "$",
        "$filter=",
        "'",
        "''",
        " eq ",
        " and ",
        "not ",
        "(",
        ")",
        "()",
        "in (",
        "contains(",
        "any(x:x",
        "+",
        ";",
        "T",
        "Z",
        "2024-01-01T00:00:00Z",
        "--",
        "\"title\":",
        "\"Title\":0,",
        "indicatorValue",
        "indicatorValu",
        "Content-Disposition: form-data; name=\"a#\"\r\n\r\n"
    };

    record Own(
            @Nullable Map<String, @NotBlank String> map,
            @Nullable List<@Valid Own> list,
            @Nullable Map<String, @Valid Own> maps,
            @Nullable BigDecimal number,
            @Nullable List<@NotBlank String> texts,
            @Nullable Object any) {}

    /** How an input comes in. */
    private enum Way {
        PLAIN,
        ADVICE,
        OBJECT,
        QUERY,
        PATH
    }

    private record Input(Way way, @Nullable Operation operation, String head, String unit, String tail) {
        String name() {
            return way + " " + (operation == null ? "own" : operation.id());
        }

        byte[] bytes(int length) {
            StringBuilder text = new StringBuilder(length + unit.length()).append(head);
            String[] parts = unit.split("#", -1);
            for (int i = 0; text.length() < length; i++) {
                for (int part = 0; part < parts.length; part++) {
                    if (part > 0) {
                        text.append(i);
                    }
                    text.append(parts[part]);
                }
                if (unit.isEmpty()) {
                    break;
                }
            }
            return text.append(tail).toString().getBytes(UTF_8);
        }

        Input with(Way other) {
            return new Input(other, operation, head, unit, tail);
        }

        Input with(String other) {
            return new Input(way, operation, head, other, tail);
        }
    }

    private record Measured(Input input, double rate) {}

    private final Preflight plain = Preflight.create();
    private final Preflight advising = Preflight.builder().advice(true).build();
    private final SplittableRandom random = new SplittableRandom(Trials.SEED);
    private final BodyModelCompiler compiler = new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName);

    @Test
    void noInputIsSlow() {
        long end = System.nanoTime() + Long.getLong("slow.seconds", 600) * 1_000_000_000L;
        List<Measured> worst = new ArrayList<>();
        Map<String, Measured> byName = new TreeMap<>();
        long tried = 0;
        while (System.nanoTime() < end) {
            Input input = next(worst);
            double rate = rate(input, LENGTH, 3);
            tried++;
            if (rate <= 0) {
                continue;
            }
            Measured measured = new Measured(input, rate);
            Measured known = byName.get(input.name());
            if (known == null || known.rate() > rate) {
                byName.put(input.name(), measured);
            }
            // One of a kind, as all would be children of the first that is slow.
            worst.removeIf(other -> other.input().name().equals(input.name()) && other.rate() > rate);
            if (worst.stream().noneMatch(other -> other.input().name().equals(input.name()))) {
                worst.add(measured);
            }
            worst.sort(Comparator.comparingDouble(Measured::rate));
            if (worst.size() > POPULATION) {
                worst.remove(worst.size() - 1);
            }
        }
        List<Measured> whole = new ArrayList<>();
        for (Measured measured : worst) {
            int length = measured.input().way() == Way.OBJECT ? LENGTH : WHOLE;
            double rate = rate(measured.input(), length, 1);
            // What takes more than two seconds is too slow however often it is measured.
            whole.add(new Measured(
                    measured.input(), rate > length / 2.0 ? Math.max(rate, rate(measured.input(), length, 2)) : rate));
        }
        whole.sort(Comparator.comparingDouble(Measured::rate));
        System.out.println("tried: " + tried);
        for (Measured measured : whole) {
            System.out.printf("%.1f MB/s %s%n", measured.rate() / 1e6, shown(measured.input()));
        }
        Measured slowest = whole.stream()
                .filter(measured -> measured.input().way() != Way.OBJECT)
                .findFirst()
                .orElseThrow();
        assertThat(slowest.rate()).as(shown(slowest.input())).isGreaterThan(LEAST_BYTES_PER_SECOND);
    }

    private Input next(List<Measured> worst) {
        boolean fresh = worst.size() < POPULATION / 2 || random.nextInt(4) == 0;
        Input input = fresh
                ? fresh()
                : changed(worst.get(random.nextInt(worst.size())).input());
        for (int i = random.nextInt(3); i > 0; i--) {
            input = changed(input);
        }
        return input;
    }

    private static String shown(Input input) {
        return input.name() + " | " + cut(input.head()) + " | " + cut(input.unit()) + " | " + cut(input.tail());
    }

    private static String cut(String text) {
        String end = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… of " + text.length();
        StringBuilder ascii = new StringBuilder();
        end.chars()
                .forEach(
                        c -> ascii.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return ascii.toString();
    }

    /** Bytes for each second; 0 where the input cannot come in this way. */
    private double rate(Input input, int length, int runs) {
        byte[] bytes = input.bytes(length);
        if (bytes.length < length || bytes.length > 3 * length) {
            return 0;
        }
        Runnable check = check(input, bytes);
        if (check == null) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            check.run();
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return bytes.length * 1e9 / Math.max(1, least);
    }

    private @Nullable Runnable check(Input input, byte[] bytes) {
        Operation operation = input.operation();
        return switch (input.way()) {
            case PLAIN, ADVICE -> {
                Preflight preflight = input.way() == Way.PLAIN ? plain : advising;
                yield operation == null
                        ? () -> preflight.check(Own.class, bytes)
                        : () -> preflight.check(operation, bytes);
            }
            case OBJECT -> {
                Record bean = bound(operation == null ? Own.class : operation.body(), bytes);
                yield bean == null ? null : () -> advising.check(bean);
            }
            case QUERY, PATH -> {
                String uri = new String(bytes, UTF_8);
                yield () -> advising.check(Request.of(input.way() == Way.PATH ? "POST" : "GET", uri));
            }
        };
    }

    private @Nullable Record bound(Class<? extends Record> type, byte[] bytes) {
        try {
            return Trials.isJson(bytes) ? RecordBinder.bind(compiler.compile(type), bytes) : null;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException doesNotBind) {
            return null;
        }
    }

    private Input fresh() {
        int kind = random.nextInt(12);
        if (kind == 0) {
            String head = random.nextBoolean()
                    ? "https://api.security.microsoft.com/api/alerts?$filter="
                    : "https://api.security.microsoft.com/api/machines?";
            return new Input(Way.QUERY, null, head, hostile(), hostile());
        }
        if (kind == 1) {
            return new Input(Way.PATH, null, "https://api.security.microsoft.com/api/", hostile(), "/isolate");
        }
        if (kind == 2) {
            String[] form = cutUp(Forms.EXAMPLE);
            return new Input(Way.ADVICE, Operations.UPLOAD_LIBRARY_FILE, form[0], form[1], form[2]);
        }
        if (kind == 3) {
            return own();
        }
        List<Operation> operations = Trials.operations();
        Operation operation = operations.get(random.nextInt(operations.size()));
        Samples samples = Samples.of(operation);
        List<Fault> faults = samples.faults();
        byte[] body = random.nextBoolean() || faults.isEmpty()
                ? samples.clean(random.nextLong())
                : samples.faulty(random.nextLong(), faults.get(random.nextInt(faults.size())))
                        .body();
        String text = new String(body, UTF_8);
        String[] cut = random.nextInt(8) == 0 ? emptied(text) : cutUp(text);
        Way way = random.nextInt(8) == 0 ? Way.OBJECT : random.nextBoolean() ? Way.ADVICE : Way.PLAIN;
        return new Input(way, operation, cut[0], cut[1], cut[2]);
    }

    private Input own() {
        Way way = random.nextInt(4) == 0 ? Way.OBJECT : random.nextBoolean() ? Way.ADVICE : Way.PLAIN;
        String[][] shapes = {
            {"{\"map\":{", "\"#\":\"\",", "\"\":\"x\"}}"},
            {"{\"list\":[", "{\"map\":{\"#\":\"x\"}},", "{}]}"},
            {"{\"maps\":{", "\"#\":{},", "\"\":{}}}"},
            {"{\"maps\":{\"a\":{", "\"#\":0,", "\"\":0}}}"},
            {"{\"list\":[", "{\"number\":1e#},", "{}]}"},
            {"{\"list\":[", "{\"number\":1.#},", "{}]}"},
            {"{\"texts\":[", "\"\",", "\"\"]}"},
            {"{\"any\":[", "[1,\"#\"],", "0]}"},
            {"{\"any\":{", "\"#\":1e#,", "\"\":0}}"}
        };
        String[] shape = shapes[random.nextInt(shapes.length)];
        return new Input(way, null, shape[0], shape[1], shape[2]);
    }

    /** A text with a list of many empty elements in place of one of its lists: the least bytes for all that can be missing. */
    private String[] emptied(String text) {
        int list = text.indexOf('[', random.nextInt(text.length()));
        if (list < 0) {
            return cutUp(text);
        }
        String[] elements = {"{}", "[]", "\"\"", "null", "0"};
        String element = elements[random.nextInt(elements.length)];
        int end = text.indexOf(']', list);
        return new String[] {
            text.substring(0, list + 1), element + ",", element + text.substring(end < 0 ? list + 1 : end)
        };
    }

    /** A text, cut into what stands before a piece that can be repeated, this piece, and what stands behind the first of them. */
    private String[] cutUp(String text) {
        for (int tries = 0; tries < 50; tries++) {
            int from = random.nextInt(text.length());
            char c = text.charAt(from);
            if (c == '"' && random.nextBoolean()) {
                int to = text.indexOf('"', from + 1);
                String hostile = hostile();
                if (to > 0) {
                    // All of a text, or a bit within it.
                    return random.nextBoolean()
                            ? new String[] {text.substring(0, from + 1), hostile, text.substring(from + 1)}
                            : new String[] {text.substring(0, from + 1), hostile, text.substring(to)};
                }
            }
            if (c == '{' || c == '"' || c == '[') {
                int to = end(text, from);
                if (to > from && from > 0) {
                    String piece = text.substring(from, to);
                    String comma = piece + ",";
                    return new String[] {text.substring(0, from), comma, text.substring(from)};
                }
            }
        }
        return new String[] {"", hostile(), text};
    }

    /** The end of a value, or of a name and its value. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
                if (depth < 0) {
                    return at;
                }
            } else if (!quoted && c == ',' && depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private String hostile() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String piece = HOSTILE[random.nextInt(HOSTILE.length)];
            text.append(piece.repeat(random.nextInt(3) > 0 ? 1 : 1 << random.nextInt(12)));
        }
        return text.toString();
    }

    private Input changed(Input input) {
        String unit = input.unit();
        int from = random.nextInt(unit.length() + 1);
        int to = Math.min(unit.length(), from + random.nextInt(1 + Math.min(40, unit.length())));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> input.with(unit.substring(0, from) + hostile() + unit.substring(from));
            case 3 -> input.with(unit.substring(0, from) + hostile() + unit.substring(to));
            case 4 -> input.with(unit.substring(0, from) + unit.substring(to));
            case 5 ->
                input.with(unit.substring(0, from)
                        + unit.substring(from, to).repeat(2 + random.nextInt(1 << random.nextInt(10)))
                        + unit.substring(to));
            case 6 -> input.with(unit.substring(0, from) + "#" + unit.substring(from));
            default ->
                input.way() == Way.QUERY || input.way() == Way.PATH
                        ? input.with(hostile())
                        : input.with(Way.values()[random.nextInt(3)]);
        };
    }
}
