package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Our constraints as ordinary ones under a Hibernate Validator that knows nothing of this library, and no expressions. */
class OrdinaryConstraintsTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    enum Colour {
        @JsonProperty("red-ish")
        RED,
        GREEN
    }

    record Everything(
            @HashValue String hash,

            @HashValue({HashValue.Algorithm.MD5, HashValue.Algorithm.SHA256})
            String some,

            @DomainName String domain,
            @IpAddress String ip,
            @IpAddress(IpAddress.Version.V6) String six,
            @WebUrl String url,
            @WebUrl(lenient = true) String address,
            @DateTimeOffset String time,
            @DateTimeOffset(documented = true) String documented,
            @OneOf({"a", "b"}) String one,
            @OneOf(enumType = Colour.class) String colour,
            @OneOf("red-ish") Colour constant,
            @Conforms(Grammar.GUID) String guid,
            @Required Object required,
            @MaxBatchSize(1) List<String> batch) {}

    private static Everything with(String text, Colour colour, List<String> batch) {
        return new Everything(
                text, text, text, text, text, text, text, text, text, text, text, colour, text, text, batch);
    }

    @Test
    void null_isValidExceptWhereRequired() {
        assertThat(told(VALIDATOR.validate(with(null, null, null))))
                .containsExactly("required: Parameter {parameter} is missing.");
    }

    @Test
    void messages_areTheDocumentedOnesFilledIn() {
        assertThat(told(VALIDATOR.validate(with("a b", Colour.GREEN, List.of("1", "2")))))
                .containsExactlyInAnyOrder(
                        "hash: Hash value a b is invalid.",
                        "some: Hash value a b is invalid.",
                        "domain: Domain name a b is invalid.",
                        "ip: IP address a b is invalid.",
                        "six: IP address a b is invalid.",
                        "url: URL a b is invalid.",
                        "address: URL a b is invalid.",
                        "time: Invalid request body.",
                        "documented: Invalid request body.",
                        "one: Invalid request body.",
                        "colour: Invalid request body.",
                        "constant: Invalid request body.",
                        "guid: Invalid input a b.",
                        "batch: Maximum batch size exceeded. Received: 2, allowed: 1.");
    }

    @Test
    void userText_isNeverInterpolated() {
        for (String text :
                List.of("${1+1}", "{value}", "{dev.mdepreflight.InvalidUrl}", "\\{x}", "$1", "${rejected}")) {
            assertThat(told(VALIDATOR.validateValue(Everything.class, "hash", text)))
                    .containsExactly("hash: Hash value " + text + " is invalid.");
        }
    }

    @Test
    void aBatchOfTheLargestSize_isValid_andALoneSurrogateIsNot() {
        assertThat(VALIDATOR.validateValue(Everything.class, "batch", List.of("1")))
                .isEmpty();
        assertThat(VALIDATOR.validateValue(Everything.class, "url", "http://a/\ud83d"))
                .hasSize(1);
    }

    @Test
    void longText_isCutInTheMessage() {
        assertThat(told(VALIDATOR.validateValue(Everything.class, "domain", "*".repeat(5000)))
                        .toString())
                .hasSizeLessThan(120)
                .contains("…");
    }

    @Test
    void namesOfConstants_areWireNames() {
        assertThat(VALIDATOR.validateValue(Everything.class, "colour", "red-ish"))
                .isEmpty();
        assertThat(VALIDATOR.validateValue(Everything.class, "colour", "RED")).hasSize(1);
        assertThat(VALIDATOR.validateValue(Everything.class, "constant", Colour.RED))
                .isEmpty();
    }

    record Containers(
            List<@HashValue String> hashes,
            Map<@DomainName String, @IpAddress String> hosts,
            List<List<@WebUrl String>> urls) {}

    @Test
    void elementsOfContainers_areJudged() {
        assertThat(told(VALIDATOR.validate(new Containers(
                        Arrays.asList("x", null), Map.of("a b", "1.1.1.1", "c", "d"), List.of(List.of("e f"))))))
                .containsExactlyInAnyOrder(
                        "hashes[0].<list element>: Hash value x is invalid.",
                        "hosts<K>[a b].<map key>: Domain name a b is invalid.",
                        "hosts[c].<map value>: IP address d is invalid.",
                        "urls[0].<list element>[0].<list element>: URL e f is invalid.");
    }

    interface Extra {}

    record Repeated(
            @HashValue(HashValue.Algorithm.MD5)
            @HashValue(value = HashValue.Algorithm.SHA1, groups = Extra.class, payload = Advice.class)
            String hash,

            @WebUrl(message = "no") @WebUrl(lenient = true) String url) {}

    @Test
    void repetitionGroupsAndPayload_areThoseOfAnyConstraint() {
        Repeated repeated = new Repeated("x", "a b");
        assertThat(told(VALIDATOR.validate(repeated)))
                .containsExactlyInAnyOrder("hash: Hash value x is invalid.", "url: no", "url: URL a b is invalid.");
        Set<ConstraintViolation<Repeated>> extra = VALIDATOR.validate(repeated, Extra.class);
        assertThat(told(extra)).containsExactly("hash: Hash value x is invalid.");
        assertThat(extra.iterator().next().getConstraintDescriptor().getPayload())
                .containsExactly(Advice.class);
    }

    @HashValue
    @OneOf({"a", "b"})
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @interface Composed {
        String message() default "composed";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        @OverridesAttribute(constraint = HashValue.class, name = "value")
        HashValue.Algorithm[] algorithms() default {};
    }

    @DomainName
    @Required
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @interface Single {
        String message() default "must name a host";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record ComposedOf(
            @Composed String any,
            @Composed(algorithms = HashValue.Algorithm.MD5) String md5,
            @Single String single) {}

    @Test
    void composition_works() {
        String sha1 = "a".repeat(40);
        assertThat(told(VALIDATOR.validate(new ComposedOf(sha1, sha1, null))))
                .containsExactlyInAnyOrder(
                        "any: Invalid request body.",
                        "md5: Invalid request body.",
                        "md5: Hash value " + sha1 + " is invalid.",
                        "single: must name a host");
        assertThat(dev.mdepreflight.agreement.BothPaths.faults(
                        ComposedOf.class, "{\"any\":\"" + sha1 + "\",\"md5\":\"" + sha1 + "\"}"))
                .containsExactly(
                        "InvalidHashValue /md5",
                        "InvalidInput /single",
                        "InvalidRequestBody /any",
                        "InvalidRequestBody /md5");
    }

    @SuppressWarnings("unused")
    static final class Service {
        void block(@Required @IpAddress String address, @MaxBatchSize(1) List<@HashValue String> hashes) {}
    }

    @Test
    void parametersOfMethods_areJudged() throws Exception {
        Method block = Service.class.getDeclaredMethod("block", String.class, List.class);
        assertThat(VALIDATOR
                        .forExecutables()
                        .validateParameters(new Service(), block, new Object[] {"1.2.3", List.of("x", "a".repeat(32))})
                        .stream()
                        .map(ConstraintViolation::getMessage))
                .containsExactlyInAnyOrder(
                        "IP address 1.2.3 is invalid.",
                        "Hash value x is invalid.",
                        "Maximum batch size exceeded. Received: 2, allowed: 1.");
    }

    @GrammarByType(
            value = "value",
            type = "type",
            cases = {
                @GrammarByType.Case(type = "red-ish", grammar = Grammar.MD5),
                @GrammarByType.Case(type = "GREEN", grammar = Grammar.DOMAIN_NAME)
            })
    @DependentValue(property = "flag", allowed = "true", when = "type", is = "GREEN")
    @DependentValue(property = "flag", forbidden = "true", when = "type", is = "red-ish", message = "not so")
    record Ruled(Colour type, @Sensitive String value, Boolean flag) {}

    @Test
    void rulesOverComponents_nameTheOneThatIsWrong() {
        assertThat(told(VALIDATOR.validate(new Ruled(Colour.RED, "secret", true))))
                .containsExactlyInAnyOrder("value: Hash value *** is invalid.", "flag: not so");
        assertThat(told(VALIDATOR.validate(new Ruled(Colour.GREEN, "", null))))
                .containsExactlyInAnyOrder("value: Invalid input ***.", "flag: Invalid input flag.");
        assertThat(told(VALIDATOR.validate(new Ruled(Colour.GREEN, "example.com", true))))
                .isEmpty();
        assertThat(told(VALIDATOR.validate(new Ruled(null, "example", false)))).isEmpty();
    }

    private static <T> List<String> told(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .collect(Collectors.toList());
    }
}
