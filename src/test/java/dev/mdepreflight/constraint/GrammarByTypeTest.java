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
                "Ip|InvalidIpAddress|192.0.2.0/24|remove the prefix length /24; CIDR blocks are not supported, one address only",
                "Ip|InvalidIpAddress|a.example|the value fits type Name",
                "Ip|InvalidIpAddress|a.co|the value fits type Name",
                "Ip|InvalidIpAddress|https://a.example/x|the value fits type Url",
                "Ip|InvalidIpAddress|a.example/x|\"a\" (character 1) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Ip|InvalidIpAddress|localhost|\"l\" (character 1) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Ip|InvalidIpAddress|192.0.2.x|\"x\" (character 9) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Ip|InvalidIpAddress|192.0.2.256|octet 256 is above 255",
                "Ip|InvalidIpAddress|a.x1|\"a\" (character 1) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Ip|InvalidIpAddress|\uD840\uDC00\uD840\uDC00\uD840\uDC00.12|\"𠀀\" (character 1) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Ip|InvalidIpAddress|d41d8cd98f00b204e9800998ecf8427e|the value fits type Md5",
                "Ip|InvalidIpAddress|a[.]example|the value is defanged; a.example fits type Name",
                "Ip|InvalidIpAddress|192[.]0[.]2[.]1|the value is defanged; send 192.0.2.1",
                "Ip|InvalidIpAddress|192[.]0[.]2[.]256|\"[\" (character 4) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "Name|InvalidDomainName|::1|the value fits type Ip",
                "Name|InvalidDomainName|a.example/x|the value fits type Url",
                "Name|InvalidDomainName|*.a.example|remove \"*\" (character 1); an indicator for a domain covers its subdomains",
                "Name|InvalidDomainName|*.a.example/x|the value fits type Url",
                "Name|InvalidDomainName|*.a.example:80|the value fits type Url",
                "Name|InvalidDomainName|evil[.]example|the value is defanged; send evil.example",
                "Name|InvalidDomainName|hxxp://evil[.]example/a|the value is defanged; http://evil.example/a fits type Url",
                "Name|InvalidDomainName|a b/c|remove the white space at character 2 (U+0020)",
                "Name|InvalidDomainName|a b:80|remove the white space at character 2 (U+0020)",
                "Name|InvalidDomainName|a b|remove the white space at character 2 (U+0020)",
                "Url|InvalidUrl|::1|the value fits type Ip",
                "Url|InvalidUrl|http://a b|remove the white space at character 9 (U+0020)",
                "Url|InvalidUrl|a b|remove the white space at character 2 (U+0020)",
                "Md5|InvalidHashValue|a.example|\".\" (character 2) is not allowed; an MD5 hash has 32 hexadecimal digits",
                "Md5|InvalidHashValue|da39a3ee5e6b4b0d3255bfef95601890afd80709|the value fits type Sha1",
                "Md5|InvalidHashValue|192.0.2.1|the value fits type Ip",
                "Time|InvalidRequestBody|2030-01-31|the time is missing; write 2030-01-31T00:00:00Z for midnight UTC",
                "Guid|InvalidInput|1234|the value has 4 characters, a GUID has 36 characters"
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
                "x|value InvalidIpAddress \"x\" (character 1) is not allowed; an IPv4 address has digits and dots only",
                "192.0.2.1, 192.0.2.0/24, x|value InvalidIpAddress remove the prefix length /24; CIDR blocks are not supported, one address only",
                "192.0.2.1, 192.0.2.2*|value InvalidIpAddress remove \"*\" (character 10); wildcards are not supported",
                "192.0.2.1, , 192.0.2.2|value InvalidInput a value is empty",
                "', 192.0.2.1'|value InvalidInput a value is empty",
                "'192.0.2.1, '|value InvalidInput a value is empty",
                "''|value InvalidInput a value is empty",
                "192.0.2.1,192.0.2.2|value InvalidIpAddress \",\" separates several values; send each in its own indicator"
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
