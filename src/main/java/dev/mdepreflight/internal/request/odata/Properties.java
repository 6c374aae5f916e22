package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.Member.Standing;
import dev.mdepreflight.report.Excerpt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves and judges the names in a filter. */
final class Properties {
    /** OData 4.01 URL Conventions, section 5.1.1.15. */
    private static final Set<String> SPECIAL = Set.of("$it", "$root", "$this");

    private final EntityModel entity;
    private final FindingCollector findings;
    private final Map<String, EdmType> variables = new HashMap<>();

    Properties(EntityModel entity, FindingCollector findings) {
        this.entity = entity;
        this.findings = findings;
    }

    /** Declares a variable of a lambda; returns the type of the variable that it shadows, if any. */
    @Nullable
    EdmType declare(String variable, EdmType kind) {
        return variables.put(variable, kind);
    }

    /** Ends the scope of a variable. */
    void forget(String variable, @Nullable EdmType shadowed) {
        if (shadowed == null) {
            variables.remove(variable);
        } else {
            variables.put(variable, shadowed);
        }
    }

    /**
     * Resolves a name.
     *
     * @param comparedWith the property that the name is compared with, if any
     */
    Value read(Token name, @Nullable Member comparedWith) throws ODataSyntaxException {
        String word = name.text();
        EdmType variable = variables.get(word);
        if (variable != null) {
            return Value.of(variable, name.from(), name.to());
        }
        // Includes parameter aliases and qualified type names.
        if (entity.isOpen() || word.startsWith("@") || word.indexOf('.') > 0 || SPECIAL.contains(word)) {
            return Value.of(EdmType.ANY, name.from(), name.to());
        }
        Member member = entity.find(word);
        if (member != null) {
            remark(name, member);
            return new Value(member.kind(), member, null, name.from(), name.to(), false);
        }
        if (entity.isNavigation(word)) {
            findings.undocumented(name, "a navigation property");
        } else if (Operator.of(word) != null) {
            throw new ODataSyntaxException(name, "an operand is missing before " + word, null);
        } else if (word.equalsIgnoreCase("asssignedTo") && entity.find("assignedTo") != null) {
            // One page misspells the name with three s. The entity has two.
            findings.adviceOnce("odata-assigned-to", "", name, "the page misspells this name", "assignedTo");
        } else {
            findings.violation(name, "there is no property " + Excerpt.of(word), () -> hint(word, comparedWith));
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
        String known = member.name();
        if (member.standing() == Standing.EXCLUDED) {
            findings.violation(name, "the docs say that " + known + " cannot be filtered by");
            return;
        }
        if (member.standing() == Standing.DECLARED) {
            String reason = "the docs do not list " + known + " as a property to filter by";
            findings.adviceOnce("odata-unlisted-property", known, name, reason, null);
        }
        if (!member.isWritten(name.text())) {
            String reason = Excerpt.of(name.text()) + " is spelt in another letter case";
            findings.adviceOnce("odata-property-case", known, name, reason, known);
        }
    }
}
