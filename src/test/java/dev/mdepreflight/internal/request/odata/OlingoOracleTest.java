package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.engine.Trials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** Queries on every collection whose properties are known, against the URI parser of Apache Olingo. */
class OlingoOracleTest {

    /** A query on a collection. */
    record Asked(ODataCollection collection, String query) {

        boolean isAccepted() {
            return Queries.violations(collection, query).isEmpty();
        }

        /** Whether we give some advice on it. */
        boolean isAdvised(String id) {
            return ODataQuery.check(collection, query, Queries.OPTIONS).advice().stream()
                    .anyMatch(finding -> finding.adviceId().startsWith(id));
        }

        /** Whether we find a fault in it for a reason. */
        boolean isFaulted(String reason) {
            return Queries.violations(collection, query).stream()
                    .anyMatch(finding -> finding.reason().contains(reason));
        }

        /** Whether a pattern is found in it, all texts in quotes being empty. */
        boolean has(String pattern) {
            return Pattern.compile(pattern).matcher(withoutTexts()).find();
        }

        boolean hasNameInAnotherCase() {
            return Arrays.stream(withoutTexts().split("[^A-Za-z0-9]+")).anyMatch(word -> {
                Member member = collection.entity().find(word);
                return member != null && !member.name().equals(word);
            });
        }

        private String withoutTexts() {
            // An ampersand ends a text, too.
            return Arrays.stream(query.split("&"))
                    .map(option -> option.replace("''", "").replaceAll("'[^']*'", "''"))
                    .collect(Collectors.joining("&"));
        }
    }

    /** A kind of disagreement; what is of no kind is a fault of ours until it is decided. */
    enum Disagreement {
        PROPERTY_CASE(
                true, "The API's pages print names in both cases", "Severity eq 'High'", Asked::hasNameInAnotherCase),
        OPTION_CASE(
                true,
                "OData 4.01 URL Conventions section 5.1 compares names of options without regard to case",
                "severity eq 'High'&$Top=1",
                asked -> asked.isAdvised("odata-option-case")),
        OPERATOR_CASE(
                true,
                "OData 4.01 URL Conventions section 5.1.1.1 lets operators be written in any case",
                "severity EQ 'High'",
                asked -> asked.isAdvised("odata-operator-case")),
        MISSING_SPACE(
                true,
                "The ABNF asks for a space, other readers do not; no refusal is published",
                "not(severity eq 'High')",
                asked -> asked.isAdvised("odata-missing-space")),
        SPACE_IN_A_CALL(
                true,
                "The ABNF has none before the bracket, other readers take one; no refusal is published",
                "length (id) eq 5",
                asked -> asked.has(
                        "(with|contains|length|indexof|tolower|year|month|day|hour|round|floor|ceiling|any|all) +\\(|any\\( +\\)")),
        SPACE_IN_A_LAMBDA(
                true, "The ABNF has BWS after the colon", "mitreTechniques/any(x: x eq 'a')", asked -> asked.has(": ")),
        QUOTED_LITERAL(
                true,
                "The docs show no number; a date in quotes is advice by the facts, and so is what else fits without them",
                "incidentId eq '5'",
                asked -> asked.isAdvised("odata-quoted-") && !asked.has(" in ")),
        DAY(
                true,
                "The samples page filters by a day with a Z; one without is a time to other readers, and no refusal is published",
                "lastEventTime gt 2019-11-22Z",
                asked -> asked.has("-\\d\\dZ?([ ),&]|$)") && !asked.has(" in ")),
        LIST_OF_SEVERAL_TYPES(
                true,
                "Section 5.1.1.1.12 compares with each entry, so that numbers are promoted and null is one of them",
                "incidentId in (5,null)",
                asked -> asked.has(" in ")),
        PROMOTED_ARGUMENT(
                true,
                "Section 5.1.1.16 promotes an integer to what round, floor and ceiling take",
                "round(incidentId) eq 5",
                asked -> asked.has("(round|floor|ceiling)\\(")),
        STRUCTURE_AND_NULL(
                true,
                "Section 5.1.1.1.3: where an operand is null, gt and its like are false and no fault",
                "relatedUser gt null",
                asked -> asked.has(" [gl][te] -?null")),
        NULL_IN_ARITHMETIC(
                true,
                "Section 5.1.1.2: where an operand is null, so is the result",
                "incidentId mod null lt 2019-11-22T00:00:00Z",
                asked -> asked.has("\\b(add|sub|mul|div|divby|mod) null|\\bnull (add|sub|mul|div|divby|mod)\\b")),
        HAS(
                true,
                "Section 5.1.1.1.9 is about enumerations, and which members are some the pages do not tell",
                "title has 'x'",
                asked -> asked.has(" has ")),
        CHAIN(
                true,
                "Section 5.1.1.14: of operators of one rank the left one comes first",
                "severity eq null ne true",
                asked -> asked.has(" (eq|ne) null (eq|ne) ")),
        SPACE_AFTER_MINUS(true, "The ABNF has BWS after the minus", "incidentId eq - 5", asked -> asked.has("- \\d")),
        SPACE_IN_A_PATH(
                true,
                "The ABNF has none there; no refusal is published",
                "relatedUser/ text eq 'x'",
                asked -> asked.has("/ ")),
        GUID_IN_QUOTES(
                true,
                "The pages show ids in quotes; the service's metadata has some of them as GUIDs",
                ODataCollection.LIST_MACHINE_ACTIONS,
                "$filter=id eq '5382f7ea-7557-4ab7-9782-d50480024a4e'",
                asked -> asked.query().matches("(?s).*'\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}'.*")),
        UNKNOWN_TYPE(
                true,
                "What the related entities are is not known of every one",
                "machine",
                asked -> asked.has("[=(]machine($|[)& ])")),
        IN_WITHOUT_A_LIST(
                false,
                "Section 5.1.1.1.12: values in brackets stand behind in, or a collection",
                "title in 'x'",
                asked -> asked.isFaulted("in takes a list")),
        LIST_WITHOUT_COMMAS(
                false,
                "Section 5.1.1.1.12: commas stand between the entries",
                "title in ('x' 'y')",
                asked -> asked.has(" in \\([^)]*('' *''|(true|false)(true|false))")),
        WHOLE_ENTITY(
                true,
                "Section 5.1.1.15: $it is the current instance, of which the tables have no type",
                "id eq $it",
                asked -> asked.has("\\$it\\b")),
        UNKNOWN_EXPANSION(
                true,
                "Which navigation properties there are is not known of every entity",
                ODataCollection.LIST_INDICATORS,
                "$expand=foo",
                asked -> asked.isAdvised("odata-unlisted-expand")),
        TEXT_OR_NUMBER(
                true,
                "The pages call groups texts, the service's metadata numbers",
                ODataCollection.LIST_INDICATORS,
                "$filter=rbacGroupIds/any(x:x eq 5)",
                asked -> asked.has("(?i)rbacGroupId")),
        ENUM_MEMBER(
                false,
                "The pages or the service's metadata list the members",
                "severity eq 'Hihg'",
                asked -> asked.isFaulted("is no value of")),
        BODY_OF_A_LAMBDA(
                false,
                "Section 5.1.1.13: a Boolean expression stands there",
                "mitreTechniques/any(x:x)",
                asked -> asked.isFaulted("takes what is true or false")),
        IMPOSSIBLE_DATE(
                false,
                "RFC 3339 section 5.7, and a year of four digits: nothing later than 9999 fits the service's type",
                "lastEventTime gt 2019-02-30T00:00:00Z",
                asked -> asked.isFaulted("is no literal of OData"));

        private final boolean accepted;
        private final String decision;

        @SuppressWarnings("ImmutableEnumChecker") // A record of a text and a constant.
        private final Asked example;

        @SuppressWarnings("ImmutableEnumChecker") // A function without state.
        private final Predicate<Asked> covers;

        Disagreement(boolean accepted, String decision, String filter, Predicate<Asked> covers) {
            this(accepted, decision, ODataCollection.LIST_ALERTS, "$filter=" + filter, covers);
        }

        Disagreement(
                boolean accepted, String decision, ODataCollection collection, String query, Predicate<Asked> covers) {
            this.accepted = accepted;
            this.decision = decision;
            this.example = new Asked(collection, query);
            this.covers = covers;
        }

        boolean covers(Asked asked, boolean verdict) {
            return accepted == verdict && covers.test(asked);
        }

        @Override
        public String toString() {
            return name() + (accepted ? ", we accept: " : ", we refuse: ") + decision;
        }
    }

    private final OlingoPeer peer = new OlingoPeer();

    /** Compares 15,000 queries, or one for every fifty of {@code -Dfuzz.bodies=…}. */
    @Example
    void agreesWithOlingo() {
        RandomGenerator<Asked> queries = queries().generator(1000);
        Random random = new Random(Trials.SEED);
        long count = Trials.count(15_000, 50);
        long taken = 0;
        List<String> unnamed = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Asked asked = queries.next(random).value();
            boolean accepted = asked.isAccepted();
            taken += accepted ? 1 : 0;
            if (accepted != peer.accepts(asked.collection(), asked.query())
                    && Arrays.stream(Disagreement.values()).noneMatch(it -> it.covers(asked, accepted))) {
                unnamed.add((accepted ? "we alone accept " : "we alone refuse ") + asked + " "
                        + Queries.violations(asked.collection(), asked.query()));
            }
        }
        assertThat(unnamed).isEmpty();
        Trials.tell("queries by our reader of OData and Olingo's: " + taken + " accepted by us", count);
        assertThat((double) taken / count).isBetween(0.35, 0.65);
    }

    @Example
    void everyKnownDisagreementOccurs() {
        for (Disagreement it : Disagreement.values()) {
            Asked example = it.example;
            assertThat(example.isAccepted()).as("ours on %s", it).isEqualTo(it.accepted);
            assertThat(peer.accepts(example.collection(), example.query()))
                    .as("theirs on %s", it)
                    .isNotEqualTo(it.accepted);
            assertThat(Disagreement.values())
                    .filteredOn(kind -> kind.covers(example, it.accepted))
                    .containsExactly(it);
        }
    }

    private static Arbitrary<Asked> queries() {
        List<ODataCollection> known = Arrays.stream(ODataCollection.values())
                .filter(collection -> !collection.entity().isOpen())
                .toList();
        return Arbitraries.of(known)
                .flatMap(collection -> QueryTexts.of(collection).map(query -> new Asked(collection, query)));
    }
}
