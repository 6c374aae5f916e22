package dev.mdepreflight.internal.request.odata;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Queries over the tables of a collection: most of them good, the rest with a fault or two. */
final class QueryTexts {

    private static final List<String> WORDS = List.of(
            "eq",
            "ne",
            "gt",
            "ge",
            "lt",
            "le",
            "and",
            "or",
            "not",
            "in",
            "has",
            "add",
            "div",
            "null",
            "true",
            "foo",
            "any",
            "contains",
            "(",
            ")",
            ",",
            "/",
            ":",
            "-",
            "'",
            " ",
            "5",
            "'x'",
            "2020-01-31",
            "=",
            "$it",
            "$count");

    private static final List<String> LITERALS = List.of(
            "'x'",
            "''",
            "'it''s'",
            "5",
            "-5",
            "0",
            "7.5",
            "1e3",
            "true",
            "false",
            "null",
            "2019-11-22T00:00:00Z",
            "2019-11-22T00:00:00.123Z",
            "2019-11-22T00:00:00%2B02:00",
            "2019-11-22T00:00Z",
            "2019-11-22",
            "2019-11-22Z",
            "2019-11-22T00:00:00",
            "2019-02-30T00:00:00Z",
            "12:30:00",
            "duration'PT1H'",
            "5382f7ea-7557-4ab7-9782-d50480024a4e",
            "'5382f7ea-7557-4ab7-9782-d50480024a4e'",
            "'5'",
            "'2019-11-22T00:00:00Z'",
            "'true'",
            "x",
            "datetime'2019-11-22T00:00:00Z'",
            "99999999999999999999",
            "INF");

    private final EntityModel entity;
    private final Random random;

    private QueryTexts(EntityModel entity, Random random) {
        this.entity = entity;
        this.random = random;
    }

    static Arbitrary<String> of(ODataCollection collection) {
        return Arbitraries.randomValue(random -> new QueryTexts(collection.entity(), random).query());
    }

    private String query() {
        StringBuilder query = new StringBuilder(option());
        while (chance(25)) {
            query.append('&').append(option());
        }
        return query.toString();
    }

    private String option() {
        return switch (random.nextInt(14)) {
            case 0 -> "$top=" + oneOf("1", "100", "-1", "x", "1.5", "00", " 5", "");
            case 1 -> "$skip=" + oneOf("0", "20", "-1", "", "1e3");
            case 2 -> oneOf("$count=true", "$count=false", "$count=x", "$count=", "$COUNT=true");
            case 3 -> "$expand=" + expand();
            case 4 -> oneOf("$stop=5", "$skiptoken=a", "x=1", "foo=b'", "$search=x", "$format=json", "top=1", "$Top=1");
            default -> "$filter=" + (chance(25) ? mutated(filter(2)) : filter(2));
        };
    }

    private String expand() {
        List<String> names = entity.expandNames();
        if (names.isEmpty() || chance(20)) {
            return oneOf("foo", "", "(", "*");
        }
        String name = names.get(random.nextInt(names.size()));
        return chance(30) ? name + oneOf(",", "(", ")", "()", "($top=1)", "," + name, "/id", " ") : name;
    }

    private String filter(int depth) {
        if (depth == 0 || chance(40)) {
            return predicate();
        }
        return switch (random.nextInt(5)) {
            case 0 -> '(' + filter(depth - 1) + ')';
            case 1 -> "not (" + filter(depth - 1) + ')';
            case 2 -> filter(depth - 1) + " or " + filter(depth - 1);
            default -> filter(depth - 1) + " and " + filter(depth - 1);
        };
    }

    private String predicate() {
        Member member = member();
        String name = chance(4) ? miscased(member.name()) : chance(4) ? member.name() + 'x' : member.name();
        if (member.kind() == EdmType.COLLECTION) {
            return chance(15)
                    ? name + " eq 'x'"
                    : name
                            + '/'
                            + oneOf("any", "all")
                            + oneOf("(x:x eq 'x')", "(x:x eq 5)", "()", "(x:x)", "(x:y eq 1)");
        }
        if (member.kind() == EdmType.COMPLEX) {
            return name + oneOf(" eq null", " ne null", " eq 5", " gt null");
        }
        boolean text = member.kind() == EdmType.TEXT || member.kind() == EdmType.ENUM;
        return switch (random.nextInt(10)) {
            case 0 ->
                !text && chance(90)
                        ? name + " ne null"
                        : oneOf("startswith", "endswith", "contains") + '(' + name + ',' + literal(EdmType.TEXT) + ')';
            case 1 -> function(member.kind()) + '(' + name + ") " + operator() + ' ' + oneOf("5", "5", "5", "'x'");
            case 2 -> name + " in (" + literal(member) + ',' + literal(member) + ')';
            case 3 ->
                member.kind().isNumber() || chance(10)
                        ? name + oneOf(" add ", " sub ", " mod ") + "5 " + operator() + ' ' + literal(member)
                        : name + " eq null";
            default -> name + ' ' + operator() + ' ' + literal(member);
        };
    }

    private String literal(Member member) {
        if (chance(7)) {
            return oneOf(LITERALS);
        }
        return member.kind() == EdmType.ENUM && !member.values().isEmpty() && chance(95)
                ? '\'' + oneOf(member.values()) + '\''
                : literal(member.kind());
    }

    private String literal(EdmType kind) {
        return switch (kind) {
            case TEXT, TEXT_OR_INTEGER, ENUM, COLLECTION -> oneOf("'x'", "'High'", "'Active'", "'it''s'", "'5'");
            case INTEGER -> oneOf("5", "-5", "0");
            case NUMBER -> oneOf("7.5", "5", "1e3", "-0.5");
            case BOOLEAN -> oneOf("true", "false");
            case DATE_TIME -> oneOf("2019-11-22T00:00:00Z", "2019-11-22T00:00:00.123Z", "2019-11-22T00:00:00%2B02:00");
            case GUID -> "5382f7ea-7557-4ab7-9782-d50480024a4e";
            default -> "null";
        };
    }

    private String function(EdmType kind) {
        if (chance(5)) {
            return oneOf("indexof", "tolower", "foo", "length", "year", "round");
        }
        return switch (kind) {
            case DATE_TIME -> oneOf("year", "month", "day", "hour");
            case NUMBER, INTEGER -> oneOf("round", "floor", "ceiling");
            default -> "length";
        };
    }

    private String operator() {
        return chance(3) ? oneOf("EQ", "=", "equals", "like") : oneOf("eq", "ne", "gt", "ge", "lt", "le");
    }

    private Member member() {
        List<String> names = entity.names();
        return entity.find(names.get(random.nextInt(names.size())));
    }

    private static String miscased(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String mutated(String text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + oneOf(WORDS) + text.substring(at);
            case 2 -> text.substring(0, at) + oneOf(WORDS) + text.substring(end);
            default -> text.substring(0, at);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
