package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one component follows the value of another, as that of {@code indicatorValue} follows {@code indicatorType}.
 *
 * <p>A text that breaks its grammar is reported under the code of that grammar ({@link ErrorCode#INVALID_HASH_VALUE}, {@link
 * ErrorCode#INVALID_DOMAIN_NAME}, {@link ErrorCode#INVALID_IP_ADDRESS}, {@link ErrorCode#INVALID_URL}), an empty one as {@link
 * ErrorCode#INVALID_INPUT}. A type without a case is not checked, nor is a value that is absent, null or no text.
 */
@Documented
@Constraint(validatedBy = GrammarByType.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(GrammarByType.List.class)
public @interface GrammarByType {
    /**
     * The component whose text is judged.
     *
     * @return the name of the record component
     */
    String value();

    /**
     * The component that selects the grammar.
     *
     * @return the name of the record component
     */
    String type();

    /**
     * The grammars by type.
     *
     * @return the cases
     */
    Case[] cases();

    /**
     * Further types of which the hint may speak when a value breaks the grammar of its own; they are not judged.
     *
     * @return the cases
     */
    Case[] alsoFits() default {};

    /**
     * What parts the text into values of which each must conform.
     *
     * @return the separator, such as a comma; the text is one value when empty
     */
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
        /**
         * The value of the selecting component.
         *
         * @return its text or wire name
         */
        String type();

        /**
         * The grammar to which the judged component must conform then.
         *
         * @return the grammar
         */
        Grammar grammar();
    }

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        GrammarByType[] value();
    }

    /** Judges an object by {@link GrammarByType}. */
    final class Validator extends CrossFieldValidator<GrammarByType> {
        private String value = "";
        private String type = "";
        private java.util.List<TypeGrammar> cases = java.util.List.of();
        private java.util.List<TypeGrammar> alsoFits = java.util.List.of();
        private String separator = "";

        /** A case, read out: an annotation looks its members up by name. */
        private record TypeGrammar(String type, Grammar grammar) {
            static java.util.List<TypeGrammar> of(GrammarByType.Case... cases) {
                return Arrays.stream(cases)
                        .map(one -> new TypeGrammar(one.type(), one.grammar()))
                        .toList();
            }
        }

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(GrammarByType constraint) {
            value = constraint.value();
            type = constraint.type();
            cases = TypeGrammar.of(constraint.cases());
            alsoFits = TypeGrammar.of(constraint.alsoFits());
            separator = constraint.separator();
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(value, type));
        }

        @Override
        public Map<String, Grammar> grammars(PropertyValues values) {
            if (!separator.isEmpty()) {
                return Map.of();
            }
            for (TypeGrammar candidate : cases) {
                if (values.is(type, candidate.type())) {
                    return Map.of(value, candidate.grammar());
                }
            }
            return Map.of();
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            if (!values.isPresent(value)) {
                return;
            }
            for (TypeGrammar candidate : cases) {
                if (values.is(type, candidate.type())) {
                    if (separator.isEmpty()) {
                        checkWhole(values, candidate.grammar(), findings);
                    } else {
                        checkParts(values, candidate.grammar(), findings);
                    }
                    return;
                }
            }
        }

        private void checkWhole(PropertyValues values, Grammar grammar, Consumer<CrossFieldFinding> findings) {
            if (!values.conforms(value, grammar)) {
                findings.accept(
                        values.isEmpty(value)
                                ? new CrossFieldFinding(value, ErrorCode.INVALID_INPUT, "the value is empty")
                                : new CrossFieldFinding(value, code(grammar), hint(values, grammar)));
            }
        }

        /** Reports the first part that does not conform; a value that is no text is not checked. */
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
                                    : new CrossFieldFinding(value, code(grammar), GrammarHints.of(grammar, part)));
                    return;
                }
                from = to + separator.length();
            }
        }

        /** Names the type that the value fits, as it stands or once it is refanged; else says what its own grammar asks for. */
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
         * Whether it says something that a text fits a grammar. Almost anything fits that of a domain or of a web address, so it does of a
         * value that was meant as the other of the two, unless it is a mere name with a wildcard, and of one that was meant as an address but
         * has a scheme or ends in letters.
         */
        private static boolean isTelling(Grammar other, Grammar broken, String text) {
            if (!namesHost(other)) {
                return true;
            }
            if (namesHost(broken)) {
                return !isWildcard(text);
            }
            return code(broken) == ErrorCode.INVALID_IP_ADDRESS
                    && (text.contains("://") ? code(other) == ErrorCode.INVALID_URL : isName(other, text));
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
            ErrorCode code = code(grammar);
            return code == ErrorCode.INVALID_DOMAIN_NAME || code == ErrorCode.INVALID_URL;
        }

        private static ErrorCode code(Grammar grammar) {
            return switch (grammar) {
                case MD5, SHA1, SHA256, FILE_HASH, CERTIFICATE_THUMBPRINT -> ErrorCode.INVALID_HASH_VALUE;
                case DOMAIN_NAME -> ErrorCode.INVALID_DOMAIN_NAME;
                case IPV4, IPV6, IP_ADDRESS -> ErrorCode.INVALID_IP_ADDRESS;
                case WEB_URL, WEB_ADDRESS -> ErrorCode.INVALID_URL;
                case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> ErrorCode.INVALID_REQUEST_BODY;
                case GUID, MACHINE_ID, SCAN_SESSION_ID, DECIMAL_ID, ALERT_ID -> ErrorCode.INVALID_INPUT;
            };
        }
    }
}
