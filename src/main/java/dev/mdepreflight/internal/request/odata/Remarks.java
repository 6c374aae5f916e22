package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/** What the readers of an expression say again and again. */
final class Remarks {

    private final FindingCollector findings;

    Remarks(FindingCollector findings) {
        this.findings = findings;
    }

    void violation(Value at, String reason, @Nullable String hint) {
        findings.violation(at.from(), at.to(), reason, hint);
    }

    void requireBoolean(Value value, String reason) {
        if (!value.kind().isLoose() && value.kind() != EdmType.BOOLEAN) {
            violation(value, reason + ", and this is " + value.kind().words(), null);
        }
    }

    void space(Token at) {
        findings.adviceOnce(
                "odata-missing-space", "", at.from(), at.to(), "a space belongs on either side of an operator", null);
    }

    /** Says that a word of OData is written in another letter case, as 4.01 allows and 4.0 does not. */
    void letterCase(Token written, String word) {
        if (!written.text().equals(word)) {
            findings.adviceOnce(
                    "odata-operator-case",
                    word,
                    written.from(),
                    written.to(),
                    "OData 4.0 writes this in one letter case",
                    word);
        }
    }

    /** Says that the docs do not show something; subjects are of a closed set. */
    void undocumented(Token at, String subject) {
        findings.adviceOnce(
                "odata-undocumented-syntax",
                subject,
                at.from(),
                at.to(),
                "the API's docs do not mention " + subject + " in a filter",
                null);
    }

    /** Says that a function of texts is given an enum, which the docs write like a text. */
    void enumAsText(Value argument, Member member, Function function) {
        String name = member.name();
        findings.adviceOnce(
                "odata-enum-as-text",
                name,
                argument.from(),
                argument.to(),
                name + " may be an enum, which " + function.name() + " does not take",
                null);
    }
}
