package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges an object by {@link GrammarByType}. */
public final class GrammarByTypeValidator extends CrossFieldValidator<GrammarByType> {
    private String value = "";
    private String type = "";
    private GrammarByType.Case[] cases = {};
    private GrammarByType.Case[] alsoFits = {};
    private String separator = "";

    /** For the validation provider. */
    public GrammarByTypeValidator() {}

    @Override
    public void initialize(GrammarByType constraint) {
        value = constraint.value();
        type = constraint.type();
        cases = constraint.cases();
        alsoFits = constraint.alsoFits();
        separator = constraint.separator();
    }

    @Override
    public Set<String> components() {
        return Set.copyOf(List.of(value, type));
    }

    @Override
    public Map<String, Grammar> grammars(PropertyValues values) {
        for (GrammarByType.Case candidate : cases) {
            if (separator.isEmpty() && values.is(type, candidate.type())) {
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
        for (GrammarByType.Case candidate : cases) {
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
        for (GrammarByType.Case[] candidates : List.of(cases, alsoFits)) {
            for (GrammarByType.Case other : candidates) {
                if (isTelling(other.grammar(), broken, text) && other.grammar().matches(text)) {
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
