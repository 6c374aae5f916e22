package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.constraint.GrammarByType.Case;
import dev.mdepreflight.format.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a value that does not fit the type it comes with. */
class GrammarByTypeTest {
    @GrammarByType(
            value = "value",
            type = "type",
            cases = {
                @Case(type = "Ip", grammar = Grammar.IP_ADDRESS),
                @Case(type = "Url", grammar = Grammar.WEB_ADDRESS),
                @Case(type = "Name", grammar = Grammar.DOMAIN_NAME),
                @Case(type = "Md5", grammar = Grammar.MD5),
                @Case(type = "Time", grammar = Grammar.DATE_TIME_OFFSET),
                @Case(type = "Guid", grammar = Grammar.GUID)
            },
            alsoFits = @Case(type = "Sha1", grammar = Grammar.SHA1))
    record Typed(String type, Object value) {}

    @GrammarByType(value = "value", type = "type", cases = @Case(type = "Ip", grammar = Grammar.IPV4), separator = ", ")
    record Several(String type, Object value) {}

    private static GrammarByType.Validator validator(Class<? extends Record> type) {
        GrammarByType.Validator validator = new GrammarByType.Validator();
        validator.initialize(type.getAnnotation(GrammarByType.class));
        return validator;
    }

    private static List<String> found(Record bean) {
        List<String> found = new ArrayList<>();
        validator(bean.getClass())
                .check(
                        PropertyValues.of(bean),
                        finding -> found.add(
                                finding.component() + " " + finding.code().code() + " " + finding.hint()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "Ip, 192.0.2.1",
        "Name, a.example",
        "Url, *.a.example/x",
        "Md5, d41d8cd98f00b204e9800998ecf8427e",
        "Time, 2030-01-31T00:00:00Z",
        "Other, anything",
        ", anything",
        "Ip,"
    })
    void aValueThatFits_orIsOfNoKnownType_isLeftAlone(String type, String value) {
        assertThat(found(new Typed(type, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ip|InvalidIpAddress|192.0.2.0/24|one address only; CIDR blocks are not taken",
                "Ip|InvalidIpAddress|a.example|the value fits type Name",
                "Ip|InvalidIpAddress|a.co|the value fits type Name",
                "Ip|InvalidIpAddress|https://a.example/x|the value fits type Url",
                "Ip|InvalidIpAddress|a.example/x|one address only; CIDR blocks are not taken",
                "Ip|InvalidIpAddress|localhost|",
                "Ip|InvalidIpAddress|192.0.2.x|",
                "Ip|InvalidIpAddress|192.0.2.256|",
                "Ip|InvalidIpAddress|a.x1|",
                "Ip|InvalidIpAddress|\uD840\uDC00\uD840\uDC00\uD840\uDC00.12|",
                "Ip|InvalidIpAddress|d41d8cd98f00b204e9800998ecf8427e|the value fits type Md5",
                "Ip|InvalidIpAddress|a[.]example|the value is defanged; a.example fits type Name",
                "Ip|InvalidIpAddress|192[.]0[.]2[.]1|the value is defanged; send 192.0.2.1",
                "Ip|InvalidIpAddress|192[.]0[.]2[.]256|",
                "Name|InvalidDomainName|::1|the value fits type Ip",
                "Name|InvalidDomainName|a.example/x|the value fits type Url",
                "Name|InvalidDomainName|*.a.example|a domain covers its subdomains; wildcards are not taken",
                "Name|InvalidDomainName|*.a.example/x|the value fits type Url",
                "Name|InvalidDomainName|*.a.example:80|the value fits type Url",
                "Name|InvalidDomainName|evil[.]example|the value is defanged; send evil.example",
                "Name|InvalidDomainName|hxxp://evil[.]example/a|the value is defanged; http://evil.example/a fits type Url",
                "Name|InvalidDomainName|a b/c|a domain has no scheme and no path",
                "Name|InvalidDomainName|a b:80|a domain has no port",
                "Name|InvalidDomainName|a b|",
                "Url|InvalidUrl|::1|the value fits type Ip",
                "Url|InvalidUrl|http://a b|a URL begins with http:// or https:// and a host",
                "Url|InvalidUrl|a b|",
                "Md5|InvalidHashValue|a.example|an MD5 hash has 32 hexadecimal digits, this has 9 characters",
                "Md5|InvalidHashValue|da39a3ee5e6b4b0d3255bfef95601890afd80709|the value fits type Sha1",
                "Md5|InvalidHashValue|192.0.2.1|the value fits type Ip",
                "Time|InvalidRequestBody|2030-01-31|write a time with its offset, as in 2030-01-31T00:00:00Z",
                "Guid|InvalidInput|1234|a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12"
            })
    void aValueThatDoesNot_isReported_withTheTypeThatItFits(String type, String code, String value, String hint) {
        assertThat(found(new Typed(type, value))).containsExactly("value " + code + " " + hint);
    }

    @Test
    void anEmptyValue_isSaidToBe() {
        assertThat(found(new Typed("Ip", ""))).containsExactly("value InvalidInput the value is empty");
    }

    @Test
    void aValueThatIsNoText_doesNotFit() {
        assertThat(found(new Typed("Ip", 7))).containsExactly("value InvalidIpAddress null");
        assertThat(found(new Several("Ip", 7))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1|",
                "192.0.2.1, 192.0.2.2, 192.0.2.3|",
                "x|value InvalidIpAddress null",
                "192.0.2.1, 192.0.2.0/24, x|value InvalidIpAddress one address only; CIDR blocks are not taken",
                "192.0.2.1, 192.0.2.2*|value InvalidIpAddress one address only; ranges and wildcards are not taken",
                "192.0.2.1, , 192.0.2.2|value InvalidInput a value is empty",
                "', 192.0.2.1'|value InvalidInput a value is empty",
                "'192.0.2.1, '|value InvalidInput a value is empty",
                "''|value InvalidInput a value is empty",
                "192.0.2.1,192.0.2.2|value InvalidIpAddress null"
            })
    void eachOfSeveralValues_isJudged_andTheFirstThatDoesNotFitReported(String value, String finding) {
        assertThat(found(new Several("Ip", value))).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void theGrammarOfTheType_isKnownBeforehand_unlessTheValueHoldsSeveral() {
        assertThat(validator(Typed.class).grammars(PropertyValues.of(new Typed("Name", null))))
                .isEqualTo(Map.of("value", Grammar.DOMAIN_NAME));
        assertThat(validator(Typed.class).grammars(PropertyValues.of(new Typed("Other", null))))
                .isEmpty();
        assertThat(validator(Several.class).grammars(PropertyValues.of(new Several("Ip", null))))
                .isEmpty();
        assertThat(validator(Typed.class).components()).containsExactlyInAnyOrder("value", "type");
    }
}
