package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.render.SensitiveRecords;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.hostile.HostileTexts;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * A secret is planted in every place of the catalog that is marked sensitive, in every way in which people get it wrong, and looked for in
 * everything that comes out.
 */
class PlantedSecretsProperties {
    private static final int MARKER_LENGTH = 24;

    /** So much of a secret tells it. */
    private static final int TELLING = 6;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Generators read their models when they are made. */
    private static final Map<Operation, Samples> SAMPLES = new ConcurrentHashMap<>();

    private static final String PARENT = "§parent§";
    private static final String MEMBER = "§member§";

    /** Ways of writing the member {@code n}, with its right or almost right name, and the marker {@code m}. */
    private static final List<String> MEMBERS = List.of(
            "'n':'m'",
            "'n':'u'",
            "'n':'p'",
            "'n':'b'",
            "'n':' m '",
            "'n':'m\\u0007\\u202e'",
            "'n':'m','n':'m'",
            "'n':'x','n':'m'",
            "'n':0,'n':{'m':'m'}",
            "'n':['m']",
            "'n':[['m'],{'m':'m'}]",
            "'n':{'m':'m'}",
            "'n':{'n':'m'}",
            "'n':d",
            "'n':-d.5e3",
            "'n':[d]",
            "'n':true,'n2':'m'",
            "'c':'m'",
            "'C':'m'",
            "'c':{'n':'m'}",
            "'t':'m'",
            "'t':['m']",
            "'t':d",
            "'a':'m'",
            "'a':'m','n':'m'",
            "'n ':'m'",
            "'\\u006e':'m','n':'m'",
            // What is no JSON.
            "'n':'m",
            "'n':'m\n'",
            "'n':'m\\q'",
            "'n':'\\q m'",
            "'n':'m\\uD800'",
            "'n':'m\0'",
            "'n':'m\u001b[0m'",
            "'n':'m' 'm'",
            "'n':m",
            "'n':+d",
            "'n':0d",
            "'n':\"m",
            "'n':`m`",
            "'n':/*m*/1",
            "'n':'m'}}}}",
            "'n' 'm'",
            "n:'m'",
            "'n':'m',,",
            "'n':'m\u00ff'");

    /** Ways of writing the object that holds it, besides as one. */
    private static final List<String> PARENTS = List.of(
            "{§member§}",
            "{§member§}",
            "{§member§}",
            "{§member§}",
            "[{§member§}]",
            "'m'",
            "['m']",
            "d",
            "{'x':{§member§}}",
            "{'x':1,§member§}");

    private static final List<Place> PLACES = places();

    private static final List<Preflight> PREFLIGHTS =
            List.of(Preflight.create(), Preflight.builder().advice(true).build());

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "planted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sensitive component: the components on the way to it from the body of an operation. */
    record Place(Operation operation, List<RecordComponent> way) {
        RecordComponent component() {
            return way.get(way.size() - 1);
        }

        @Override
        public String toString() {
            return operation.id() + way.stream().map(one -> "/" + name(one)).reduce("", String::concat);
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            collect(operation, operation.body(), List.of(), places);
        }
        return List.copyOf(places);
    }

    private static void collect(Operation operation, Class<?> type, List<RecordComponent> way, List<Place> places) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<RecordComponent> there =
                    Stream.concat(way.stream(), Stream.of(component)).toList();
            if (component.isAnnotationPresent(Sensitive.class)) {
                places.add(new Place(operation, there));
            } else if (component.getType().isRecord()) {
                collect(operation, component.getType(), there, places);
            }
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    /** Each is a new object whenever it is asked for. */
    private static boolean isSame(RecordComponent a, RecordComponent b) {
        return a.getDeclaringRecord().equals(b.getDeclaringRecord())
                && a.getName().equals(b.getName());
    }

    private static String alias(RecordComponent component) {
        JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
        return alias == null ? name(component) : alias.value()[0];
    }

    /** Secrets stand in records that are nested in records alone, as these tests take for granted. */
    @Example
    void everySensitiveComponentIsAPlace() {
        assertThat(PLACES)
                .extracting(place -> place.component().getName())
                .contains("communityString", "authPassword", "privPassword", "username", "password", "privateKey");
        for (Operation operation : Operations.all()) {
            assertThat(PLACES.stream().anyMatch(place -> place.operation().equals(operation)))
                    .as(operation.id())
                    .isEqualTo(SensitiveRecords.mayHoldSecrets(operation.body()));
        }
    }

    /** In every way of writing it, and in the record, the secret is where it should be. */
    @Example
    void everySecretIsPlanted() {
        String marker = "q7Zk2Vx9Lm4TqW3eR8yB5nHc";
        for (Place place : PLACES) {
            for (String member : MEMBERS) {
                assertPlanted(new Planted(place, member, PARENTS.get(0), marker, 1, 0));
            }
            for (String parent : PARENTS) {
                assertPlanted(new Planted(place, MEMBERS.get(0), parent, marker, 2, 0));
            }
            Object held = new Planted(place, "", "", marker, 3, 0).bound();
            for (RecordComponent component : place.way()) {
                held = held instanceof Record record ? Planted.valueOf(component, record) : held;
            }
            assertThat(held).isEqualTo(marker);
        }
    }

    private static void assertPlanted(Planted planted) {
        String body = unescaped(planted.body());
        assertThat(Stream.of(
                        planted.marker(),
                        planted.digits(),
                        Base64.getEncoder().encodeToString(planted.marker().getBytes(UTF_8))))
                .as(planted.toString())
                .anyMatch(body::contains);
    }

    /** A planted secret: digits too, where a number stands. */
    record Planted(Place place, String member, String parent, String marker, long seed, int cut) {
        private String digits() {
            return "9" + marker.chars().mapToObj(c -> String.valueOf(c % 9 + 1)).reduce("", String::concat);
        }

        private String filled(String way) {
            String n = name(place.component());
            String spelt = n.substring(0, n.length() / 2) + n.substring(n.length() / 2 + 1);
            Map<Character, String> fillings = Map.of(
                    'n', n,
                    'm', marker,
                    'u',
                            marker.chars()
                                    .mapToObj(c -> String.format("\\u%04x", c))
                                    .reduce("", String::concat),
                    'p',
                            marker.chars()
                                    .mapToObj(c -> String.format("%%%02X", c))
                                    .reduce("", String::concat),
                    'b', Base64.getEncoder().encodeToString(marker.getBytes(UTF_8)),
                    'd', digits(),
                    'c', n.toUpperCase(java.util.Locale.ROOT),
                    'C', Character.toUpperCase(n.charAt(0)) + n.substring(1),
                    't', spelt,
                    'a', alias(place.component()));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < way.length(); i++) {
                char c = way.charAt(i);
                boolean word = isLetter(way, i - 1) || isLetter(way, i + 1) || (i > 0 && way.charAt(i - 1) == '\\');
                text.append(c == '\'' ? "\"" : !word && fillings.containsKey(c) ? fillings.get(c) : String.valueOf(c));
            }
            return text.toString();
        }

        private static boolean isLetter(String way, int at) {
            return at >= 0
                    && at < way.length()
                    && way.charAt(at) < 0x80
                    && Character.isLetter(way.charAt(at))
                    && "nmupbdcCta".indexOf(way.charAt(at)) < 0;
        }

        /** The body of a record that is clean but for one component that is taken out of it now and then. */
        String body() {
            Record clean =
                    SAMPLES.computeIfAbsent(place.operation(), Samples::of).bound(seed);
            SplittableRandom random = new SplittableRandom(seed);
            String json = json(clean, 0, random.nextInt(3) == 0 ? random : null);
            String inner = filled(parent).replace(MEMBER, filled(member));
            String body = json.replace("\"" + PARENT + "\"", inner);
            return cut == 0 ? body : body.substring(0, Math.max(0, body.length() - cut));
        }

        private String json(@Nullable Object value, int depth, @Nullable SplittableRandom damage) {
            if (value instanceof Record held) {
                List<String> members = new ArrayList<>();
                for (RecordComponent component : held.getClass().getRecordComponents()) {
                    boolean onTheWay =
                            isSame(place.way().get(Math.min(depth, place.way().size() - 1)), component);
                    if (onTheWay && depth == place.way().size() - 2) {
                        members.add(HostileTexts.json(name(component)) + ":\"" + PARENT + "\"");
                    } else if (damage == null || damage.nextInt(4) > 0) {
                        String damaged = damage != null && damage.nextInt(4) == 0 ? "[7]" : null;
                        Object held1 = valueOf(component, held);
                        if (held1 != null || onTheWay) {
                            members.add(HostileTexts.json(name(component)) + ":"
                                    + (damaged == null ? json(held1, depth + 1, damage) : damaged));
                        }
                    }
                }
                return "{" + String.join(", ", members) + "}";
            }
            if (value instanceof Collection<?> list) {
                return "["
                        + String.join(
                                ",",
                                list.stream().map(one -> json(one, 99, null)).toList()) + "]";
            }
            if (value instanceof Enum<?> constant) {
                return HostileTexts.json(WireNames.of(constant));
            }
            return value instanceof CharSequence text ? HostileTexts.json(text.toString()) : String.valueOf(value);
        }

        /** The record with the secret in it. */
        Record bound() {
            return with(SAMPLES.computeIfAbsent(place.operation(), Samples::of).bound(seed), 0);
        }

        private Record with(Record record, int depth) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = Arrays.stream(components)
                    .map(component -> {
                        if (!isSame(place.way().get(depth), component)) {
                            return valueOf(component, record);
                        }
                        Object inner = valueOf(component, record);
                        return depth == place.way().size() - 1
                                ? marker
                                : inner instanceof Record nested ? with(nested, depth + 1) : null;
                    })
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return record.getClass().getDeclaredConstructor(types).newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("A record cannot be read or made", e);
            }
        }

        private static @Nullable Object valueOf(RecordComponent component, Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("A record cannot be read or made", e);
            }
        }

        @Override
        public String toString() {
            return place + " <- " + body();
        }
    }

    @Property(tries = 40)
    void aSecretComesOutNowhere(@ForAll("planted") Planted planted) throws IOException {
        String body = planted.body();
        byte[] bytes = body.getBytes(planted.member().indexOf('\u00ff') >= 0 ? ISO_8859_1 : UTF_8);
        Map<String, String> shown = new LinkedHashMap<>();
        try (PolicyLog log = PolicyLog.open()) {
            library(planted, bytes, shown);
            shown.put("log", String.join("\n", log.messages()));
        }
        commandLine(planted, body, bytes, shown);
        for (String secret : List.of(planted.marker(), planted.digits())) {
            shown.forEach((where, text) -> assertHidden(where, text, secret));
        }
    }

    private static void library(Planted planted, byte[] bytes, Map<String, String> shown) throws IOException {
        Operation operation = planted.place().operation();
        String uri = "https://api.security.microsoft.com" + operation.path().replaceAll("\\{[^}]*}", "1");
        for (Preflight preflight : PREFLIGHTS) {
            show("bytes", preflight.check(operation, bytes), shown);
            show("stream", preflight.check(operation, new ByteArrayInputStream(bytes)), shown);
            show(
                    "request",
                    preflight.check(Request.of(operation.method(), uri)
                            .contentType("application/json")
                            .body(bytes)),
                    shown);
            show("record", preflight.check(planted.bound()), shown);
            for (SendPolicy.Mode mode : SendPolicy.Mode.values()) {
                SendPolicy.builder(preflight)
                        .mode(mode)
                        .build()
                        .outgoing(operation.method(), uri, header -> null)
                        .refusal(bytes)
                        .ifPresent(report -> show("policy", report, shown));
            }
        }
        shown.put("toString", planted.bound().toString());
    }

    private static void show(String door, Report report, Map<String, String> shown) {
        StringWriter text = new StringWriter();
        text.append(report.toString())
                .append(report.violations().toString())
                .append(report.advice().toString());
        if (!report.isClean()) {
            text.append(report.envelope().toJson()).append(report.envelope().toString());
            new PreflightException(report).printStackTrace(new PrintWriter(text, true));
            new RequestRefusedException(report).printStackTrace(new PrintWriter(text, true));
        }
        shown.merge(door, text.toString(), String::concat);
    }

    private static void commandLine(Planted planted, String body, byte[] bytes, Map<String, String> shown)
            throws IOException {
        Operation operation = planted.place().operation();
        String file = Files.write(FOLDER.resolve("body.json"), bytes).toString();
        String call = operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "1");
        String inline = call + "\nContent-Type: application/json\n\n" + body;
        String fromFile = call + "\n\n< ./body.json";
        String expanded = "@s = " + planted.marker() + "\n" + call + "\n\n" + body.replace(planted.marker(), "{{s}}");
        List<Path> requests = new ArrayList<>();
        for (String content : List.of(inline, fromFile, expanded)) {
            requests.add(Files.writeString(FOLDER.resolve(requests.size() + ".http"), content));
        }
        // A run takes its time; the other format's is that of another seed.
        String format = planted.seed() % 2 == 0 ? "text" : "json";
        shown.put(format, out(Run.of("check", "--operation", operation.id(), "--format", format, file)));
        shown.put("of a call", out(Run.of("check", "--operation", call, "--format", format, file)));
        for (Path request : requests) {
            shown.put("of " + request.getFileName(), out(Run.of("check", "--format", format, request.toString())));
        }
        shown.put("lines", out(Run.reading(body + "\n", "check", "--operation", operation.id(), "--ndjson", "-")));
        shown.put("partition", out(Run.of("partition", "--operation", operation.id(), file)));
    }

    private static String out(Run run) {
        assertThat(run.out() + run.err()).doesNotContain("unexpected");
        return run.out() + run.err();
    }

    /** Looks for a secret and parts of it, as they are and in every encoding in which they may have come out. */
    private static void assertHidden(String where, String text, String secret) {
        String plain = unescaped(text);
        List<String> searched = new ArrayList<>();
        for (int i = 0; i + TELLING <= secret.length(); i++) {
            searched.add(secret.substring(i, i + TELLING));
        }
        for (int shift = 0; shift < 3; shift++) {
            // The base64 of its inside, wherever it stands in what was encoded.
            String encoded =
                    Base64.getEncoder().withoutPadding().encodeToString(("x".repeat(shift) + secret).getBytes(UTF_8));
            for (int i = 4; i + 12 <= encoded.length(); i += 4) {
                searched.add(encoded.substring(i, i + 8));
            }
        }
        for (String part : searched) {
            assertThat(plain.contains(part))
                    .as("%s shows %s: %s", where, part, text)
                    .isFalse();
        }
    }

    /** The text without what JSON, URLs and the notation of excerpts escape. */
    private static String unescaped(String text) {
        String plain =
                Pattern.compile("\\\\u([0-9A-Fa-f]{4})").matcher(text).replaceAll(PlantedSecretsProperties::character);
        return Pattern.compile("%([0-9A-Fa-f]{2})").matcher(plain).replaceAll(PlantedSecretsProperties::character);
    }

    private static String character(MatchResult hex) {
        return java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
    }

    /** The search finds what it looks for. */
    @Example
    void aSecretThatComesOutIsFound() {
        String secret = "q7Zk2Vx9Lm4TqW3e";
        for (String text : List.of(
                secret,
                "a" + secret.substring(5, 11) + "b",
                "\\u0071\\u0037\\u005a\\u006b\\u0032\\u0056",
                URLEncoder.encode("%71%37%5A%6B%32%56", UTF_8).replace("%25", "%"),
                Base64.getEncoder().encodeToString(("pw:" + secret).getBytes(UTF_8)),
                Base64.getEncoder().encodeToString(("user:" + secret).getBytes(UTF_8)))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> assertHidden("here", text, secret)))
                    .as(text)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Provide
    Arbitrary<Planted> planted() {
        Arbitrary<String> markers =
                Arbitraries.strings().withChars(LETTERS.toCharArray()).ofLength(MARKER_LENGTH);
        return Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.of(MEMBERS),
                        Arbitraries.of(PARENTS),
                        markers,
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 60))))
                .as(Planted::new);
    }
}
