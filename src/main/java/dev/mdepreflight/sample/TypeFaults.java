package dev.mdepreflight.sample;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values that cannot be bound: of another JSON type, out of range, or not a constant of the enum. */
final class TypeFaults {
    private TypeFaults() {}

    static void addTo(FaultCatalog catalog, ValueSpec site, FaultCatalog.Place place) {
        if (site.type() == ScalarType.ANY) {
            return;
        }
        catalog.add(
                "wrong type",
                place,
                ErrorCode.INVALID_REQUEST_BODY,
                fix -> fix.set(fix.random().pick(others(site.type()))));
        if (site.type() instanceof ScalarType scalar && Numbers.isWhole(scalar)) {
            addNumbers(catalog, scalar, place);
        } else if (site.type() instanceof EnumType constants) {
            addConstants(catalog, constants, place);
        }
    }

    /** Adds a null element to a list that does not allow null elements. */
    static void addNullElement(FaultCatalog catalog, ValueSpec element, FaultCatalog.Place place) {
        boolean demanded =
                element.checks().stream().anyMatch(check -> !check.rule().advice() && demandsValue(check));
        if (demanded && place.checked()) {
            catalog.add("null", place, ErrorCode.INVALID_REQUEST_BODY, fix -> fix.set(Json.NULL));
        }
    }

    /** Whether the check rejects null. */
    private static boolean demandsValue(Check check) {
        return check instanceof Check.NotNull
                || check.rule().annotation() instanceof NotEmpty
                || check.rule().annotation() instanceof NotBlank;
    }

    private static void addNumbers(FaultCatalog catalog, ScalarType type, FaultCatalog.Place place) {
        catalog.add(
                "fraction",
                place,
                ErrorCode.INVALID_REQUEST_BODY,
                fix -> fix.set(Json.token(fix.random().pick("1.5", "-0.1", "5e-1", "1.0000001"))));
        IntRange range = Numbers.range(type);
        if (range.most() != null && range.least() != null) {
            List<Json> beyond = new ArrayList<>();
            beyond.add(Json.token(range.most().add(BigDecimal.ONE).toPlainString()));
            beyond.add(Json.token(range.least().subtract(BigDecimal.ONE).toPlainString()));
            beyond.add(Json.token("1e30"));
            beyond.add(Json.token("-99999999999999999999"));
            catalog.add(
                    "out of range",
                    place,
                    ErrorCode.INVALID_REQUEST_BODY,
                    fix -> fix.set(fix.random().pick(beyond)));
        }
    }

    private static void addConstants(FaultCatalog catalog, EnumType type, FaultCatalog.Place place) {
        List<String> names = type.names();
        catalog.add("unknown constant", place, ErrorCode.INVALID_REQUEST_BODY, fix -> {
            String name = fix.random().pick(names);
            String unknown = fix.random().pick(name + "s", " " + name, name + " ", "Unheard" + name, "0", "");
            return !names.contains(unknown) && fix.set(new Json.Text(unknown));
        });
        Set<String> miscased = new LinkedHashSet<>();
        for (String name : names) {
            miscased.add(LetterCase.lower(name));
            miscased.add(LetterCase.upper(name));
        }
        miscased.removeAll(names);
        if (!miscased.isEmpty()) {
            List<String> spellings = new ArrayList<>(miscased);
            catalog.add(
                    "miscased constant",
                    place,
                    ErrorCode.INVALID_REQUEST_BODY,
                    fix -> fix.set(new Json.Text(fix.random().pick(spellings))));
        }
    }

    /** Values of other JSON types. */
    private static List<Json> others(ValueType type) {
        List<Json> others = new ArrayList<>();
        boolean text = type instanceof EnumType || type == ScalarType.TEXT;
        boolean number = type instanceof ScalarType scalar && scalar.isNumber();
        if (!text) {
            // Never "true" or "false", because a boolean might tolerate them.
            others.addAll(List.of(new Json.Text("yes"), new Json.Text("")));
        }
        others.addAll(number ? List.of(new Json.Text("1")) : List.of(Json.of(0), Json.token("1.5")));
        if (type != ScalarType.BOOLEAN) {
            others.addAll(List.of(Json.of(true), Json.of(false)));
        }
        if (!(type instanceof ListType)) {
            others.addAll(List.of(new Json.Arr(), new Json.Arr(List.of(new Json.Text("in a list")))));
        }
        if (type instanceof ScalarType || type instanceof EnumType || type instanceof ListType) {
            others.addAll(List.of(new Json.Obj(), new Json.Obj(List.of(new Json.Member("value", Json.of(1))))));
        }
        return others;
    }
}
