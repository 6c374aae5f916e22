package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.format.Grammar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a body, while it is read, for the rules of the objects that are open.
 *
 * <p>Each value that a rule reads has a place for two numbers: the first is a {@link CapturedState}, the second the end of a text. The
 * places of an object lie on top of those of the object around it. Used by one thread at a time.
 */
final class CapturedSlots implements Consumer<CrossFieldFinding> {
    /** The place of what no rule reads. */
    static final int UNREAD = 0;

    /** The first place of the outermost object. */
    private static final int FIRST = 2;

    private final ByteReader reader;
    private final CapturedValues values = new CapturedValues(this);
    private int[] places = new int[64];
    private int top = FIRST;
    private boolean found;

    /**
     * Keeps nothing yet.
     *
     * @param reader what reads the body, in which the texts that are kept stand
     */
    CapturedSlots(ByteReader reader) {
        this.reader = reader;
    }

    // What is kept.

    /** Lets go of all that is kept. */
    void clear() {
        top = FIRST;
    }

    /** The end of the places that are taken. */
    int top() {
        return top;
    }

    /** Takes places for the values of an object; the answer is the first of them. */
    int reserve(int count) {
        int base = top;
        top += count;
        if (places.length < top) {
            places = Arrays.copyOf(places, 2 * top);
        }
        return base;
    }

    /** Gives the places from one on back. */
    void release(int base) {
        top = base;
    }

    /** Keeps the {@link CapturedState} of a value that is no text. */
    void keep(int at, int state) {
        places[at] = state;
    }

    /** Keeps the text that the reader read last. */
    void keepText(int at, int from, int to) {
        places[at] = from;
        // The end of a text with escapes is kept as a negative number.
        places[at + 1] = reader.escaped ? ~to : to;
    }

    /** Notes that values which rules read are not there. */
    void absent(ObjectPlan plan, long slots, int base) {
        for (long rest = slots; rest != 0; rest &= rest - 1) {
            places[base + plan.slots[Long.numberOfTrailingZeros(rest)].capture] = CapturedState.ABSENT;
        }
    }

    // What the rules read.

    /** The {@link CapturedState} of a value that is kept; that of a text says only whether it is empty. */
    int state(int base, int capture) {
        int at = base + capture;
        int state = places[at];
        if (state < 0) {
            return state;
        }
        return state == places[at + 1] ? CapturedState.EMPTY : CapturedState.PRESENT;
    }

    /** Whether a text that is kept conforms to a grammar; true if none is. */
    boolean conforms(int base, int capture, Grammar grammar) {
        int at = base + capture;
        return !isText(at) || isConforming(at, grammar);
    }

    /** Whether a text that is kept conforms to a grammar. */
    boolean isConforming(int at, Grammar grammar) {
        if (!isText(at)) {
            return false;
        }
        return places[at + 1] >= 0
                ? grammar.matches(reader.body, places[at], places[at + 1])
                : grammar.matches(kept(places[at], places[at + 1]));
    }

    /** Runs a rule on what is kept of an object. */
    boolean judges(CrossFieldValidator<?> validator, ObjectPlan plan, int base) {
        found = false;
        values.of(plan, base);
        validator.check(values, this);
        return !found;
    }

    @Override
    public void accept(CrossFieldFinding finding) {
        found = true;
    }

    boolean isGiven(int at) {
        return places[at] != CapturedState.ABSENT;
    }

    boolean isPresent(int at) {
        return isGiven(at) && places[at] != CapturedState.NULL;
    }

    boolean isEmpty(int at) {
        return places[at] == CapturedState.EMPTY || (isText(at) && places[at] == places[at + 1]);
    }

    boolean isText(int at) {
        return places[at] >= 0;
    }

    /** The text that is kept, a constant's name or a boolean included; null for anything else. */
    @Nullable
    String shown(int at, @Nullable EnumPlan names) {
        if (isText(at)) {
            return kept(places[at], places[at + 1]);
        }
        int ordinal = CapturedState.ordinal(places[at]);
        return switch (places[at]) {
            case CapturedState.TRUE -> "true";
            case CapturedState.FALSE -> "false";
            default -> names == null || ordinal < 0 ? null : names.names[ordinal];
        };
    }

    private String kept(int from, int to) {
        return to >= 0
                ? new String(reader.body, from, to - from, StandardCharsets.UTF_8)
                : unescaped(new String(reader.body, from, ~to - from, StandardCharsets.UTF_8));
    }

    /** The text that a string stands for, whose escapes have been found to be right. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            switch (kind) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> plain.append(kind);
            }
        }
        return plain.toString();
    }
}
