package dev.mdepreflight.benchmark.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * The elements of an import, as a tool that feeds threat intelligence writes them: hashes for the most part, then addresses, domains and
 * URLs, about 440 bytes each.
 *
 * <p>They have neither violation nor advice, apart from that their addresses are reserved for documentation. The same arguments always give
 * the same elements ({@link Random} is specified to the bit), and a longer series begins with a shorter one.
 */
final class IndicatorElements {
    private static final long SEED = 20_260_101;

    private static final List<IndicatorKind> MIX = List.of(
            IndicatorKind.SHA256,
            IndicatorKind.SHA256,
            IndicatorKind.SHA256,
            IndicatorKind.SHA1,
            IndicatorKind.MD5,
            IndicatorKind.IP,
            IndicatorKind.IP,
            IndicatorKind.DOMAIN,
            IndicatorKind.DOMAIN,
            IndicatorKind.URL);

    private static final List<String> FILE_ACTIONS = List.of("BlockAndRemediate", "Audit", "Block", "Allowed");
    private static final List<String> NETWORK_ACTIONS = List.of("Block", "Audit", "Warn", "Allowed");
    private static final List<String> SEVERITIES = List.of("Informational", "Low", "Medium", "High");

    private IndicatorElements() {}

    /** So many elements, of which those are faulty, in their value, whose index the predicate takes. */
    static List<Map<String, Object>> of(int count, Wording wording, IntPredicate faulty) {
        Random random = new Random(SEED);
        List<Map<String, Object>> elements = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            elements.add(element(MIX.get(random.nextInt(MIX.size())), index, random, wording, faulty.test(index)));
        }
        return elements;
    }

    /** One element of a kind. */
    static Map<String, Object> single(IndicatorKind kind) {
        return element(kind, 0, new Random(SEED), Wording.ASCII, false);
    }

    private static Map<String, Object> element(
            IndicatorKind kind, int index, Random random, Wording wording, boolean faulty) {
        List<String> actions = kind.isFile() ? FILE_ACTIONS : NETWORK_ACTIONS;
        String action = actions.get(random.nextInt(actions.size()));
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("indicatorValue", faulty ? kind.faulty(index, random) : kind.value(index, random));
        element.put("indicatorType", kind.type());
        element.put("action", action);
        element.put("title", wording.title(index, random));
        element.put("description", wording.description(index, random));
        element.put("application", "Updater");
        element.put("expirationTime", "2099-%02d-%02dT00:00:00Z".formatted(1 + index % 12, 1 + index % 28));
        element.put("severity", SEVERITIES.get(random.nextInt(SEVERITIES.size())));
        element.put("recommendedActions", wording.recommendedActions(random));
        element.put("rbacGroupNames", List.of("Servers", "Workstations EMEA", "Domain controllers"));
        if (action.equals("Audit")) {
            element.put("generateAlert", true);
        }
        return element;
    }
}
