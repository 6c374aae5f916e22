package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.Member.Standing;
import dev.mdepreflight.report.Excerpt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a name in a filter stands for, and tells what is wrong or doubtful with it. */
final class Properties {

    /** OData 4.01 URL Conventions, section 5.1.1.15. */
    private static final Set<String> SPECIAL = Set.of("$it", "$root", "$this");

    private final EntityModel entity;
    private final FindingCollector findings;
    private final Remarks remarks;
    private final Map<String, EdmType> variables = new HashMap<>();

    Properties(EntityModel entity, FindingCollector findings, Remarks remarks) {
        this.entity = entity;
        this.findings = findings;
        this.remarks = remarks;
    }

    /** Names a variable of a lambda; returns what the name stood for before, if anything. */
    @Nullable
    EdmType declare(String variable, EdmType kind) {
        return variables.put(variable, kind);
    }

    /** Ends a variable. */
    void forget(String variable, @Nullable EdmType shadowed) {
        if (shadowed == null) {
            variables.remove(variable);
        } else {
            variables.put(variable, shadowed);
        }
    }

    /**
     * What a name stands for.
     *
     * @param comparedWith the property that it is compared with, if any
     */
    Value read(Token name, @Nullable Member comparedWith) throws ODataSyntaxException {
        String word = name.text();
        EdmType variable = variables.get(word);
        if (variable != null) {
            return Value.of(variable, name.from(), name.to());
        }
        // Parameter aliases, and qualified names of types.
        if (entity.isOpen() || word.startsWith("@") || word.indexOf('.') > 0 || SPECIAL.contains(word)) {
            return Value.of(EdmType.ANY, name.from(), name.to());
        }
        Member member = entity.find(word);
        if (member != null) {
            remark(name, member);
            return new Value(member.kind(), member, null, name.from(), name.to(), false);
        }
        if (entity.isNavigation(word)) {
            remarks.undocumented(name, "a navigation property");
        } else if (Operator.of(word) != null) {
            throw new ODataSyntaxException(name.from(), name.to(), "an operand is missing before " + word, null);
        } else if (word.equalsIgnoreCase("asssignedTo") && entity.find("assignedTo") != null) {
            // A slip on a page: three s. The name of the entity has two.
            findings.adviceOnce(
                    "odata-assigned-to", "", name.from(), name.to(), "the page misspells this name", "assignedTo");
        } else {
            findings.violation(
                    name.from(), name.to(), "there is no property " + Excerpt.of(word), () -> hint(word, comparedWith));
        }
        return Value.of(EdmType.ANY, name.from(), name.to());
    }

    private @Nullable String hint(String word, @Nullable Member comparedWith) {
        if (comparedWith != null && (comparedWith.kind() == EdmType.TEXT || comparedWith.kind() == EdmType.ENUM)) {
            return "a text stands in single quotes: '" + Excerpt.of(word) + "'";
        }
        return word.equalsIgnoreCase("null") ? "null" : Names.hint(word, entity.names());
    }

    private void remark(Token name, Member member) {
        if (member.standing() == Standing.EXCLUDED) {
            findings.violation(
                    name.from(),
                    name.to(),
                    "the docs say that " + member.name() + " cannot be filtered by",
                    () -> null);
            return;
        }
        if (member.standing() == Standing.DECLARED) {
            findings.adviceOnce(
                    "odata-unlisted-property",
                    member.name(),
                    name.from(),
                    name.to(),
                    "the docs do not list " + member.name() + " as a property to filter by",
                    null);
        }
        if (!member.isWritten(name.text())) {
            findings.adviceOnce(
                    "odata-property-case",
                    member.name(),
                    name.from(),
                    name.to(),
                    Excerpt.of(name.text()) + " is spelt in another letter case",
                    member.name());
        }
    }
}
