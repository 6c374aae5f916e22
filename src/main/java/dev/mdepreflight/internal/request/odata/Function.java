package dev.mdepreflight.internal.request.odata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A built-in function of OData 4.01 URL Conventions, section 5.1.1.5 ff.
 *
 * @param parameters what each parameter is
 * @param required how many of them must be there
 * @param result what comes out
 */
record Function(List<Kind> parameters, int required, Kind result) {

    /** The functions by name, without regard to letter case. */
    static final Map<String, Function> ALL = all();

    private static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : List.of("contains", "startswith", "endswith", "matchesPattern")) {
            all.put(name, of(Kind.BOOLEAN, Kind.TEXT, Kind.TEXT));
        }
        all.put("indexof", of(Kind.INTEGER, Kind.TEXT, Kind.TEXT));
        all.put("concat", of(Kind.TEXT, Kind.TEXT, Kind.TEXT));
        all.put("length", of(Kind.INTEGER, Kind.TEXT));
        all.put("substring", new Function(List.of(Kind.TEXT, Kind.INTEGER, Kind.INTEGER), 2, Kind.TEXT));
        for (String name : List.of("tolower", "toupper", "trim")) {
            all.put(name, of(Kind.TEXT, Kind.TEXT));
        }
        for (String name : List.of("year", "month", "day", "totaloffsetminutes")) {
            all.put(name, of(Kind.INTEGER, Kind.DATE_TIME));
        }
        // These take a time of day as well.
        for (String name : List.of("hour", "minute", "second")) {
            all.put(name, of(Kind.INTEGER, Kind.ANY));
        }
        all.put("fractionalseconds", of(Kind.NUMBER, Kind.ANY));
        all.put("date", of(Kind.DATE, Kind.DATE_TIME));
        all.put("time", of(Kind.TIME, Kind.DATE_TIME));
        all.put("totalseconds", of(Kind.NUMBER, Kind.DURATION));
        for (String name : List.of("now", "mindatetime", "maxdatetime")) {
            all.put(name, of(Kind.DATE_TIME));
        }
        for (String name : List.of("round", "floor", "ceiling")) {
            all.put(name, of(Kind.NUMBER, Kind.NUMBER));
        }
        for (String name : List.of("hassubset", "hassubsequence", "geo.intersects")) {
            all.put(name, of(Kind.BOOLEAN, Kind.ANY, Kind.ANY));
        }
        all.put("geo.distance", of(Kind.NUMBER, Kind.ANY, Kind.ANY));
        all.put("geo.length", of(Kind.NUMBER, Kind.ANY));
        all.put("cast", new Function(List.of(Kind.ANY, Kind.ANY), 1, Kind.ANY));
        all.put("isof", new Function(List.of(Kind.ANY, Kind.ANY), 1, Kind.BOOLEAN));
        return all;
    }

    private static Function of(Kind result, Kind... parameters) {
        return new Function(List.of(parameters), parameters.length, result);
    }
}
