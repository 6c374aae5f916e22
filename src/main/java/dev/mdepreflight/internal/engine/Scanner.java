package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.Finding;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One scan of the bytes of a body along a plan, which ends as soon as anything is unusual.
 *
 * <p>Used for many bodies, by one thread at a time. What it remembers between them are guesses only: whatever they are, the verdict is
 * the same.
 */
final class Scanner extends ByteReader implements Consumer<Finding> {
    private static final int ABSENT = -1;
    private static final int NULL = -2;
    private static final int TRUE = -3;
    private static final int FALSE = -4;
    private static final int CONSTANT = -5;
    private static final int PRESENT = -6;
    private static final int EMPTY = -7;

    private final CapturedValues values = new CapturedValues(this);
    /** For each slot of an object, the slot that followed it last: a guess. */
    private int[] @Nullable [] successors = {};

    /** What is kept for the rules of the objects that are open: two numbers each. */
    private int[] captures = new int[64];

    private int top;
    private boolean found;

    /** A name in lower case. */
    private byte[] folded = new byte[64];

    Scanner(Limits limits) {
        super(limits);
    }

    /** Whether a body is certainly clean. */
    boolean isClean(ObjectPlan root, byte[] bytes) {
        open(bytes);
        top = 0;
        int at = space(0);
        if (bytes[at] != '{') {
            return false;
        }
        at = object(root, at + 1);
        if (at < 0) {
            return false;
        }
        while (at < bytes.length && isSpace(bytes[at])) {
            at++;
        }
        return at == bytes.length;
    }

    private int object(ObjectPlan plan, int from) {
        if (++depth > limits.maxDepth()) {
            return GIVE_UP;
        }
        int base = top;
        if (plan.captured > 0) {
            keep(plan.captured);
        }
        int[] following = following(plan);
        int previous = plan.slots;
        long seen = 0;
        int at = space(from);
        if (body[at] == '}') {
            at++;
        } else {
            while (true) {
                if (body[at] != '"') {
                    return GIVE_UP;
                }
                at++;
                int slot = following[previous];
                int colon = nameEnd(plan, slot, at);
                if (colon < 0) {
                    int quote = text(at);
                    if (quote < 0 || quote - at > limits.maxNameLength() || (escaped && mayBeKnown(at, quote))) {
                        return GIVE_UP;
                    }
                    slot = escaped ? NameTable.UNKNOWN : find(plan, at, quote - at);
                    if (slot >= 0) {
                        following[previous] = slot;
                    } else if (!escaped && isMiscased(plan, at, quote - at)) {
                        return GIVE_UP;
                    }
                    colon = quote + 1;
                }
                at = space(colon);
                if (body[at] != ':') {
                    return GIVE_UP;
                }
                at = space(at + 1);
                if (slot >= 0) {
                    long bit = 1L << slot;
                    if ((seen & bit) != 0) {
                        return GIVE_UP;
                    }
                    seen |= bit;
                    previous = slot;
                    ValuePlan value = plan.values[slot];
                    int capture = plan.captures[slot];
                    at = value == null ? skip(at) : value(value, at, capture < 0 ? GIVE_UP : base + 2 * capture);
                } else {
                    at = skip(at);
                }
                if (at < 0) {
                    return GIVE_UP;
                }
                at = space(at);
                byte c = body[at++];
                if (c == '}') {
                    break;
                }
                if (c != ',') {
                    return GIVE_UP;
                }
                at = space(at);
            }
        }
        if ((plan.required & ~seen) != 0) {
            return GIVE_UP;
        }
        for (RulePlan rule : plan.rules) {
            if (!rule.holds(this, plan, base)) {
                return GIVE_UP;
            }
        }
        top = base;
        depth--;
        return at;
    }

    private void keep(int captured) {
        int end = top + 2 * captured;
        if (captures.length < end) {
            captures = Arrays.copyOf(captures, Math.max(end, 2 * captures.length));
        }
        for (int i = top; i < end; i += 2) {
            captures[i] = ABSENT;
        }
        top = end;
    }

    private int[] following(ObjectPlan plan) {
        return plan.number < successors.length && successors[plan.number] != null
                ? successors[plan.number]
                : guesses(plan);
    }

    /** At first each name is taken to be followed by the next one of the record. */
    private int[] guesses(ObjectPlan plan) {
        int[] made = new int[plan.slots + 1];
        for (int i = 0; i < plan.slots; i++) {
            made[i] = i + 1;
        }
        if (successors.length <= plan.number) {
            successors = Arrays.copyOf(successors, plan.number + 1);
        }
        successors[plan.number] = made;
        return made;
    }

    /** The offset after the closing quote of a name, if it is that of a slot. */
    private int nameEnd(ObjectPlan plan, int slot, int at) {
        if (slot >= plan.slots) {
            return GIVE_UP;
        }
        long[] words = plan.keys[slot];
        int last = words.length - 1;
        if (at + last * Long.BYTES > lastWord) {
            return GIVE_UP;
        }
        for (int i = 0; i < last; i++) {
            if (Words.at(body, at + i * Long.BYTES) != words[i]) {
                return GIVE_UP;
            }
        }
        return (Words.at(body, at + last * Long.BYTES) & plan.lastMasks[slot]) == words[last]
                ? at + plan.lengths[slot]
                : GIVE_UP;
    }

    /**
     * Whether a name with escapes may stand for a known one. Those hold no character that must be escaped, so that only a name whose
     * escapes stand for other characters can be one.
     */
    private boolean mayBeKnown(int from, int to) {
        for (int at = from; at < to; at++) {
            if (body[at] == '\\') {
                at++;
                if (body[at] == 'u' || body[at] == '/') {
                    return true;
                }
            }
        }
        return false;
    }

    /** The slot of a name, or {@link NameTable#UNKNOWN}. */
    private int find(ObjectPlan plan, int at, int length) {
        return plan.table.find(body, at, length, head(at, length));
    }

    private boolean isMiscased(ObjectPlan plan, int at, int length) {
        if (length > plan.longest) {
            return false;
        }
        if (folded.length < length) {
            folded = new byte[plan.longest];
        }
        for (int i = 0; i < length; i++) {
            byte c = body[at + i];
            folded[i] = c >= 'A' && c <= 'Z' ? (byte) (c + ('a' - 'A')) : c;
        }
        return plan.folded.find(folded, 0, length, Words.partAt(folded, 0, length)) != NameTable.UNKNOWN;
    }

    private int value(ValuePlan plan, int at, int capture) {
        byte c = body[at];
        if (c == 'n') {
            if (!plan.takesNull) {
                return GIVE_UP;
            }
            keep(capture, NULL, 0);
            return literal(at, "null");
        }
        return switch (plan.kind) {
            case TEXT -> c == '"' ? textValue(plan, at + 1, capture) : GIVE_UP;
            case ENUM -> c == '"' ? constant(plan, at + 1, capture) : GIVE_UP;
            case BOOLEAN -> {
                keep(capture, c == 't' ? TRUE : FALSE, 0);
                yield c == 't' ? literal(at, "true") : literal(at, "false");
            }
            case WHOLE -> whole(plan, at);
            case NUMBER -> c == '-' || isDigit(c) ? plain(at, number(at)) : GIVE_UP;
            case OBJECT -> {
                ObjectPlan nested = plan.object;
                keep(capture, PRESENT, 0);
                yield c == '{' && nested != null ? object(nested, at + 1) : GIVE_UP;
            }
            case LIST -> c == '[' ? list(plan, at + 1, capture) : GIVE_UP;
            case MAP -> c == '{' ? map(plan, at + 1, capture) : GIVE_UP;
            case ANY -> skip(at);
        };
    }

    private void keep(int capture, int from, int to) {
        if (capture >= 0) {
            captures[capture] = from;
            captures[capture + 1] = to;
        }
    }

    private int textValue(ValuePlan plan, int from, int capture) {
        int to = text(from);
        if (to < 0 || to - from > limits.maxStringLength()) {
            return GIVE_UP;
        }
        if (plan.texts.length > 0) {
            if (escaped) {
                return GIVE_UP;
            }
            for (Utf8Validator<?> validator : plan.texts) {
                if (!validator.isValid(body, from, to)) {
                    return GIVE_UP;
                }
            }
        }
        if (plan.known.length > 0
                && (escaped || !accepted(plan, new String(body, from, to - from, StandardCharsets.UTF_8)))) {
            return GIVE_UP;
        }
        // The end of a text with escapes is kept as a negative number.
        keep(capture, from, escaped ? ~to : to);
        return to + 1;
    }

    private static boolean accepted(ValuePlan plan, Object value) {
        for (Predicate<@Nullable Object> known : plan.known) {
            if (!known.test(value)) {
                return false;
            }
        }
        return true;
    }

    private int constant(ValuePlan plan, int from, int capture) {
        EnumPlan names = plan.names;
        int to = text(from);
        if (to < 0 || escaped || names == null) {
            return GIVE_UP;
        }
        int ordinal = names.table.find(body, from, to - from, head(from, to - from));
        if (ordinal < 0) {
            return GIVE_UP;
        }
        for (Utf8Validator<?> validator : plan.texts) {
            if (!validator.isValid(body, from, to)) {
                return GIVE_UP;
            }
        }
        keep(capture, CONSTANT, ordinal);
        return to + 1;
    }

    private int list(ValuePlan plan, int from, int capture) {
        ValuePlan element = plan.element;
        if (++depth > limits.maxDepth() || element == null) {
            return GIVE_UP;
        }
        int size = 0;
        int at = space(from);
        if (body[at] == ']') {
            at++;
        } else {
            while (true) {
                at = value(element, at, GIVE_UP);
                if (at < 0) {
                    return GIVE_UP;
                }
                size++;
                at = space(at);
                byte c = body[at++];
                if (c == ']') {
                    break;
                }
                if (c != ',') {
                    return GIVE_UP;
                }
                at = space(at);
            }
        }
        if (size > plan.mostElements || (plan.known.length > 0 && !accepted(plan, size))) {
            return GIVE_UP;
        }
        keep(capture, size == 0 ? EMPTY : PRESENT, 0);
        depth--;
        return at;
    }

    private int map(ValuePlan plan, int from, int capture) {
        ValuePlan key = plan.key;
        ValuePlan element = plan.element;
        if (++depth > limits.maxDepth() || key == null || element == null) {
            return GIVE_UP;
        }
        int size = 0;
        int at = space(from);
        if (body[at] == '}') {
            at++;
        } else {
            while (true) {
                if (body[at] != '"') {
                    return GIVE_UP;
                }
                int name = at + 1;
                at = textValue(key, name, GIVE_UP);
                if (at < 0 || at - name > limits.maxNameLength()) {
                    return GIVE_UP;
                }
                at = space(at);
                if (body[at] != ':') {
                    return GIVE_UP;
                }
                at = value(element, space(at + 1), GIVE_UP);
                if (at < 0) {
                    return GIVE_UP;
                }
                size++;
                at = space(at);
                byte c = body[at++];
                if (c == '}') {
                    break;
                }
                if (c != ',') {
                    return GIVE_UP;
                }
                at = space(at);
            }
        }
        if (size > plan.mostElements || (plan.known.length > 0 && !accepted(plan, size))) {
            return GIVE_UP;
        }
        keep(capture, PRESENT, 0);
        depth--;
        return at;
    }

    /** Reads a whole number that is written without point and exponent; others are left to the thorough path. */
    private int whole(ValuePlan plan, int from) {
        boolean negative = body[from] == '-';
        int first = negative ? from + 1 : from;
        int at = first;
        long number = 0;
        while (at - first < 19 && isDigit(body[at])) {
            number = number * 10 + (body[at] - '0');
            at++;
        }
        int digits = at - first;
        byte next = body[at];
        boolean plain = next != '.' && next != 'e' && next != 'E' && !isDigit(next);
        if (digits == 0 || !plain || (body[first] == '0' && digits > 1) || at - from > limits.maxNumberLength()) {
            return GIVE_UP;
        }
        if (digits > 18) {
            BigDecimal large = new BigDecimal(new String(body, from, at - from, StandardCharsets.ISO_8859_1));
            return plan.scalar != null && plan.scalar.holds(large) && accepted(plan, large) ? at : GIVE_UP;
        }
        long signed = negative ? -number : number;
        boolean held = plan.scalar == ScalarType.LONG
                || plan.scalar == ScalarType.BIG_INTEGER
                || (plan.scalar == ScalarType.INT && signed == (int) signed);
        if (!held && (plan.scalar == null || !plan.scalar.holds(BigDecimal.valueOf(signed)))) {
            return GIVE_UP;
        }
        return plan.known.length == 0 || accepted(plan, BigDecimal.valueOf(signed)) ? at : GIVE_UP;
    }

    // What the rules read.

    /** The ordinal of a constant that is kept; -1 if none is. */
    int ordinal(int base, int capture) {
        int at = base + 2 * capture;
        return captures[at] == CONSTANT ? captures[at + 1] : -1;
    }

    /** Whether a text that is kept conforms to a grammar; true if none is. */
    boolean conforms(int base, int capture, Grammar grammar) {
        int at = base + 2 * capture;
        return !isText(at) || isConforming(at, grammar);
    }

    /** Runs a rule on what is kept of an object. */
    boolean judges(CrossFieldValidator<?> validator, ObjectPlan plan, int base) {
        found = false;
        values.of(plan, base);
        validator.check(values, this);
        return !found;
    }

    @Override
    public void accept(Finding finding) {
        found = true;
    }

    boolean isGiven(int at) {
        return captures[at] != ABSENT;
    }

    boolean isPresent(int at) {
        return captures[at] != ABSENT && captures[at] != NULL;
    }

    boolean isEmpty(int at) {
        return captures[at] == EMPTY || (captures[at] >= 0 && captures[at] == captures[at + 1]);
    }

    boolean isText(int at) {
        return captures[at] >= 0;
    }

    /** The text that is kept, a constant's name or a boolean included; null for anything else. */
    @Nullable
    String shown(int at, @Nullable EnumPlan names) {
        if (isText(at)) {
            return kept(captures[at], captures[at + 1]);
        }
        return switch (captures[at]) {
            case TRUE -> "true";
            case FALSE -> "false";
            case CONSTANT -> names == null ? null : names.names[captures[at + 1]];
            default -> null;
        };
    }

    private String kept(int from, int to) {
        return to >= 0
                ? new String(body, from, to - from, StandardCharsets.UTF_8)
                : unescaped(new String(body, from, ~to - from, StandardCharsets.UTF_8));
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

    /** Whether a text that is kept conforms to a grammar. */
    boolean isConforming(int at, Grammar grammar) {
        if (!isText(at)) {
            return false;
        }
        return captures[at + 1] >= 0
                ? grammar.matches(body, captures[at], captures[at + 1])
                : grammar.matches(kept(captures[at], captures[at + 1]));
    }
}
