package dev.mdepreflight.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.Mismatch;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One character of a valid value is replaced, inserted or removed: what is shown of those that are refused. */
class ReasonFocusTest {
    private static final int WORDS = 400;
    private static final int SLIPS_A_WORD = 25;

    /** Printable ASCII, and what editors, word processors and keyboards of other scripts slip in. */
    private static final String SLIPPED =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
                    + "\t\n\u00a0\u200b\u00ad\u201c\u2013\u0430\u0435\u043e\u00e4\u00df";

    private int refused;
    private int atTheSlip;
    private int wide;
    private final Map<String, Integer> exceptions = new TreeMap<>();
    private final Map<Grammar, Integer> missed = new EnumMap<>(Grammar.class);

    @Test
    void theFocusBeginsAtTheSlip() {
        ChoiceSequence random = ChoiceSequence.of(20301231);
        for (Grammar grammar : Grammar.values()) {
            for (int i = 0; i < WORDS; i++) {
                String word = GrammarSamples.valid(grammar, random, i % 4 == 0);
                for (int slip = 0; slip < SLIPS_A_WORD; slip++) {
                    slip(grammar, word, random, slip % 2 == 0);
                }
            }
        }
        String shares = String.format(
                "refused %d, at the slip %.3f, none or wide %.3f, %s, %s",
                refused, atTheSlip / (double) refused, wide / (double) refused, exceptions, missed);
        assertThat(refused).as(shares).isGreaterThan(50_000);
        assertThat(atTheSlip / (double) refused).as(shares).isGreaterThanOrEqualTo(0.9);
        assertThat(wide / (double) refused).as(shares).isLessThanOrEqualTo(0.05);
    }

    private void slip(Grammar grammar, String word, ChoiceSequence random, boolean inserted) {
        int at = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length())));

        int pick = random.nextInt(SLIPPED.length());
        String slipped = SLIPPED.substring(pick, pick + 1);
        int next = inserted ? at : word.offsetByCodePoints(at, 1);
        String text = word.substring(0, at) + slipped + word.substring(next);
        byte[] utf8 = text.getBytes(UTF_8);
        long mismatch = grammar.check(utf8, 0, utf8.length);
        if (mismatch == Mismatch.NONE) {
            return;
        }
        refused++;
        int focus = new String(utf8, 0, Mismatch.offset(mismatch), UTF_8).length();
        int length = new String(utf8, Mismatch.offset(mismatch), Mismatch.length(mismatch), UTF_8).length();
        if (length == 0 || length > 8) {
            wide++;
        }
        // Of several equal characters in a row nobody can tell which one was inserted.
        boolean same = focus == at
                || (inserted
                        && focus < text.length()
                        && text.substring(0, focus)
                                .concat(text.substring(Math.min(text.length(), focus + 1)))
                                .equals(word));
        if (same) {
            atTheSlip++;
        } else {
            exceptions.merge(Mismatch.cause(mismatch).id(), 1, Integer::sum);
            missed.merge(grammar, 1, Integer::sum);
        }
    }
}
