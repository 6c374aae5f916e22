package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One component selects the grammar of another: {@code indicatorType} selects that of {@code indicatorValue}.
 *
 * <p>A text that breaks its grammar is reported under the grammar's code ({@link ErrorCode#INVALID_HASH_VALUE}, {@link
 * ErrorCode#INVALID_DOMAIN_NAME}, {@link ErrorCode#INVALID_IP_ADDRESS}, {@link ErrorCode#INVALID_URL}), an empty text
 * as {@link ErrorCode#INVALID_INPUT}. Types without a case and values that are not texts are not checked.
 */
@Documented
@Constraint(validatedBy = GrammarByType.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(GrammarByType.List.class)
public @interface GrammarByType {
    /** The record component to check. */
    String value();

    /** The record component that selects the grammar. */
    String type();

    Case[] cases();

    /** Further types that the hint may suggest when a value breaks its grammar. They do not affect the check. */
    Case[] alsoFits() default {};

    /** The separator of several values in the text, such as a comma, all of which must conform; empty for one value. */
    String separator() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The grammar of one type. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Case {
        /** The value of {@link GrammarByType#type}. */
        String type();

        Grammar grammar();
    }

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        GrammarByType[] value();
    }

    final class Validator extends CrossFieldValidator<GrammarByType> {
        private String value = "";
        private String type = "";
        private java.util.List<TypeGrammar> cases = java.util.List.of();
        private java.util.List<TypeGrammar> alsoFits = java.util.List.of();
        private String separator = "";

        /** A case without reflection: reading an annotation member is slow. */
        private record TypeGrammar(String type, Grammar grammar) {
            static java.util.List<TypeGrammar> of(GrammarByType.Case... cases) {
                return Arrays.stream(cases)
                        .map(one -> new TypeGrammar(one.type(), one.grammar()))
                        .toList();
            }
        }

        @Override
        public void initialize(GrammarByType constraint) {
            value = constraint.value();
            type = constraint.type();
            cases = TypeGrammar.of(constraint.cases());
            alsoFits = TypeGrammar.of(constraint.alsoFits());
            separator = constraint.separator();
        }

        @Override
        public Map<String, Set<String>> texts() {
            return Map.of(type, cases.stream().map(TypeGrammar::type).collect(Collectors.toSet()));
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(value, type));
        }

        @Override
        public Map<String, Grammar> grammars(PropertyValues values) {
            Grammar grammar = separator.isEmpty() ? selected(values) : null;
            return grammar == null ? Map.of() : Map.of(value, grammar);
        }

        private @Nullable Grammar selected(PropertyValues values) {
            for (TypeGrammar candidate : cases) {
                if (values.is(type, candidate.type())) {
                    return candidate.grammar();
                }
            }
            return null;
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            Grammar grammar = values.isPresent(value) ? selected(values) : null;
            if (grammar != null && separator.isEmpty()) {
                checkWhole(values, grammar, findings);
            } else if (grammar != null) {
                checkParts(values, grammar, findings);
            }
        }

        private void checkWhole(PropertyValues values, Grammar grammar, Consumer<CrossFieldFinding> findings) {
            if (!values.conforms(value, grammar)) {
                findings.accept(
                        values.isEmpty(value)
                                ? new CrossFieldFinding(value, ErrorCode.INVALID_INPUT, "the value is empty")
                                : new CrossFieldFinding(value, GrammarHints.code(grammar), hint(values, grammar)));
            }
        }

        /** Reports the first part that does not conform. Does nothing if the value is not a text. */
        private void checkParts(PropertyValues values, Grammar grammar, Consumer<CrossFieldFinding> findings) {
            String text = values.text(value);
            int from = 0;
            while (text != null && from <= text.length()) {
                int next = text.indexOf(separator, from);
                int to = next < 0 ? text.length() : next;
                String part = text.substring(from, to);
                if (!grammar.matches(part)) {
                    findings.accept(
                            part.isEmpty()
                                    ? new CrossFieldFinding(value, ErrorCode.INVALID_INPUT, "a value is empty")
                                    : new CrossFieldFinding(
                                            value, GrammarHints.code(grammar), GrammarHints.of(grammar, part)));
                    return;
                }
                from = to + separator.length();
            }
        }

        /** Names the type that the value fits, as it is or refanged. Otherwise says what its own grammar requires. */
        private @Nullable String hint(PropertyValues values, Grammar broken) {
            String text = values.text(value);
            if (text == null) {
                return null;
            }
            String fitting = fitting(text, broken);
            if (fitting != null) {
                return "the value fits " + type + " " + fitting;
            }
            String refanged = Defanged.refang(text);
            if (refanged != null && !broken.matches(refanged)) {
                fitting = fitting(refanged, broken);
                if (fitting != null) {
                    return "the value is defanged; " + Excerpt.of(refanged) + " fits " + type + " " + fitting;
                }
            }
            return GrammarHints.of(broken, text);
        }

        private @Nullable String fitting(String text, Grammar broken) {
            for (java.util.List<TypeGrammar> candidates : java.util.List.of(cases, alsoFits)) {
                for (TypeGrammar other : candidates) {
                    if (isTelling(other.grammar(), broken, text)
                            && other.grammar().matches(text)) {
                        return other.type();
                    }
                }
            }
            return null;
        }

        /**
         * Whether it is worth suggesting a grammar that a text fits. Almost any text fits the grammars of domains and
         * web addresses. They are suggested for each other, unless the text is a name with a wildcard, and in place of
         * an IP address if the text has a scheme or ends in letters.
         */
        private static boolean isTelling(Grammar other, Grammar broken, String text) {
            if (!namesHost(other)) {
                return true;
            }
            if (namesHost(broken)) {
                return !isWildcard(text);
            }
            return GrammarHints.code(broken) == ErrorCode.INVALID_IP_ADDRESS
                    && (text.contains("://") ? GrammarHints.code(other) == ErrorCode.INVALID_URL : isName(other, text));
        }

        private static boolean isWildcard(String text) {
            return text.contains("*") && !text.contains("/") && !text.contains(":");
        }

        private static boolean isName(Grammar grammar, String text) {
            int label = text.lastIndexOf('.') + 1;
            return grammar == Grammar.DOMAIN_NAME
                    && label > 0
                    && text.length() - label > 1
                    && text.substring(label).codePoints().allMatch(Character::isLetter);
        }

        private static boolean namesHost(Grammar grammar) {
            ErrorCode code = GrammarHints.code(grammar);
            return code == ErrorCode.INVALID_DOMAIN_NAME || code == ErrorCode.INVALID_URL;
        }
    }
}
