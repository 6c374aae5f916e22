package dev.mdepreflight.sample;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Records of a user's own, as the generators must take them. */
final class Records {
    private Records() {}

    enum Colour {
        @JsonProperty("light red")
        LIGHT_RED,
        @JsonProperty("Blue")
        BLUE,
        GREEN
    }

    record BuiltIn(
            @NotEmpty String name,
            @NotBlank @Size(max = 12) String nick,
            @Size(min = 3, max = 5) String code,
            @Min(1) @Max(10) int count,
            @Min(-5) Long debt,
            @Positive Short step,
            @NegativeOrZero BigInteger loss,

            @DecimalMin("0.5") @DecimalMax(value = "1.5", inclusive = false)
            BigDecimal ratio,

            @Digits(integer = 3, fraction = 1) BigDecimal price,
            @Positive Double weight,
            Float loose,
            @AssertTrue Boolean accepted,
            boolean flag,
            Byte small,
            @Email String mail,
            @Null String never,
            Object anything) {}

    record Leaf(
            @NotNull @JsonProperty("leaf-name") @JsonAlias("leafName")
            String name,

            @OneOf(enumType = Colour.class) String colour,
            @HashValue(HashValue.Algorithm.MD5) String md5,
            @HashValue String hash) {}

    record Nested(
            @Required @Valid Leaf leaf,
            Leaf unchecked,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Leaf> leaves,
            @Size(min = 1, max = 3) Map<String, @Valid Leaf> byName,
            Map<@NotBlank @Size(max = 8) String, @DomainName String> hosts,
            List<List<@IpAddress String>> grid,
            @MaxBatchSize(5) List<@NotBlank String> tags,
            @NotNull Colour colour,
            @OneOf({"light red", "GREEN"}) Colour some,
            @WebUrl String url,
            @Conforms(Grammar.GUID) String guid) {}

    record Tree(@Required String label, @Valid Tree first, List<@Valid Tree> others, Map<String, @Valid Tree> more) {}

    @DependentValue(property = "reason", forbidden = "none", when = "kind", is = "closed")
    @DependentValue(property = "done", allowed = "true", when = "kind", is = "closed")
    record Dependent(
            @Required @OneOf({"open", "closed"}) String kind,
            @OneOf({"none", "fixed", "moved"}) String reason,
            @NotNull Boolean done) {}

    record Free(String note, List<String> a, Object any) {}

    /** A constraint of a user's own that is checked on UTF-8: an even number of bytes. */
    @Constraint(validatedBy = EvenValidator.class)
    @ReportedAs(ErrorCode.BAD_REQUEST)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Even {
        String message() default "odd";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class EvenValidator extends Utf8Validator<Even> {
        @Override
        public boolean isValid(byte[] utf8, int from, int to) {
            return (to - from) % 2 == 0;
        }
    }

    /** A constraint composed of others. */
    @Size(min = 2, max = 4)
    @NotBlank
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface ShortCode {
        String message() default "no short code";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Own(
            @Even String pairs,
            @ShortCode String code,
            @Required List<@Even @NotEmpty String> several) {}

    record Patterned(
            @Required @Pattern(regexp = "[a-z]{3}-\\d+") String ticket, String other) {}

    record Endless(@Required @Valid Endless next) {}
}
