package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Excerpt;
import java.util.List;

/** Judges comparisons: whether two operands can be compared, and whether a literal suits the property. */
final class Comparisons {
    private final FindingCollector findings;

    Comparisons(FindingCollector findings) {
        this.findings = findings;
    }

    void compare(Value left, Value right) {
        if (left.member() != null && right.literal() != null) {
            judge(left, left.member(), right, right.literal());
        } else if (right.member() != null && left.literal() != null) {
            judge(right, right.member(), left, left.literal());
        } else if (!left.kind().isComparableWith(right.kind())) {
            String other = right.kind().words();
            findings.violation(right, left.kind().words() + " cannot be compared with " + other);
        }
    }

    private void judge(Value side, Member member, Value literal, String text) {
        EdmType kind = side.kind();
        String name = member.name();
        if (kind == EdmType.COLLECTION && literal.kind() != EdmType.NULL) {
            String reason = name + " is a collection and cannot be compared with a single value";
            findings.violation(side, reason, name + "/any(x:x eq ...)");
        } else if (literal.kind() == EdmType.TEXT) {
            judgeText(kind, member, literal, text);
        } else if (kind == EdmType.ENUM && literal.kind() == EdmType.ENUM) {
            judgeMember(member, literal, text);
        } else if (kind == EdmType.DATE_TIME && literal.kind() == EdmType.DATE) {
            String reason = name + " is a date-time, and this is a day";
            findings.adviceOnce("odata-date-form", name, literal, reason, Excerpt.of(text) + "T00:00:00Z");
        } else if (!kind.isComparableWith(literal.kind())) {
            String other = literal.kind().words();
            String hint = kind == EdmType.TEXT
                    ? "write '" + Excerpt.of(text) + "'"
                    : kind == EdmType.ENUM ? "write the name of a value in single quotes" : null;
            findings.violation(literal, name + " is " + kind.words() + " and cannot be compared with " + other, hint);
        }
    }

    private void judgeText(EdmType kind, Member member, Value literal, String text) {
        switch (kind) {
            case ENUM -> judgeMember(member, literal, text);
            case INTEGER, NUMBER ->
                quoted(Lexer.number(text) != null, "odata-quoted-number", member, literal, text, "a number");
            case BOOLEAN -> {
                boolean fits = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
                quoted(fits, "odata-quoted-boolean", member, literal, text, "a boolean");
            }
            case DATE_TIME -> {
                boolean fits = Grammar.DATE_TIME_OFFSET.matches(text)
                        || Grammar.DATE_TIME_OFFSET.matches(text + 'Z')
                        || Lexer.isDate(text);
                quoted(fits, "odata-quoted-date", member, literal, text, "a date-time");
            }
            case GUID -> {
                if (!Grammar.GUID.matches(text)) {
                    findings.violation(literal, member.name() + " is a GUID, and " + Excerpt.of(text) + " is none");
                }
            }
            default -> {
                if (!kind.isComparableWith(EdmType.TEXT)) {
                    String reason = member.name() + " is " + kind.words() + " and cannot be compared with a text";
                    findings.violation(literal, reason);
                }
            }
        }
    }

    private void quoted(boolean fits, String adviceId, Member member, Value literal, String text, String wanted) {
        String name = member.name();
        if (fits) {
            String reason = name + " is " + wanted + ", which stands without quotes";
            findings.adviceOnce(adviceId, name, literal, reason, Excerpt.of(text));
        } else {
            findings.violation(literal, name + " is " + wanted + ", and " + Excerpt.of(text) + " is none");
        }
    }

    private void judgeMember(Member member, Value literal, String text) {
        List<String> values = member.values();
        if (values.isEmpty() || values.contains(text)) {
            return;
        }
        String like = member.valueLike(text);
        if (like != null) {
            String reason = Excerpt.of(text) + " is spelt in another letter case";
            findings.adviceOnce("odata-enum-case", member.name(), literal, reason, like);
            return;
        }
        String reason = Excerpt.of(text) + " is no value of " + member.name();
        // An OData enum literal can also be a number or several flags.
        if (!member.closed() || Lexer.number(text) == Token.Sort.INTEGER || text.indexOf(',') >= 0) {
            findings.adviceOnce("odata-enum-value", member.name(), literal, reason, null);
        } else {
            findings.violation(literal, reason, () -> Names.hint(text, values));
        }
    }
}
