package dev.mdepreflight.internal.request.odata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A built-in function (OData 4.01 URL Conventions, section 5.1.1.5 and following).
 *
 * @param name the name in OData's letter case
 * @param parameters the types of the parameters
 * @param required how many parameters are required
 * @param result the type of the result
 */
record Function(String name, List<EdmType> parameters, int required, EdmType result) {
    /** The functions by name, regardless of letter case. */
    static final Map<String, Function> ALL = all();

    private static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : List.of("contains", "startswith", "endswith", "matchesPattern")) {
            add(all, name, EdmType.BOOLEAN, EdmType.TEXT, EdmType.TEXT);
        }
        add(all, "indexof", EdmType.INTEGER, EdmType.TEXT, EdmType.TEXT);
        add(all, "concat", EdmType.TEXT, EdmType.TEXT, EdmType.TEXT);
        add(all, "length", EdmType.INTEGER, EdmType.TEXT);
        List<EdmType> substring = List.of(EdmType.TEXT, EdmType.INTEGER, EdmType.INTEGER);
        all.put("substring", new Function("substring", substring, 2, EdmType.TEXT));
        for (String name : List.of("tolower", "toupper", "trim")) {
            add(all, name, EdmType.TEXT, EdmType.TEXT);
        }
        for (String name : List.of("year", "month", "day", "totaloffsetminutes")) {
            add(all, name, EdmType.INTEGER, EdmType.DATE_TIME);
        }
        // These functions also accept a time of day.
        for (String name : List.of("hour", "minute", "second")) {
            add(all, name, EdmType.INTEGER, EdmType.ANY);
        }
        add(all, "fractionalseconds", EdmType.NUMBER, EdmType.ANY);
        add(all, "date", EdmType.DATE, EdmType.DATE_TIME);
        add(all, "time", EdmType.TIME, EdmType.DATE_TIME);
        add(all, "totalseconds", EdmType.NUMBER, EdmType.DURATION);
        for (String name : List.of("now", "mindatetime", "maxdatetime")) {
            add(all, name, EdmType.DATE_TIME);
        }
        for (String name : List.of("round", "floor", "ceiling")) {
            add(all, name, EdmType.NUMBER, EdmType.NUMBER);
        }
        for (String name : List.of("hassubset", "hassubsequence", "geo.intersects")) {
            add(all, name, EdmType.BOOLEAN, EdmType.ANY, EdmType.ANY);
        }
        add(all, "geo.distance", EdmType.NUMBER, EdmType.ANY, EdmType.ANY);
        add(all, "geo.length", EdmType.NUMBER, EdmType.ANY);
        all.put("cast", new Function("cast", List.of(EdmType.ANY, EdmType.ANY), 1, EdmType.ANY));
        all.put("isof", new Function("isof", List.of(EdmType.ANY, EdmType.ANY), 1, EdmType.BOOLEAN));
        return all;
    }

    private static void add(Map<String, Function> all, String name, EdmType result, EdmType... parameters) {
        all.put(name, new Function(name, List.of(parameters), parameters.length, result));
    }
}
