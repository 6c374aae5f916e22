package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.NotEmptyWithout;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.WithoutCharacters;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Records with rules that no operation of the catalog has as violations. */
final class Rules {
    private Rules() {}

    enum Kind {
        Url,
        Audit,
        x,
        @JsonAlias("IP Address")
        Args
    }

    @RequiredWhen(
            value = "note",
            when = "kind",
            is = {"Url", "x"},
            unless = "number")
    @AbsentWhen(value = "spare", when = "kind", is = "Args")
    @DependentValue(
            property = "word",
            allowed = {"x", "Url"},
            optional = true,
            when = "kind",
            is = "Audit")
    @DependentValue(property = "word", forbidden = "Args", when = "kind", is = "Url")
    @NotEmptyWithout(property = "list", without = "note")
    @NotEmptyWithout(property = "text", without = "number")
    @AtLeastOne({"note", "number", "kind"})
    @AtLeastOne(
            value = {"spare", "word", "text", "list"},
            nullCounts = true)
    @WithoutCharacters(property = "text", characters = ";|]^-")
    record AcrossProperties(
            @JsonAlias("Kind") Kind kind,
            String note,
            @JsonAlias("count") Integer number,
            String spare,
            String word,
            List<String> list,
            String text) {}

    record OfValues(
            @Required @JsonAlias("Must") Byte must,
            int whole,
            @AtLeast(1) Short number,
            BigInteger large,
            BigDecimal decimal,
            @NotNull Object free,
            @OneOf({"x", "Url", "true"}) String word,
            @NoneOf({"Url", "Args"}) Kind kind,
            @OneOf({"Url", "Args"}) Kind other,
            @Size(min = 1, max = 2) List<@NotNull @NoneOf("x") String> list,
            @NotEmpty String text,

            @HashValue({HashValue.Algorithm.MD5, HashValue.Algorithm.SHA1})
            String hash,

            Map<@OneOf({"key", "value"}) String, @NotNull String> map) {}
}
