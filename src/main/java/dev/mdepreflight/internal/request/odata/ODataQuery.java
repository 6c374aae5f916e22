package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.Excerpt;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the query of a GET on a collection against OData 4.01 and what the API's docs say of the collection.
 *
 * <p>What breaks the grammar, names a property that neither docs nor metadata know, or compares it with a literal of
 * another type is a violation. What the docs do not mention but OData allows is advice at most. Sources: OData 4.01 URL
 * Conventions and ABNF; the samples page and the collections' pages of the API's docs.
 *
 * <p>The work is linear in the length of the query, the depth of recursion bounded, and no query gives more than
 * a hundred findings. The class has no state; it is safe for use by many threads.
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

    private final ODataCollection collection;
    private final String raw;
    private final Findings findings = new Findings();
    private final Set<String> seen = new HashSet<>();

    private ODataQuery(ODataCollection collection, String raw) {
        this.collection = collection;
        this.raw = raw;
    }

    /**
     * Checks the raw query of a request against a collection.
     *
     * @param collection the collection that is read
     * @param rawQuery what follows the question mark, percent-encoded; may be empty
     * @return the findings by offset, at most a hundred; empty if there is nothing to say
     */
    public static List<QueryFinding> check(ODataCollection collection, String rawQuery) {
        ODataQuery query = new ODataQuery(collection, rawQuery);
        query.readOptions();
        return query.findings.inOrder();
    }

    private void readOptions() {
        int from = 0;
        while (from <= raw.length() && !findings.isFull()) {
            int ampersand = raw.indexOf('&', from);
            int to = ampersand < 0 ? raw.length() : ampersand;
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
        findings.in(name.text(), value);
        for (DecodedText part : List.of(name, value)) {
            String fault = part.fault();
            if (fault != null) {
                findings.raw(
                        part.faultAt(), Math.min(part.faultAt() + 3, to), "", fault, "a percent sign is written %25");
                return;
            }
        }
        String option = option(name.text(), from, nameEnd);
        if (option == null) {
            return;
        }
        if (!seen.add(option)) {
            findings.raw(from, nameEnd, "", option + " stands in the query more than once", null);
            return;
        }
        if (value.text().isBlank()) {
            findings.raw(nameEnd, to, "", option + " has no value", null);
            return;
        }
        checkValue(option, value.text(), from, nameEnd);
    }

    /** The system query option of a name, or null if it is none; tells what is doubtful or wrong with the name. */
    private @Nullable String option(String written, int from, int to) {
        String trimmed = written.strip();
        String folded = trimmed.length() > 20 ? trimmed : trimmed.toLowerCase(Locale.ROOT);
        if (!folded.startsWith("$")) {
            // OData 4.01 lets the dollar go; a service of OData 4.0 ignores the option then.
            if (OPTIONS.contains('$' + folded)) {
                findings.raw(
                        from, to, "odata-missing-dollar", folded + " without a dollar may be ignored", '$' + folded);
            }
            return null;
        }
        if (!OPTIONS.contains(folded)) {
            findings.raw(
                    from,
                    to,
                    "",
                    Excerpt.of(trimmed) + " is no query option of OData",
                    folded.equals("$stop") ? "did you mean $top?" : Names.hint(trimmed, OPTIONS));
            return null;
        }
        if (!folded.equals(trimmed)) {
            findings.raw(from, to, "odata-option-case", Excerpt.of(trimmed) + " is written in lower case", folded);
        }
        return folded;
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
                String word = value.strip();
                if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
                    findings.violation(0, value.length(), "$count is true or false", null);
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
                null);
    }

    private void checkNumber(String option, String value) {
        String word = value.strip();
        if (!isDigits(word)) {
            findings.violation(0, value.length(), option + " is a whole number from 0", null);
            return;
        }
        if (option.equals("$top")) {
            int number = bounded(word);
            if (number > ODataCollection.MAX_TOP) {
                findings.violation(
                        0,
                        value.length(),
                        "$top is at most " + ODataCollection.MAX_TOP,
                        "" + collection.undoubtedTop());
            } else if (number > collection.undoubtedTop()) {
                findings.advice(
                        "odata-doubtful-top",
                        0,
                        value.length(),
                        "the docs name a maximum of " + collection.undoubtedTop() + " as well",
                        "" + collection.undoubtedTop());
            }
        }
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
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
