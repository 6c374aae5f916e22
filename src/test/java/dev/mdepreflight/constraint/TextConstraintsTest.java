package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the constraints on a text take, byte by byte, and what they say of the others. */
class TextConstraintsTest {
    record Texts(
            @DateTimeOffset String anyTime,
            @DateTimeOffset(documented = true) String documented,
            @DateTimeOffset(utc = true) String utc,
            @DateTimeOffset(leastFraction = 2) String fine,
            @MaxLength(3) String three,
            @NotPast(hint = "it is over") String future,
            @NotPast String silent,

            @NoneOf(
                    value = {"all", "none"},
                    hint = "name them")
            String some,

            @NoneOf("all") String notAll,
            @OneOf({"a", "bc"}) String one,
            @WebUrl String url,
            @WebUrl(lenient = true) String address,
            @WebUrl(ownHost = true) String own,
            @DomainName String domain,
            @Conforms(Grammar.GUID) String guid,
            @IpAddress String ip,
            @IpAddress(IpAddress.Version.V4) String four,
            @IpAddress(IpAddress.Version.V6) String six,
            @HashValue String hash,
            @HashValue(HashValue.Algorithm.SHA1) String sha1) {}

    private static <A extends Annotation> A constraint(String component, Class<A> type) {
        try {
            return Texts.class.getDeclaredField(component).getAnnotation(type);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static <A extends Annotation, V extends Utf8Validator<A>> V validator(
            String component, Class<A> type, V validator) {
        validator.initialize(constraint(component, type));
        return validator;
    }

    /** The array ends with the text, so that a look beyond fails. */
    private static boolean takes(Utf8Validator<?> validator, String text) {
        byte[] utf8 = ("\"" + text).getBytes(StandardCharsets.UTF_8);
        return validator.isValid(utf8, 1, utf8.length);
    }

    private static DateTimeOffset.Validator time(String component) {
        return validator(component, DateTimeOffset.class, new DateTimeOffset.Validator());
    }

    @ParameterizedTest
    @CsvSource({
        "anyTime, 2030-01-31t00:00z, true",
        "anyTime, 2030-01-31, false",
        "documented, 2030-01-31T00:00:00.1234567+01:00, true",
        "documented, 2030-01-31t00:00z, false",
        "utc, 2030-01-31T00:00:00Z, true",
        "utc, 2030-01-31T00:00z, true",
        "utc, 2030-01-31T00:00:00+00:00, false",
        "utc, 2030-01-31, false",
        "fine, 2030-01-31T00:00:00.00Z, true",
        "fine, 2030-01-31T00:00:00.99+01:00, true",
        "fine, 2030-01-31T00:00:00.123z, true",
        "fine, 2030-01-31T00:00:00.1Z, false",
        "fine, 2030-01-31T00:00:00.9+11:11, false",
        "fine, 2030-01-31T00:00:00Z, false",
        "fine, 2030-01-31T00:00Z, false"
    })
    void aTime_mayBeNarrowedDown(String component, String text, boolean taken) {
        assertThat(takes(time(component), text)).isEqualTo(taken);
    }

    @Test
    void theHintOnATime_asksForWhatIsAskedFor() {
        String offset = "\"x\" (character 1) is not allowed; write a time as 2030-01-31T00:00:00Z";
        String narrow = "write the time in UTC with all its fraction digits, as in 2030-01-31T00:00:00.1234567Z";
        assertThat(time("anyTime").hint("x")).isEqualTo(offset);
        assertThat(time("documented").hint("x")).isEqualTo(offset);
        assertThat(time("utc").hint("x")).isEqualTo(narrow);
        assertThat(time("fine").hint("x")).isEqualTo(narrow);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "abc, true",
        "abcd, false",
        "\u00e4\u4e00c, true",
        "\u00e4\u4e00cd, false",
        "\uD83D\uDE00x, true",
        "\uD83D\uDE00xy, false",
        "\uD83D\uDE00\uD83D\uDE00, false",
        "\uFFFD\uFFFD\uFFFD, true"
    })
    void lengthCountsUnitsOfUtf16(String text, boolean taken) {
        MaxLength.Validator three = validator("three", MaxLength.class, new MaxLength.Validator());
        assertThat(takes(three, text)).isEqualTo(taken).isEqualTo(text.length() <= 3);
        assertThat(three.hint(text)).isEqualTo("at most 3 characters, this has " + text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-31T00:00:00Z, true",
        "2030-01-31T00:00:00.9Z, true",
        "2030-01-31T01:00:00+01:00, true",
        "2030-01-30T23:59:59Z, false",
        "2030-01-30T23:59:59.9Z, false",
        "2030-01-31T00:59:59+01:00, false",
        "no time, true"
    })
    void theSecondThatIsNow_isNotPast(String text, boolean taken) {
        NotPast.Validator future = validator("future", NotPast.class, new NotPast.Validator());
        Clock clock = Clock.fixed(Instant.parse("2030-01-31T00:00:00.5Z"), ZoneOffset.UTC);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(future.isValid(utf8, 0, utf8.length, clock)).isEqualTo(taken);
        assertThat(future.isValid(utf8, 0, utf8.length))
                .as("where nobody tells the time")
                .isTrue();
        assertThat(future.hint(text)).isEqualTo("it is over");
        assertThat(validator("silent", NotPast.class, new NotPast.Validator()).hint(text))
                .isNull();
    }

    @Test
    void aText_mayBeOneOfAFew_orNone() {
        OneOf.TextValidator one = validator("one", OneOf.class, new OneOf.TextValidator());
        NoneOf.TextValidator some = validator("some", NoneOf.class, new NoneOf.TextValidator());
        assertThat(List.of("a", "bc")).allMatch(text -> takes(one, text));
        assertThat(List.of("", "b", "A", "abc")).noneMatch(text -> takes(one, text));
        assertThat(one.hint("bd")).isEqualTo("did you mean bc?");
        assertThat(List.of("", "al", "All", "nones")).allMatch(text -> takes(some, text));
        assertThat(List.of("all", "none")).noneMatch(text -> takes(some, text));
        assertThat(some.hint("all")).isEqualTo("name them");
        assertThat(validator("notAll", NoneOf.class, new NoneOf.TextValidator()).hint("all"))
                .isNull();
        assertThat(one.grammars()).isEmpty();
    }

    @Test
    void theGrammarOfAConstraint_isToldToThoseWhoAdvise() {
        assertThat(validator("url", WebUrl.class, new WebUrl.Validator()).grammars())
                .containsExactly(Grammar.WEB_URL);
        assertThat(validator("address", WebUrl.class, new WebUrl.Validator()).grammars())
                .containsExactly(Grammar.WEB_ADDRESS);
        assertThat(validator("own", WebUrl.class, new WebUrl.Validator()).grammars())
                .isEmpty();
        assertThat(validator("domain", DomainName.class, new DomainName.Validator())
                        .grammars())
                .containsExactly(Grammar.DOMAIN_NAME);
        assertThat(validator("guid", Conforms.class, new Conforms.Validator()).grammars())
                .containsExactly(Grammar.GUID);
        assertThat(validator("ip", IpAddress.class, new IpAddress.Validator()).grammars())
                .containsExactly(Grammar.IP_ADDRESS);
        assertThat(validator("four", IpAddress.class, new IpAddress.Validator()).grammars())
                .containsExactly(Grammar.IPV4);
        assertThat(validator("six", IpAddress.class, new IpAddress.Validator()).grammars())
                .containsExactly(Grammar.IPV6);
        assertThat(validator("hash", HashValue.class, new HashValue.Validator()).grammars())
                .containsExactly(Grammar.FILE_HASH);
        assertThat(validator("sha1", HashValue.class, new HashValue.Validator()).grammars())
                .containsExactly(Grammar.SHA1);
    }

    @Test
    void aUrlOfOnesOwnHost_isStillAUrl() {
        WebUrl.Validator own = validator("own", WebUrl.class, new WebUrl.Validator());
        assertThat(takes(own, "https://a.example/")).isTrue();
        assertThat(takes(own, "a.example")).isFalse();
        assertThat(own.hint("a.example")).isEqualTo("write http:// or https:// before a.example");
    }

    @Test
    void aHashOfAnotherKind_isSaidToBe() {
        HashValue.Validator sha1 = validator("sha1", HashValue.class, new HashValue.Validator());
        assertThat(sha1.hint("d41d8cd98f00b204e9800998ecf8427e")).isEqualTo("the value is a hash of another kind, MD5");
        assertThat(sha1.hint("x"))
                .isEqualTo("\"x\" (character 1) is not allowed; a SHA-1 hash has 40 hexadecimal digits");
    }

    @Test
    void aConstraintOfAnotherAuthor_needNotSayAnything() {
        Utf8Validator<Documented> even = new Utf8Validator<>() {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return (to - from) % 2 == 0;
            }
        };
        assertThat(even.hint("x")).isNull();
        assertThat(even.grammars()).isEmpty();
        assertThat(even.isValid(new byte[3], 1, 3, Clock.systemUTC())).isTrue();
        assertThat(even.isValid(new byte[3], 0, 3, Clock.systemUTC())).isFalse();
    }
}
