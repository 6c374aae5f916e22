package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Excerpt;
import java.util.List;

/** Judges whether two operands can be compared, and the literal that a property is compared with. */
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
            mismatch(
                    right,
                    left.kind().words() + " cannot be compared with "
                            + right.kind().words());
        }
    }

    private void judge(Value side, Member member, Value literal, String text) {
        EdmType kind = side.kind();
        String name = member.name();
        if (kind == EdmType.COLLECTION && literal.kind() != EdmType.NULL) {
            findings.violation(
                    side.from(),
                    side.to(),
                    name + " is a collection and cannot be compared with a single value",
                    name + "/any(x:x eq ...)");
        } else if (literal.kind() == EdmType.TEXT) {
            judgeText(kind, member, literal, text);
        } else if (kind == EdmType.ENUM && literal.kind() == EdmType.ENUM) {
            judgeMember(member, literal, text);
        } else if (kind == EdmType.DATE_TIME && literal.kind() == EdmType.DATE) {
            findings.adviceOnce(
                    "odata-date-form",
                    name,
                    literal.from(),
                    literal.to(),
                    name + " is a date-time, and this is a day",
                    Excerpt.of(text) + "T00:00:00Z");
        } else if (!kind.isComparableWith(literal.kind())) {
            String hint = kind == EdmType.TEXT
                    ? "write '" + Excerpt.of(text) + "'"
                    : kind == EdmType.ENUM ? "write the name of a value in single quotes" : null;
            findings.violation(
                    literal.from(),
                    literal.to(),
                    name + " is " + kind.words() + " and cannot be compared with "
                            + literal.kind().words(),
                    hint);
        }
    }

    private void judgeText(EdmType kind, Member member, Value literal, String text) {
        String name = member.name();
        switch (kind) {
            case ENUM -> judgeMember(member, literal, text);
            case INTEGER, NUMBER ->
                quoted(Lexer.number(text) != null, "odata-quoted-number", member, literal, text, "a number");
            case BOOLEAN ->
                quoted(
                        text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"),
                        "odata-quoted-boolean",
                        member,
                        literal,
                        text,
                        "a boolean");
            case DATE_TIME ->
                quoted(
                        Grammar.DATE_TIME_OFFSET.matches(text)
                                || Grammar.DATE_TIME_OFFSET.matches(text + 'Z')
                                || Lexer.isDate(text),
                        "odata-quoted-date",
                        member,
                        literal,
                        text,
                        "a date-time");
            case GUID -> {
                if (!Grammar.GUID.matches(text)) {
                    mismatch(literal, name + " is a GUID, and " + Excerpt.of(text) + " is none");
                }
            }
            default -> {
                if (!kind.isComparableWith(EdmType.TEXT)) {
                    mismatch(literal, name + " is " + kind.words() + " and cannot be compared with a text");
                }
            }
        }
    }

    private void quoted(boolean fits, String adviceId, Member member, Value literal, String text, String wanted) {
        if (fits) {
            findings.adviceOnce(
                    adviceId,
                    member.name(),
                    literal.from(),
                    literal.to(),
                    member.name() + " is " + wanted + ", which stands without quotes",
                    Excerpt.of(text));
        } else {
            mismatch(literal, member.name() + " is " + wanted + ", and " + Excerpt.of(text) + " is none");
        }
    }

    private void judgeMember(Member member, Value literal, String text) {
        List<String> values = member.values();
        if (values.isEmpty() || values.contains(text)) {
            return;
        }
        String like = member.valueLike(text);
        if (like != null) {
            findings.adviceOnce(
                    "odata-enum-case",
                    member.name(),
                    literal.from(),
                    literal.to(),
                    Excerpt.of(text) + " is spelt in another letter case",
                    like);
            return;
        }
        String reason = Excerpt.of(text) + " is no value of " + member.name();
        // A number, or several members of a set of flags, are forms of an OData enum literal.
        if (!member.closed() || Lexer.number(text) == Token.Sort.INTEGER || text.indexOf(',') >= 0) {
            findings.adviceOnce("odata-enum-value", member.name(), literal.from(), literal.to(), reason, null);
        } else {
            findings.violation(literal.from(), literal.to(), reason, () -> Names.hint(text, values));
        }
    }

    private void mismatch(Value at, String reason) {
        findings.violation(at.from(), at.to(), reason, () -> null);
    }
}
