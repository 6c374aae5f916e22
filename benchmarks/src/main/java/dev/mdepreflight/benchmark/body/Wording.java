package dev.mdepreflight.benchmark.body;

import java.util.List;
import java.util.Random;

/** The free texts of an indicator. */
enum Wording {
    /** English. */
    ASCII(
            List.of("Phishing kit", "Loader stage", "Cobalt beacon", "Stealer drop", "Ransom note", "Botnet relay"),
            List.of("seen at the mail gateway", "found by the sandbox", "reported by a partner", "on a finance host"),
            List.of("Isolate the device and collect a package.", "Reset the password of the user.", "Block and hunt.")),
    /** German, Russian, Japanese, and characters beyond the Basic Multilingual Plane. */
    NON_ASCII(
            List.of(
                    "Gef\u00e4hrlicher K\u00f6der",
                    "\u0424\u0438\u0448\u0438\u043d\u0433",
                    "\u4e0d\u5be9\u306a\u30ed\u30fc\u30c0\u30fc",
                    "\ud83d\udea8 Stealer"),
            List.of(
                    "am Mailgateway gesehen, s\u00e4mtliche Empf\u00e4nger gepr\u00fcft",
                    "\u043d\u0430\u0439\u0434\u0435\u043d\u043e \u0432 \u043f\u0435\u0441\u043e\u0447\u043d\u0438\u0446\u0435",
                    "\u7d4c\u7406\u90e8\u306e\u7aef\u672b\u3067\u691c\u51fa"),
            List.of(
                    "Ger\u00e4t isolieren \u2192 Paket sammeln.",
                    "\u0421\u0431\u0440\u043e\u0441\u0438\u0442\u044c \u043f\u0430\u0440\u043e\u043b\u044c.",
                    "\u7aef\u672b\u3092\u9694\u96e2\u3059\u308b \ud83d\udd12"));

    private final List<String> subjects;
    private final List<String> circumstances;
    private final List<String> advice;

    Wording(List<String> subjects, List<String> circumstances, List<String> advice) {
        this.subjects = subjects;
        this.circumstances = circumstances;
        this.advice = advice;
    }

    String title(int index, Random random) {
        return pick(subjects, random) + " " + (1000 + index);
    }

    String description(int index, Random random) {
        return pick(subjects, random) + " " + pick(circumstances, random) + ", case " + (40_000 + index) + ", "
                + pick(circumstances, random) + ".";
    }

    String recommendedActions(Random random) {
        return pick(advice, random);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
