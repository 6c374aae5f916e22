package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.ErrorCode;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules over several properties, each alone: what it reads, when it speaks, and what it says. */
class CrossFieldRulesTest {
    private static final String FAULTY = "(faulty)";

    /** What a rule sees: texts, lists and numbers by name; {@link #FAULTY} stands for what has a fault of its own. */
    private static final class Seen implements PropertyValues {
        private final Map<String, Object> values = new HashMap<>();

        Seen(Object... namesAndValues) {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }

        @Override
        public boolean isUsable(String component) {
            return !FAULTY.equals(values.get(component));
        }

        @Override
        public boolean isPresent(String component) {
            return values.get(component) != null && isUsable(component);
        }

        @Override
        public boolean is(String component, String text) {
            return isUsable(component) && text.equals(values.get(component));
        }

        @Override
        public String text(String component) {
            return values.get(component) instanceof String text && isUsable(component) ? text : null;
        }

        @Override
        public Number number(String component) {
            return values.get(component) instanceof Number number ? number : null;
        }

        @Override
        public List<String> elements(String component) {
            return column(component);
        }

        @Override
        public List<String> elements(String component, String inner) {
            return column(component + "." + inner);
        }

        @SuppressWarnings("unchecked")
        private List<String> column(String name) {
            return values.get(name) instanceof List<?> list ? (List<String>) list : List.of();
        }
    }

    private static <A extends Annotation, V extends CrossFieldValidator<A>> V rule(
            Class<?> type, Class<A> annotation, V validator) {
        validator.initialize(type.getAnnotation(annotation));
        return validator;
    }

    private static List<String> found(CrossFieldValidator<?> rule, Object... namesAndValues) {
        List<String> found = new ArrayList<>();
        rule.check(
                new Seen(namesAndValues),
                finding -> found.add((finding.component().isEmpty() ? "the object" : finding.component())
                        + (finding.element() == CrossFieldFinding.WHOLE ? "" : "[" + finding.element() + "]") + " "
                        + finding.code().code() + " " + finding.hint()));
        return found;
    }

    @AbsentWhen(
            value = {"a", "b"},
            when = "mode",
            is = {"x", "y"},
            code = ErrorCode.INVALID_URL,
            hint = "not with x")
    static class Absent {}

    @AbsentWhen(value = "a", when = "mode", is = "x")
    static class AbsentWithoutHint {}

    @Test
    void absentWhen_reportsEachThatIsThere() {
        AbsentWhen.Validator rule = rule(Absent.class, AbsentWhen.class, new AbsentWhen.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("a", "b", "mode"));
        assertThat(found(rule, "mode", "x")).isEmpty();
        assertThat(found(rule, "mode", "z", "a", "1")).isEmpty();
        assertThat(found(rule, "a", "1")).isEmpty();
        assertThat(found(rule, "mode", "y", "a", "1", "b", "2"))
                .containsExactly("a InvalidUrl not with x", "b InvalidUrl not with x");
        assertThat(found(
                        rule(AbsentWithoutHint.class, AbsentWhen.class, new AbsentWhen.Validator()),
                        "mode",
                        "x",
                        "a",
                        "1"))
                .containsExactly("a InvalidInput null");
    }

    @AtLeastOne(
            value = {"a", "b"},
            hint = "send a or b")
    static class AnyOf {}

    @AtLeastOne(
            value = {"a", "b"},
            nullCounts = true)
    static class AnyGiven {}

    @Test
    void atLeastOne_reportsTheObject() {
        AtLeastOne.Validator rule = rule(AnyOf.class, AtLeastOne.class, new AtLeastOne.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("a", "b"));
        assertThat(found(rule)).containsExactly("the object InvalidRequestBody send a or b");
        assertThat(found(rule, "b", "1")).isEmpty();
        assertThat(found(rule, "b", FAULTY)).isEmpty();
        AtLeastOne.Validator given = rule(AnyGiven.class, AtLeastOne.class, new AtLeastOne.Validator());
        assertThat(found(given)).containsExactly("the object InvalidRequestBody null");
        assertThat(found(given, "a", FAULTY)).isEmpty();
    }

    @DependentValue(
            property = "p",
            allowed = {"1", "2"},
            when = "mode",
            is = "x",
            hint = "1 or 2")
    static class Needed {}

    @DependentValue(property = "p", allowed = "1", optional = true, forbidden = "9", when = "mode", is = "x")
    static class NeedNot {}

    @Test
    void dependentValue_isHeldToWhatItMayBe() {
        DependentValue.Validator needed = rule(Needed.class, DependentValue.class, new DependentValue.Validator());
        assertThat(needed.components()).isEqualTo(Set.of("p", "mode"));
        assertThat(found(needed, "mode", "x", "p", "2")).isEmpty();
        assertThat(found(needed, "mode", "z", "p", "3")).isEmpty();
        assertThat(found(needed, "mode", "x", "p", FAULTY)).isEmpty();
        assertThat(found(needed, "mode", "x", "p", "3")).containsExactly("p InvalidInput 1 or 2");
        assertThat(found(needed, "mode", "x")).containsExactly("p InvalidInput 1 or 2");
        DependentValue.Validator optional = rule(NeedNot.class, DependentValue.class, new DependentValue.Validator());
        assertThat(found(optional, "mode", "x")).isEmpty();
        assertThat(found(optional, "mode", "x", "p", "1")).isEmpty();
        assertThat(found(optional, "mode", "x", "p", "9")).containsExactly("p InvalidInput null");
    }

    @DistinctElements(property = "list", hint = "once is enough")
    static class Distinct {}

    @DistinctElements(property = "list", anyCase = true)
    static class DistinctInAnyCase {}

    @DistinctElements(
            property = "list",
            components = {"kind", "name"},
            caseBy = "kind",
            ignoreCase = {"host", "mail"})
    static class DistinctByKind {}

    @Test
    void distinctElements_reportsTheLaterOne() {
        DistinctElements.Validator rule =
                rule(Distinct.class, DistinctElements.class, new DistinctElements.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("list"));
        assertThat(rule.elements()).isEqualTo(Map.of("list", Set.of()));
        assertThat(found(rule)).isEmpty();
        assertThat(found(rule, "list", Arrays.asList("a", "A", null, null, "b")))
                .isEmpty();
        assertThat(found(rule, "list", List.of("a", "b", "a", "b", "a")))
                .containsExactly(
                        "list[2] InvalidInput the same as element 0; once is enough",
                        "list[3] InvalidInput the same as element 1; once is enough",
                        "list[4] InvalidInput the same as element 0; once is enough");
        assertThat(found(
                        rule(DistinctInAnyCase.class, DistinctElements.class, new DistinctElements.Validator()),
                        "list",
                        List.of("a", "A")))
                .containsExactly("list[1] InvalidInput the same as element 0");
    }

    @Test
    void distinctElements_maySeeThroughCaseByKind_andCompareSeveralComponents() {
        DistinctElements.Validator rule =
                rule(DistinctByKind.class, DistinctElements.class, new DistinctElements.Validator());
        assertThat(rule.elements()).isEqualTo(Map.of("list", Set.of("kind", "name")));
        assertThat(found(
                        rule,
                        "list.kind",
                        Arrays.asList("host", "host", "path", "path", "mail", null, null, "path"),
                        "list.name",
                        Arrays.asList("a", "A", "a", "A", "a", "a", "a", "a")))
                .containsExactly(
                        "list[1] InvalidInput the same as element 0", "list[7] InvalidInput the same as element 2");
    }

    @ElementOrder(
            property = "list",
            component = "kind",
            order = {"first", "second", "third"},
            hint = "in order")
    static class Ordered {}

    @Test
    void elementOrder_isThatOfTheList_withOthersAnywhere() {
        ElementOrder.Validator rule = rule(Ordered.class, ElementOrder.class, new ElementOrder.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("list"));
        assertThat(rule.elements()).isEqualTo(Map.of("list", Set.of("kind")));
        assertThat(found(rule)).isEmpty();
        assertThat(found(rule, "list.kind", Arrays.asList("first", "second", "other", null, "second", "third")))
                .isEmpty();
        assertThat(found(rule, "list.kind", List.of("second", "third"))).isEmpty();
        assertThat(found(rule, "list.kind", Arrays.asList("second", "other", "first", "third", "second")))
                .containsExactly("list InvalidInput in order");
        assertThat(found(rule, "list.kind", Arrays.asList("first", "third", null, "second")))
                .containsExactly("list InvalidInput in order");
    }

    @FileName(property = "name")
    @FileSize(value = 1000, property = "size")
    static class Uploaded {}

    @Test
    void aFile_hasAnUsualNameAndASize() {
        FileName.Validator name = rule(Uploaded.class, FileName.class, new FileName.Validator());
        assertThat(name.components()).isEqualTo(Set.of("name"));
        assertThat(found(name, "name", "azAZ09-_.")).isEmpty();
        for (String neighbour : List.of("`", "{", "@", "[", "/", ":", ",", "^")) {
            assertThat(found(name, "name", "a" + neighbour))
                    .containsExactly(
                            "the object InvalidInput letters, digits, hyphens, underscores and full stops are documented for file names");
        }
        assertThat(List.of(found(name), found(name, "name", "")))
                .containsOnly(
                        List.of(
                                "the object InvalidInput give the file a name; most servers take a part without one for a text"));
        FileSize.Validator size = rule(Uploaded.class, FileSize.class, new FileSize.Validator());
        assertThat(size.components()).isEqualTo(Set.of("size"));
        assertThat(found(size)).isEmpty();
        assertThat(found(size, "size", 1000L)).isEmpty();
        assertThat(found(size, "size", 1001))
                .containsExactly("the object InvalidRequestBody at most 1,000 bytes, the file has 1,001");
    }

    @NotEmptyWithout(
            property = "p",
            without = {"a", "b"},
            code = ErrorCode.MISSING_REQUIRED_PARAMETER,
            hint = "p, a or b")
    static class NotEmpty {}

    @NotEmptyWithout(property = "p", without = "a")
    static class NotEmptyWithoutHint {}

    @Test
    void anEmptyProperty_needsAnotherOne() {
        NotEmptyWithout.Validator rule = rule(NotEmpty.class, NotEmptyWithout.class, new NotEmptyWithout.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("p", "a", "b"));
        assertThat(found(rule)).isEmpty();
        assertThat(found(rule, "p", "x")).isEmpty();
        assertThat(found(rule, "p", "", "b", "x")).isEmpty();
        assertThat(found(rule, "p", "", "a", FAULTY)).isEmpty();
        assertThat(found(rule, "p", "")).containsExactly("p MissingRequiredParameter p, a or b");
        assertThat(found(
                        rule(NotEmptyWithoutHint.class, NotEmptyWithout.class, new NotEmptyWithout.Validator()),
                        "p",
                        ""))
                .singleElement()
                .asString()
                .endsWith(" null");
    }

    @RequiredElement(property = "list", component = "name", value = "start", when = "mode", is = "x", hint = "start")
    static class Element {}

    @RequiredElement(property = "list", component = "name", value = "start", when = "mode", is = "x")
    static class ElementWithoutHint {}

    @Test
    void requiredElement_isMissedAtTheList() {
        RequiredElement.Validator rule = rule(Element.class, RequiredElement.class, new RequiredElement.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("list", "mode"));
        assertThat(rule.elements()).isEqualTo(Map.of("list", Set.of("name")));
        assertThat(found(rule, "mode", "x", "list.name", Arrays.asList(null, "start")))
                .isEmpty();
        assertThat(found(rule, "mode", "z")).isEmpty();
        assertThat(found(rule, "mode", "x", "list", FAULTY)).isEmpty();
        assertThat(found(rule, "mode", "x", "list.name", List.of("Start"))).containsExactly("list InvalidInput start");
        assertThat(found(
                        rule(ElementWithoutHint.class, RequiredElement.class, new RequiredElement.Validator()),
                        "mode",
                        "x"))
                .containsExactly("list InvalidInput null");
    }

    @RequiredWhen(
            value = {"a", "b"},
            when = "mode",
            is = {"x", "y"},
            unless = {"c", "d"},
            code = ErrorCode.INVALID_INPUT,
            hint = "a and b, or c, or d")
    static class RequiredThere {}

    @RequiredWhen(value = "a", when = "mode", is = "x")
    static class RequiredWithoutHint {}

    @Test
    void requiredWhen_reportsEachThatIsMissing() {
        RequiredWhen.Validator rule = rule(RequiredThere.class, RequiredWhen.class, new RequiredWhen.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("a", "b", "c", "d", "mode"));
        assertThat(found(rule, "mode", "y"))
                .containsExactly("a InvalidInput a and b, or c, or d", "b InvalidInput a and b, or c, or d");
        assertThat(found(rule, "mode", "z")).isEmpty();
        assertThat(found(rule, "mode", "x", "a", "1", "b", FAULTY)).isEmpty();
        assertThat(found(rule, "mode", "x", "d", "1")).isEmpty();
        assertThat(found(rule, "mode", "x", "c", FAULTY)).isEmpty();
        assertThat(found(
                        rule(RequiredWithoutHint.class, RequiredWhen.class, new RequiredWhen.Validator()), "mode", "x"))
                .containsExactly("a MissingRequiredParameter null");
    }

    @Retired(hint = "gone")
    @WithoutCharacters(property = "p", characters = "#\uD83D\uDE00", hint = "no # and no smile")
    static class Plain {}

    @Retired(hint = "")
    @WithoutCharacters(property = "p", characters = "#", when = "mode", is = "x")
    static class PlainWhen {}

    @Test
    void withoutCharacters_looksAtWholeCharacters() {
        WithoutCharacters.Validator rule =
                rule(Plain.class, WithoutCharacters.class, new WithoutCharacters.Validator());
        assertThat(rule.components()).isEqualTo(Set.of("p"));
        assertThat(found(rule)).isEmpty();
        assertThat(found(rule, "p", "\uD83D\uDE01")).isEmpty();
        assertThat(found(rule, "p", "a#")).containsExactly("p InvalidInput no # and no smile");
        assertThat(found(rule, "p", "a\uD83D\uDE00")).containsExactly("p InvalidInput no # and no smile");
        WithoutCharacters.Validator when =
                rule(PlainWhen.class, WithoutCharacters.class, new WithoutCharacters.Validator());
        assertThat(when.components()).isEqualTo(Set.of("p", "mode"));
        assertThat(found(when, "p", "#")).isEmpty();
        assertThat(found(when, "mode", "x", "p", "#")).containsExactly("p InvalidInput null");
    }

    @Test
    void retired_isReportedWhateverIsSent() {
        Retired.Validator rule = rule(Plain.class, Retired.class, new Retired.Validator());
        assertThat(rule.components()).isEmpty();
        assertThat(rule.elements()).isEmpty();
        assertThat(rule.grammars(new Seen())).isEmpty();
        assertThat(found(rule)).containsExactly("the object InvalidInput gone");
        assertThat(found(rule(PlainWhen.class, Retired.class, new Retired.Validator())))
                .containsExactly("the object InvalidInput null");
    }

    @Test
    void aBatch_isTooLargeBeyondItsSize_andSaysSoWhereItCannotBeKeptInParts() throws Exception {
        MaxBatchSize batch = Batches.class.getDeclaredField("kept").getAnnotation(MaxBatchSize.class);
        assertThat(MaxBatchSize.Validator.hint(batch, 15_000)).isNull();
        assertThat(MaxBatchSize.Validator.hint(batch, 15_001))
                .isEqualTo("not in parts either: no more than 15,000 can be kept");
        MaxBatchSize unkept = Batches.class.getDeclaredField("unkept").getAnnotation(MaxBatchSize.class);
        assertThat(MaxBatchSize.Validator.hint(unkept, 15_001)).isNull();
    }

    record Batches(
            @MaxBatchSize(value = 500, kept = 15_000) List<String> kept,
            @MaxBatchSize(500) List<String> unkept) {}
}
