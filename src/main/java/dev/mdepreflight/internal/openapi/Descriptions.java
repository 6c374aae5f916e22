package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.ElementOrder;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.NotEmptyWithout;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredElement;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.Retired;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.TextRules;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Describes constraints that {@code required} does not express, with each constraint's error code or advice id. */
final class Descriptions {
    private Descriptions() {}

    /** The rules over several properties of an object; empty if there are none. */
    static String of(ObjectType type) {
        List<String> sentences = new ArrayList<>();
        for (Check check : type.checks()) {
            String words = check.rule().annotation() instanceof DistinctElements distinct
                    ? distinct(distinct, check.rule(), type)
                    : crossField(check.rule());
            if (!words.isEmpty()) {
                sentences.add(LetterCase.upper(words.substring(0, 1)) + words.substring(1));
            }
        }
        return String.join(" ", sentences);
    }

    /** The description of a property; empty for none. */
    static String of(Property property) {
        List<String> sentences = new ArrayList<>();
        if (property.partialSuccess()) {
            sentences.add("An element with a fault in a value is flagged; the others are stored all the same.");
        }
        if (property.sensitive()) {
            sentences.add("A secret.");
        }
        sentences.addAll(sentences(property.site()));
        if (property.tolerates().contains(Form.NULL)) {
            sentences.add("Should be left out rather than null (advice explicit-null).");
        }
        if (property.tolerates().contains(Form.BOOLEAN_TEXT)) {
            sentences.add("Should be written without quotes (advice boolean-as-text).");
        }
        return String.join(" ", sentences);
    }

    /** The description of list elements, or of the keys or values of a map; empty for none. */
    static String of(ValueSpec site) {
        return String.join(" ", sentences(site));
    }

    private static List<String> sentences(ValueSpec site) {
        List<String> sentences = new ArrayList<>();
        for (Check check : site.checks()) {
            DeclaredConstraint rule = check.rule();
            String words = words(rule);
            if (!words.isEmpty()) {
                String more = more(rule);
                sentences.add((rule.advice() ? "Should " : "Must ") + words + " (" + reportedAs(rule) + ")"
                        + (more.isEmpty() ? "." : ": " + more + "."));
            }
        }
        return sentences;
    }

    private static String reportedAs(DeclaredConstraint rule) {
        return rule.advice() ? "advice " + rule.reason() : rule.code().code();
    }

    /** The declaration's own message or hint; empty for none. */
    private static String more(DeclaredConstraint rule) {
        String declared = rule.words() == null || rule.words().contains("{") ? "" : rule.words();
        return rule.annotation() instanceof NoneOf noneOf && declared.isEmpty() ? noneOf.hint() : declared;
    }

    private static String words(DeclaredConstraint rule) {
        Annotation constraint = rule.annotation();
        if (constraint instanceof Required || constraint instanceof NotNull) {
            return rule.advice() ? "be given and not null" : "";
        } else if (constraint instanceof NotEmpty) {
            return "not be empty";
        } else if (constraint instanceof NotBlank) {
            return "not be blank";
        } else if (constraint instanceof MaxBatchSize batch) {
            return "have at most " + batch.value() + " elements";
        } else if (constraint instanceof MaxLength length) {
            return "have at most " + length.value() + " characters";
        } else if (constraint instanceof AtLeast least) {
            return "be at least " + least.value();
        } else if (constraint instanceof OneOf oneOf) {
            return "be one of " + String.join(", ", TextRules.names(oneOf));
        } else if (constraint instanceof NoneOf noneOf) {
            return "not be " + String.join(", ", noneOf.value());
        } else if (constraint instanceof DateTimeOffset time && (time.utc() || time.leastFraction() > 0)) {
            return "be " + GrammarKeywords.words(Grammar.DATE_TIME_OFFSET) + (time.utc() ? ", in UTC" : "")
                    + (time.leastFraction() > 0 ? ", with at least " + time.leastFraction() + " fraction digits" : "");
        }
        String grammars = TextRules.grammars(constraint).stream()
                .map(GrammarKeywords::words)
                .collect(Collectors.joining(" or "));
        return grammars.isEmpty() ? "" : "be " + grammars;
    }

    private static String distinct(DistinctElements distinct, DeclaredConstraint rule, ObjectType type) {
        String list = type.properties().stream()
                .filter(property -> property.component().getName().equals(distinct.property()))
                .map(Property::name)
                .collect(Collectors.joining());
        return "in " + list + ", no element " + (rule.advice() ? "should" : "may") + " be there twice"
                + (distinct.components().length == 0
                        ? ""
                        : ", with the same " + String.join(" and ", distinct.components()))
                + (distinct.anyCase() ? ", whatever its letter case" : "")
                + " (" + reportedAs(rule) + ").";
    }

    private static String crossField(DeclaredConstraint rule) {
        Annotation constraint = rule.annotation();
        if (constraint instanceof GrammarByType byType) {
            return byType.value() + (rule.advice() ? " should be, by " : " must be, by ") + byType.type() + ": "
                    + Arrays.stream(byType.cases())
                            .map(one -> one.type() + ": " + GrammarKeywords.words(one.grammar()))
                            .collect(Collectors.joining("; "))
                    + (byType.separator().isEmpty() ? "" : "; several are parted by \"" + byType.separator() + "\"")
                    + (rule.advice() ? " (" + reportedAs(rule) + ")." : ".");
        } else if (constraint instanceof DependentValue one) {
            return hint(one.hint(), rule, rule.code());
        } else if (constraint instanceof RequiredWhen one) {
            return hint(one.hint(), rule, one.code());
        } else if (constraint instanceof AbsentWhen one) {
            return hint(one.hint(), rule, one.code());
        } else if (constraint instanceof NotEmptyWithout one) {
            return hint(one.hint(), rule, one.code());
        } else if (constraint instanceof AtLeastOne one) {
            return hint(one.hint(), rule, rule.code());
        } else if (constraint instanceof WithoutCharacters one) {
            return hint(one.hint(), rule, rule.code());
        } else if (constraint instanceof RequiredElement one) {
            return hint(one.hint(), rule, rule.code());
        } else if (constraint instanceof ElementOrder one) {
            return hint(one.hint(), rule, rule.code());
        }
        return constraint instanceof Retired one ? hint(one.hint(), rule, rule.code()) : "";
    }

    /** A rule's hint, with the error code of its violation. */
    private static String hint(String hint, DeclaredConstraint rule, ErrorCode code) {
        return hint.isEmpty() ? "" : hint + " (" + (rule.advice() ? reportedAs(rule) : code.code()) + ").";
    }
}
