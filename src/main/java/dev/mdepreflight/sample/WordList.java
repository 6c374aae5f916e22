package dev.mdepreflight.sample;

/** Free text, such as titles, descriptions, and group names. */
final class WordList {
    private static final int MOST_WORDS = 60;

    private static final String[] ASCII = {
        "Blocked", "sample", "phishing", "campaign", "C2", "beacon", "from", "ticket",
        "INC-4711", "loader", "seen", "on", "host", "finance-07", "analyst", "note",
        "malware", "dropper", "review", "by", "2026", "SOC", "tier", "macro"
    };
    private static final String[] SPECIAL = {
        "\"quoted\"", "C:\\Temp\\a.exe", "line\nbreak",
        "line\r\nbreak", "tab\tstop", "https://portal.example/a/b?c=d",
        "d41d8cd98f00b204e9800998ecf8427e", "0f8fad5b-d9cb-469f-a165-70867728950e", "{curly}",
        "[square]", "50%", "null",
        "it's", "<b>&amp;</b>", "\u0001",
        "// no comment"
    };
    private static final String[] NON_ASCII = {
        "Schädling", "größer", "ŁÓDŹ", "вредонос",
        "マルウェア", "恶意软件", "برمجية", "e\u0301clair",
        "line\u2028separator", "no\u00A0break", "\uD83D\uDEA8", "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\uD840\uDC00", "\uDBFF\uDFFD", "\uFEFFmark", "\u007F"
    };

    private WordList() {}

    /** A word of ASCII letters and digits. */
    static String word(ChoiceSequence random) {
        return random.pick(ASCII);
    }

    /** A string that is not blank, with {@code least} to {@code most} UTF-16 code units. */
    static String text(ChoiceSequence random, boolean nonAscii, int least, int most) {
        if (most <= 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(word(random));
        int wanted = random.length(0, 15) == 0 ? random.length(20, MOST_WORDS) : random.length(0, 6);
        random.part(nonAscii, nonAscii, () -> text.append(' ').append(random.pick(NON_ASCII)));
        // The limit keeps the string finite, whatever the choices.
        for (int i = 0; i < MOST_WORDS || text.length() < least; i++) {
            int begin = random.begin();
            boolean forced = text.length() < least;
            if (!random.more(!forced && i < wanted) && !forced) {
                break;
            }
            String[] words = random.oneIn(8)
                    ? SPECIAL
                    : random.more(nonAscii && random.length(0, 2) == 0) && nonAscii ? NON_ASCII : ASCII;
            text.append(' ').append(random.pick(words));
            random.end(begin);
        }
        return cut(text, most, least);
    }

    private static String cut(StringBuilder text, int most, int least) {
        if (text.length() > most) {
            text.setLength(most);
            if (Character.isHighSurrogate(text.charAt(most - 1))) {
                text.setCharAt(most - 1, 'x');
            }
        }
        // Careful senders trim a trailing space, so a trailing space remains only if the length requires it.
        while (text.length() > Math.max(1, least) && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }
}
