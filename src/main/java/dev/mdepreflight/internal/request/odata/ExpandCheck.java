package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.Excerpt;

/** Checks the names in a {@code $expand}, without the options in brackets after a name. */
final class ExpandCheck {
    private ExpandCheck() {}

    static void check(String text, EntityModel entity, FindingCollector findings) {
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                // A doubled quote ends a text and starts it again.
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0) {
                    findings.violation(TextSpan.of(i, i + 1), "a closing bracket has no opening one");
                    return;
                }
                if (c == ',' && depth == 0) {
                    item(text, from, i, entity, findings);
                    from = i + 1;
                }
            }
        }
        if (quoted || depth > 0) {
            TextSpan end = TextSpan.of(text.length(), text.length());
            findings.violation(end, quoted ? "a closing quote is missing" : "a closing bracket is missing");
            return;
        }
        item(text, from, text.length(), entity, findings);
    }

    private static void item(String text, int start, int end, EntityModel entity, FindingCollector findings) {
        int from = start;
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        int to = endOfName(text, from, end);
        TextSpan at = TextSpan.of(from, to);
        if (from == to) {
            findings.violation(at, "a name is missing");
            return;
        }
        String name = text.substring(from, to);
        if (text.startsWith("()", to)) {
            findings.violation(TextSpan.of(to, to + 2), "the brackets are empty");
            return;
        }
        if (entity.isOpen()) {
            return;
        }
        String known = entity.expandNames().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
        if (known == null) {
            unknown(name, at, entity, findings);
            return;
        }
        if (!known.equals(name)) {
            findings.advice("odata-property-case", at, Excerpt.of(name) + " is spelt in another letter case", known);
        }
        further(text, to, end, findings);
    }

    private static int endOfName(String text, int from, int end) {
        int to = from;
        while (to < end && "(/ ".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** Checks the part after a slash: $ref, $count, or the name of a type (OData 4.01 ABNF, expandItem). */
    private static void further(String text, int slash, int end, FindingCollector findings) {
        if (slash == end || text.charAt(slash) != '/') {
            return;
        }
        TextSpan at = TextSpan.of(slash + 1, endOfName(text, slash + 1, end));
        String part = text.substring(at.from(), at.to());
        if (!part.startsWith("$") && part.indexOf('.') <= 0) {
            String reason = Excerpt.of(part) + " cannot be expanded here";
            findings.violation(at, reason, "$select and $expand stand in brackets");
        }
    }

    private static void unknown(String name, TextSpan at, EntityModel entity, FindingCollector findings) {
        boolean doubtful = !entity.knowsNavigation()
                || name.equals("*")
                || name.indexOf('.') >= 0
                || name.startsWith("$")
                || entity.find(name) != null;
        String reason = Excerpt.of(name) + " is no name that the docs let one expand";
        if (doubtful) {
            findings.advice("odata-unlisted-expand", at, reason, null);
        } else {
            findings.violation(at, reason, () -> Names.hint(name, entity.expandNames()));
        }
    }
}
