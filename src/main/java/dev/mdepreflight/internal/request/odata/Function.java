package dev.mdepreflight.internal.request.odata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A built-in function of OData 4.01 URL Conventions, section 5.1.1.5 ff.
 *
 * @param name its name as OData writes it
 * @param parameters what each parameter is
 * @param required how many of them must be there
 * @param result what comes out
 */
record Function(String name, List<Kind> parameters, int required, Kind result) {

    /** The functions by name, without regard to letter case. */
    static final Map<String, Function> ALL = all();

    private static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : List.of("contains", "startswith", "endswith", "matchesPattern")) {
            add(all, name, Kind.BOOLEAN, Kind.TEXT, Kind.TEXT);
        }
        add(all, "indexof", Kind.INTEGER, Kind.TEXT, Kind.TEXT);
        add(all, "concat", Kind.TEXT, Kind.TEXT, Kind.TEXT);
        add(all, "length", Kind.INTEGER, Kind.TEXT);
        all.put("substring", new Function("substring", List.of(Kind.TEXT, Kind.INTEGER, Kind.INTEGER), 2, Kind.TEXT));
        for (String name : List.of("tolower", "toupper", "trim")) {
            add(all, name, Kind.TEXT, Kind.TEXT);
        }
        for (String name : List.of("year", "month", "day", "totaloffsetminutes")) {
            add(all, name, Kind.INTEGER, Kind.DATE_TIME);
        }
        // These take a time of day as well.
        for (String name : List.of("hour", "minute", "second")) {
            add(all, name, Kind.INTEGER, Kind.ANY);
        }
        add(all, "fractionalseconds", Kind.NUMBER, Kind.ANY);
        add(all, "date", Kind.DATE, Kind.DATE_TIME);
        add(all, "time", Kind.TIME, Kind.DATE_TIME);
        add(all, "totalseconds", Kind.NUMBER, Kind.DURATION);
        for (String name : List.of("now", "mindatetime", "maxdatetime")) {
            add(all, name, Kind.DATE_TIME);
        }
        for (String name : List.of("round", "floor", "ceiling")) {
            add(all, name, Kind.NUMBER, Kind.NUMBER);
        }
        for (String name : List.of("hassubset", "hassubsequence", "geo.intersects")) {
            add(all, name, Kind.BOOLEAN, Kind.ANY, Kind.ANY);
        }
        add(all, "geo.distance", Kind.NUMBER, Kind.ANY, Kind.ANY);
        add(all, "geo.length", Kind.NUMBER, Kind.ANY);
        all.put("cast", new Function("cast", List.of(Kind.ANY, Kind.ANY), 1, Kind.ANY));
        all.put("isof", new Function("isof", List.of(Kind.ANY, Kind.ANY), 1, Kind.BOOLEAN));
        return all;
    }

    private static void add(Map<String, Function> all, String name, Kind result, Kind... parameters) {
        all.put(name, new Function(name, List.of(parameters), parameters.length, result));
    }
}
