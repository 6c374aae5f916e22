package dev.mdepreflight.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are long, deep or no text at all: anything but work in proportion to their length would not come to an end. */
class HostilePathTest {
    private static final int MUCH = 200_000;
    private static final int MUCH_MORE = 10 * MUCH;
    private static final int MANY = 100_000;

    private final Preflight preflight = Preflight.builder().advice(true).build();

    /**
     * A request whose path has one parameter in question.
     *
     * @param before the URI up to the value of the parameter
     * @param after what follows it
     */
    record Place(String method, Template.Parameter parameter, String before, String after) {
        String uri(String value) {
            return before + value + after;
        }

        @Override
        public String toString() {
            return method + " " + uri("{" + parameter.kind() + "}");
        }
    }

    /** Every parameter of every path of the table; the others of its path have a value that is none of theirs. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Route route : Routes.all()) {
            for (int i = 0; i < route.path().size(); i++) {
                Template segment = route.path().get(i);
                String before = path(route.path().subList(0, i));
                String after = path(route.path().subList(i + 1, route.path().size()));
                if (segment instanceof Template.Whole whole) {
                    places.add(new Place(route.method(), whole.parameter(), "/api" + before + "/", after));
                } else if (segment instanceof Template.Call call) {
                    for (Template.Argument argument : call.arguments()) {
                        String written = written(call);
                        String name = argument.parameter().name() + "=" + quote(argument);
                        int at = written.indexOf(name) + name.length();
                        places.add(new Place(
                                route.method(),
                                argument.parameter(),
                                "/api" + before + "/" + written.substring(0, at),
                                written.substring(at + 1) + after));
                    }
                }
            }
        }
        return places;
    }

    /** One place for each kind of parameter, a function's and a segment's apart. */
    static Stream<Place> kinds() {
        Map<ParameterKind, Place> whole = new EnumMap<>(ParameterKind.class);
        Map<ParameterKind, Place> argument = new EnumMap<>(ParameterKind.class);
        for (Place place : places()) {
            (place.before().endsWith("/") ? whole : argument)
                    .putIfAbsent(place.parameter().kind(), place);
        }
        return Stream.concat(whole.values().stream(), argument.values().stream());
    }

    private static String path(List<Template> segments) {
        StringBuilder path = new StringBuilder();
        for (Template segment : segments) {
            path.append('/');
            if (segment instanceof Template.Word word) {
                path.append(word.lowerCase());
            } else {
                path.append(segment instanceof Template.Call call ? written(call) : "0");
            }
        }
        return path.toString();
    }

    private static String written(Template.Call call) {
        List<String> arguments = call.arguments().stream()
                .map(one -> one.parameter().name() + "=" + quote(one) + "0" + quote(one))
                .toList();
        return call.lowerCase() + "(" + String.join(",", arguments) + ")";
    }

    private static String quote(Template.Argument argument) {
        return argument.quotes() == Template.Quotes.SINGLE ? "'" : "";
    }

    private Report check(String method, String uri) {
        return preflight.check(Request.of(method, uri).body("{}".getBytes(StandardCharsets.UTF_8)));
    }

    private List<Violation> inPath(Place place, String value) {
        String pointer = "/path/" + place.parameter().name();
        return check(place.method(), place.uri(value)).violations().stream()
                .filter(violation -> violation.qualifiedPointer().equals(pointer))
                .toList();
    }

    @Test
    void thePlaces_areAllThatTheTableHas() {
        assertThat(places()).hasSizeGreaterThan(60);
        assertThat(kinds()).hasSizeGreaterThan(18);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aBrokenEncoding_isOneViolationAtItsPlace(Place place) {
        for (String broken : List.of(
                "%00",
                "\0",
                "%C0%AF",
                "%c0%80",
                "%E0%80%AF",
                "%ED%A0%80",
                "%F4%90%80%80",
                "%FF",
                "%",
                "%4",
                "%zz",
                "%%34",
                "\uD83D")) {
            String value = "a" + broken;
            assertThat(inPath(place, value)).as(value).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo(place.parameter().kind().code());
                assertThat(violation.excerpt()).isEqualTo(Excerpt.of(value));
                assertThat(violation.location()).isNotNull();
                assertThat(violation.location().offset())
                        .isEqualTo(place.before().length());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyCharacters_giveAReport(Place place) {
        for (String piece : List.of(
                "a",
                "0",
                "A.",
                ".",
                "-",
                "_",
                ":",
                "'",
                "''",
                "=",
                "@",
                "%41",
                "%2F",
                "%27",
                "%F0%9F%98%80",
                "\u00fc",
                "-_-",
                "CVE-",
                "2030-",
                "xn--a.")) {
            Report report = check(place.method(), place.uri(piece.repeat(MUCH / piece.length())));
            assertThat(report.violations()).hasSizeLessThan(5).allSatisfy(violation -> {
                assertThat(violation.message().length()).isLessThan(200);
            });
            assertThat(report.advice()).hasSizeLessThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%41", "%2F", "%C0%AF", "%", "\u00fc", "b."})
    void megabytes_areOneFaultOfBoundedSize(String piece) {
        String value = piece.repeat(MUCH_MORE / piece.length());
        String uri = "/api/domains/" + value + "/alerts";
        assertThat(check("GET", uri).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.qualifiedPointer()).isEqualTo("/path/domain");
            assertThat(violation.excerpt().length()).isLessThan(70);
            assertThat(violation.location()).isNotNull();
            assertThat(violation.location().offset()).isEqualTo("/api/domains/".length());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "/a", "/api", "/..", "%2F", "(", "%28", ";x=1", "//", ":"})
    void whatIsNoPathOfTheApi_isAnUnknownCall_howeverLong(String piece) {
        String much = piece.repeat(MUCH_MORE / piece.length());
        for (String uri : List.of(much, "/x" + much, "/api/" + much, "/api/machines/x/" + much + "/y")) {
            assertUnknown(check("DELETE", uri));
        }
        // It may name a host.
        assertThat(check("DELETE", "https:" + much).isClean()).isTrue();
    }

    @Test
    void manySegments_areNoCall() {
        assertUnknown(check("GET", "/api" + "/machines".repeat(MANY)));
        assertUnknown(check("GET", "/api/files" + "/%C0%AF".repeat(MANY)));
        assertUnknown(check("GET", "/api/ips/" + "../".repeat(MANY) + "alerts"));
        assertUnknown(check("GET", "/api" + "/a".repeat(MANY) + "/..".repeat(MANY) + "/nothing"));
    }

    private static void assertUnknown(Report report) {
        assertThat(report.isClean()).isTrue();
        assertThat(report.advice()).extracting(Advice::reason).containsExactly(Advice.UNKNOWN_CALL);
    }

    @Test
    void dotSegments_areResolvedHoweverMany() {
        String many = "/a".repeat(MANY) + "/%2e%2E".repeat(MANY) + "/.".repeat(MANY) + "/..".repeat(MANY);
        assertThat(Routes.operation("POST", many + "/api/indicators")).contains(Operations.SUBMIT_INDICATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip='1.1.1.1',", "a=1,", "=,", ",", "a='", "%69p=%27a%27%2C", "'(", "x=(", "a=''''"})
    void aCallWithManyArguments_isNoCall(String argument) {
        String many = argument.repeat(MANY);
        for (String name : List.of("findbyip", "find", "%66ind")) {
            for (String end : List.of("", ")", "timestamp=2030-03-31T11:00:00Z)", "%29")) {
                Report report = check("GET", "/api/machines/" + name + "(" + many + end);
                assertThat(report.violations()).isEmpty();
                // The other piece is on the body, which no call by GET takes.
                assertThat(report.advice())
                        .filteredOn(advice -> !advice.reason().equals(Advice.UNCHECKED_BODY))
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void manyArgumentsThatCannotBeRead_areOneFault() {
        String uri = "/api/machines/findbyip(" + "ip='%C0%AF',".repeat(MANY) + ")";
        assertThat(check("GET", uri).violations())
                .singleElement()
                .extracting(Violation::hint)
                .isEqualTo("the percent-encoded bytes are not UTF-8");
    }

    @Test
    void anArgumentOfTenMegabytes_isOneFault() {
        String uri = "/api/machines/findbyip(ip='" + "''".repeat(MUCH_MORE / 2) + "',timestamp=@t)";
        assertThat(check("GET", uri).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.qualifiedPointer()).isEqualTo("/path/ip");
            assertThat(violation.location()).isNotNull();
            assertThat(violation.location().length()).isEqualTo(MUCH_MORE);
        });
    }
}
