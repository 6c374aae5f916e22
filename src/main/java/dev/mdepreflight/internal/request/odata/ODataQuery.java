package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Excerpt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the query of a GET on a collection against OData 4.01 and the API's docs on the collection.
 *
 * <p>A query that breaks the grammar, names a property that neither docs nor metadata have, or compares it with a literal of another type
 * has a violation. A construct that OData allows and the docs do not mention is at most advice. Sources: OData 4.01 URL Conventions and
 * ABNF; the samples page and the collections' pages of the API's docs.
 *
 * <p>The work is linear in the length of the query. The depth of recursion and the number of findings held are bounded.
 */
public final class ODataQuery {
    /** The system query options of OData 4.01 URL Conventions, section 5.1. */
    private static final List<String> OPTIONS =
            List.of(("$filter $top $skip $expand $count $skiptoken $select $orderby "
                            + "$search $apply $compute $deltatoken $format $id $index $levels $schemaversion")
                    .split(" "));

    /** The checked options whose value must not be empty. */
    private static final Set<String> VALUED = Set.of("$filter", "$top", "$skip", "$expand", "$count");

    private final ODataCollection collection;
    private final String raw;
    private final FindingCollector findings;
    private final Set<String> seen = new HashSet<>();

    private ODataQuery(ODataCollection collection, String raw, Options options) {
        this.collection = collection;
        this.raw = raw;
        this.findings = new FindingCollector(raw, options);
    }

    /**
     * Checks a query.
     *
     * @param rawQuery the text after the question mark, percent-encoded; may be empty
     * @param options sets how many findings are listed, and which advice is given
     * @return the findings by offset
     */
    public static QueryFindings check(ODataCollection collection, String rawQuery, Options options) {
        ODataQuery query = new ODataQuery(collection, rawQuery, options);
        query.readOptions();
        return query.findings.result();
    }

    private void readOptions() {
        for (int from = 0; from < raw.length(); ) {
            int to = DecodedText.indexOf(raw, '&', from, raw.length());
            if (to > from) {
                readOption(from, to);
            }
            from = to + 1;
        }
    }

    private void readOption(int from, int to) {
        int nameEnd = DecodedText.indexOf(raw, '=', from, to);
        DecodedText name = DecodedText.of(raw, from, nameEnd);
        DecodedText value = DecodedText.of(raw, Math.min(nameEnd + 1, to), to);
        String stripped = name.text().strip();
        String known = known(stripped);
        findings.in(known != null ? known : Excerpt.of(stripped), value);
        for (DecodedText part : List.of(name, value)) {
            String fault = part.fault();
            if (fault != null) {
                // The service may not read a custom option at all.
                String adviceId = stripped.startsWith("$") ? "" : "query-encoding";
                int end = Math.min(part.faultAt() + 3, to);
                findings.raw(part.faultAt(), end, adviceId, fault, () -> "a percent sign is written %25");
                return;
            }
        }
        String option = option(stripped, known, from, nameEnd);
        if (option == null) {
            return;
        }
        if (!seen.add(option)) {
            findings.raw(from, nameEnd, "", option + " stands in the query more than once", () -> null);
        } else if (value.text().isBlank() && VALUED.contains(option)) {
            findings.raw(nameEnd, to, "", option + " has no value", () -> null);
        } else {
            checkValue(option, value.text(), from, nameEnd);
        }
    }

    /** The system query option of a name in any letter case, with or without its dollar; null if there is none. */
    private static @Nullable String known(String name) {
        String folded = LetterCase.lower(name);
        return OPTIONS.contains(folded) ? folded : OPTIONS.contains('$' + folded) ? '$' + folded : null;
    }

    /** Judges the name of an option; returns the system query option to check, or null. */
    private @Nullable String option(String name, @Nullable String known, int from, int to) {
        if (!name.startsWith("$")) {
            // OData 4.01 makes the dollar optional; an OData 4.0 service ignores an option without it.
            if (known != null) {
                findings.raw(from, to, "odata-missing-dollar", name + " without a dollar may be ignored", () -> known);
            }
            return null;
        }
        if (known == null) {
            String reason = Excerpt.of(name) + " is no query option of OData";
            findings.raw(
                    from,
                    to,
                    "",
                    reason,
                    () -> name.equalsIgnoreCase("$stop") ? "did you mean $top?" : Names.hint(name, OPTIONS));
        } else if (!known.equals(name)) {
            findings.raw(from, to, "odata-option-case", name + " is written in lower case", () -> known);
        }
        return known;
    }

    private void checkValue(String option, String value, int from, int to) {
        switch (option) {
            case "$filter" -> {
                if (!collection.listsFilter()) {
                    undocumented(option, from, to);
                }
                FilterParser.check(value, collection.entity(), findings);
            }
            case "$top", "$skip" -> checkNumber(option, value);
            case "$expand" -> ExpandCheck.check(value, collection.entity(), findings);
            case "$count" -> {
                undocumented(option, from, to);
                String word = LetterCase.lower(value.strip());
                if (!word.equals("true") && !word.equals("false")) {
                    findings.violation(TextSpan.of(0, value.length()), "$count is true or false");
                }
            }
            // The service's own next links have it.
            case "$skiptoken" -> {}
            default -> undocumented(option, from, to);
        }
    }

    private void undocumented(String option, int from, int to) {
        String reason = "the API's docs do not mention " + option + " for this collection";
        findings.raw(from, to, "odata-undocumented-options", reason, () -> null);
    }

    private void checkNumber(String option, String value) {
        String word = value.strip();
        TextSpan at = TextSpan.of(0, value.length());
        if (!word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            findings.violation(at, option + " is a whole number from 0");
        } else if (option.equals("$top")) {
            int number = bounded(word);
            int undoubted = collection.undoubtedTop();
            if (number > ODataCollection.MAX_TOP) {
                findings.violation(at, "$top is at most " + ODataCollection.MAX_TOP);
            } else if (number > undoubted) {
                String reason = "the docs name a maximum of " + undoubted + " as well";
                findings.advice("odata-doubtful-top", at, reason, "at most " + undoubted);
            }
        }
    }

    /** The value of decimal digits, or a number above every maximum. */
    private static int bounded(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length() && number <= ODataCollection.MAX_TOP; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
