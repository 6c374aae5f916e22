package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
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
    private String separator = "";

    /** For the validation provider. */
    public GrammarByTypeValidator() {}

    @Override
    public void initialize(GrammarByType constraint) {
        value = constraint.value();
        type = constraint.type();
        cases = constraint.cases();
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
    public void check(PropertyValues values, Consumer<Finding> findings) {
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

    private void checkWhole(PropertyValues values, Grammar grammar, Consumer<Finding> findings) {
        if (!values.conforms(value, grammar)) {
            findings.accept(
                    values.isEmpty(value)
                            ? new Finding(value, ErrorCode.INVALID_INPUT, "the value is empty")
                            : new Finding(value, code(grammar), hint(values, grammar)));
        }
    }

    /** Reports the first part that does not conform; a value that is no text is not checked. */
    private void checkParts(PropertyValues values, Grammar grammar, Consumer<Finding> findings) {
        String text = values.text(value);
        int from = 0;
        while (text != null && from <= text.length()) {
            int next = text.indexOf(separator, from);
            int to = next < 0 ? text.length() : next;
            String part = text.substring(from, to);
            if (!grammar.matches(part)) {
                findings.accept(
                        part.isEmpty()
                                ? new Finding(value, ErrorCode.INVALID_INPUT, "a value is empty")
                                : new Finding(value, code(grammar), GrammarHints.of(grammar, part)));
                return;
            }
            if (next < 0) {
                return;
            }
            from = to + separator.length();
        }
    }

    /**
     * Names the type that the value fits. Almost anything fits the grammar of a domain or of a web address, so that says
     * something only of a value that was meant as the other of the two.
     */
    private @Nullable String hint(PropertyValues values, Grammar broken) {
        for (GrammarByType.Case other : cases) {
            if ((!namesHost(other.grammar()) || namesHost(broken)) && values.conforms(value, other.grammar())) {
                return "the value fits " + type + " " + other.type();
            }
        }
        String text = values.text(value);
        return text == null ? null : GrammarHints.of(broken, text);
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
            case GUID, MACHINE_ID, SCAN_SESSION_ID, DECIMAL_ID -> ErrorCode.INVALID_INPUT;
        };
    }
}
