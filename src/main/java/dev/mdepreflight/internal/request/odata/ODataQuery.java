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
 * Checks the query of a GET on a collection against OData 4.01 and what the API's docs say of the collection.
 *
 * <p>What breaks the grammar, names a property that neither docs nor metadata know, or compares it with a literal of
 * another type is a violation. What the docs do not mention but OData allows is advice at most. Sources: OData 4.01 URL
 * Conventions and ABNF; the samples page and the collections' pages of the API's docs.
 *
 * <p>The work is linear in the length of the query, the depth of recursion is bounded, and so is the number of findings
 * that are held. The class has no state; it is safe for use by many threads.
 */
public final class ODataQuery {

    /** The system query options of OData 4.01 URL Conventions, section 5.1. */
    private static final List<String> OPTIONS = List.of(
            "$filter",
            "$top",
            "$skip",
            "$expand",
            "$count",
            "$skiptoken",
            "$select",
            "$orderby",
            "$search",
            "$apply",
            "$compute",
            "$deltatoken",
            "$format",
            "$id",
            "$index",
            "$levels",
            "$schemaversion");

    /** The options whose grammar has no empty value, of those that are looked into. */
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
     * Checks the raw query of a request against a collection.
     *
     * @param collection the collection that is read
     * @param rawQuery what follows the question mark, percent-encoded; may be empty
     * @param options how many findings are listed, and which advice is given
     * @return the findings by offset; empty if there is nothing to say
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
        String known = known(name.text().strip());
        findings.in(known != null ? known : Excerpt.of(name.text().strip()), value);
        for (DecodedText part : List.of(name, value)) {
            String fault = part.fault();
            if (fault != null) {
                // Of a custom option it is not known whether the service reads it at all.
                String adviceId = name.text().strip().startsWith("$") ? "" : "query-encoding";
                int end = Math.min(part.faultAt() + 3, to);
                findings.raw(part.faultAt(), end, adviceId, fault, () -> "a percent sign is written %25");
                return;
            }
        }
        String option = option(name.text().strip(), known, from, nameEnd);
        if (option == null) {
            return;
        }
        if (!seen.add(option)) {
            findings.raw(from, nameEnd, "", option + " stands in the query more than once", () -> null);
            return;
        }
        if (value.text().isBlank() && VALUED.contains(option)) {
            findings.raw(nameEnd, to, "", option + " has no value", () -> null);
            return;
        }
        checkValue(option, value.text(), from, nameEnd);
    }

    /** The system query option of a name in any letter case, with its dollar or without; null if there is none. */
    private static @Nullable String known(String name) {
        String folded = LetterCase.lower(name);
        return OPTIONS.contains(folded) ? folded : OPTIONS.contains('$' + folded) ? '$' + folded : null;
    }

    /** The system query option that a name stands for, or null if it is none; tells what is doubtful or wrong with the name. */
    private @Nullable String option(String name, @Nullable String known, int from, int to) {
        if (!name.startsWith("$")) {
            // OData 4.01 lets the dollar go; a service of OData 4.0 ignores the option then.
            if (known != null) {
                findings.raw(from, to, "odata-missing-dollar", name + " without a dollar may be ignored", () -> known);
            }
            return null;
        }
        if (known == null) {
            findings.raw(
                    from,
                    to,
                    "",
                    Excerpt.of(name) + " is no query option of OData",
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
                    findings.violation(0, value.length(), "$count is true or false", () -> null);
                }
            }
            // It stands in the next links that the service hands out.
            case "$skiptoken" -> {}
            default -> undocumented(option, from, to);
        }
    }

    private void undocumented(String option, int from, int to) {
        findings.raw(
                from,
                to,
                "odata-undocumented-options",
                "the API's docs do not mention " + option + " for this collection",
                () -> null);
    }

    private void checkNumber(String option, String value) {
        String word = value.strip();
        if (!isDigits(word)) {
            findings.violation(0, value.length(), option + " is a whole number from 0", () -> null);
            return;
        }
        if (option.equals("$top")) {
            int number = bounded(word);
            if (number > ODataCollection.MAX_TOP) {
                findings.violation(0, value.length(), "$top is at most " + ODataCollection.MAX_TOP, () -> null);
            } else if (number > collection.undoubtedTop()) {
                findings.advice(
                        "odata-doubtful-top",
                        0,
                        value.length(),
                        "the docs name a maximum of " + collection.undoubtedTop() + " as well",
                        "at most " + collection.undoubtedTop());
            }
        }
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that digits write, or one above every maximum. */
    private static int bounded(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length() && number <= ODataCollection.MAX_TOP; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
