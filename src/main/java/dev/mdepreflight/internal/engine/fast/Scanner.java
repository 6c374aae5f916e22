package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.SuspectElement;
import dev.mdepreflight.report.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Scans the bytes of a body according to a plan, and stops at anything unusual.
 *
 * <p>Used for many bodies, by one thread at a time. The guesses that it keeps between bodies do not affect the verdict.
 */
final class Scanner extends ByteReader {
    /** The initial guess of what follows the last slot of an object. */
    private static final SlotPlan NONE = new SlotPlan("\n", 0, null, 0);
    /** The most digits with which every number fits a long. */
    private static final int LONG_DIGITS = 18;
    /** With more faulty elements, the thorough path checks the whole body. */
    private static final int MOST_FAULTS = 128;

    private final Clock clock;
    /** The values for the rules of the open objects. */
    private final CapturedSlots captures = new CapturedSlots(this);

    /** For each slot of an object, a guess of the next slot: the one that followed last time. The last entry guesses the first slot. */
    private SlotPlan[] @Nullable [] successors = {};

    private List<SuspectElement> faults = List.of();
    /** Whether the last colon had no white space around it. The next one is expected to have none either. */
    private boolean tight;
    /** A name in lower case, followed by a quote. */
    private byte[] folded = new byte[64];

    Scanner(Limits limits, Clock clock) {
        super(limits);
        this.clock = clock;
    }

    /** Scans a body and returns what {@link Recognizer#faults} returns. */
    @Nullable
    List<SuspectElement> faults(ObjectPlan root, byte[] bytes) {
        open(bytes);
        captures.clear();
        faults = List.of();
        int at = space(0);
        if (bytes[at] != '{') {
            return null;
        }
        at = object(root, at + 1);
        while (at < bytes.length && isSpace(bytes[at])) {
            at++;
        }
        return at == bytes.length ? faults : null;
    }

    private int object(ObjectPlan plan, int from) {
        byte[] bytes = body;
        SlotPlan[] following = following(plan);
        int base = captures.reserve(plan.kept);
        int previous = plan.slots.length;
        long seen = 0;
        int at = enter(from, '}');
        while (at >= 0) {
            SlotPlan slot = following[previous];
            boolean guessed = tight && at + slot.start.tailAt <= lastWord && slot.start.isAt(bytes, at);
            if (guessed) {
                at += slot.start.length;
            } else {
                int name = quote(at);
                if (tight || name + slot.tailAt > lastWord || !slot.isAt(bytes, name)) {
                    slot = plan.names.find(bytes, name);
                    if (slot == null) {
                        at = next(skip(colon(unknown(plan, name))), '}');
                        continue;
                    }
                    following[previous] = slot;
                }
                at = colon(name + slot.length);
                tight = at == name + slot.length + 1;
            }
            if ((seen & slot.bit) != 0) {
                throw UNUSUAL;
            }
            seen |= slot.bit;
            previous = slot.number;
            ValuePlan value = slot.value;
            if (guessed && value != null && value.quoted) {
                at = string(value, at, base + slot.capture);
            } else {
                at = bytes[at] > ' ' ? at : space(at);
                at = value == null ? skip(at) : value(value, at, base + slot.capture);
            }
            at = bytes[at] == ',' && bytes[at + 1] > ' ' ? at + 1 : next(at, '}');
        }
        if ((plan.required & ~seen) != 0) {
            throw UNUSUAL;
        }
        captures.absent(plan, plan.read & ~seen, base);
        for (RulePlan rule : plan.rules) {
            if (!rule.holds(captures, plan, base)) {
                throw UNUSUAL;
            }
        }
        captures.release(base);
        return ~at;
    }

    private SlotPlan[] following(ObjectPlan plan) {
        SlotPlan[] known = plan.number < successors.length ? successors[plan.number] : null;
        return known == null ? guesses(plan) : known;
    }

    /** Creates the initial guesses: the names in the order of the record. */
    private SlotPlan[] guesses(ObjectPlan plan) {
        int slots = plan.slots.length;
        SlotPlan[] made = new SlotPlan[slots + 1];
        Arrays.fill(made, NONE);
        for (int i = 0; i < slots; i++) {
            made[i == 0 ? slots : i - 1] = plan.slots[i];
        }
        if (successors.length <= plan.number) {
            successors = Arrays.copyOf(successors, plan.number + 1);
        }
        successors[plan.number] = made;
        return made;
    }

    /** Returns the offset after an unknown name. A name that may stand for a known name is unusual. */
    private int unknown(ObjectPlan plan, int at) {
        int quote = name(at);
        if (escaped ? mayBeKnown(at, quote) : isMiscased(plan, at, quote - at)) {
            throw UNUSUAL;
        }
        return quote + 1;
    }

    /** Whether a name with escapes may be a known name. Known names need no escapes, so only escapes of other characters matter. */
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

    private boolean isMiscased(ObjectPlan plan, int at, int length) {
        if (length > plan.longest) {
            return false;
        }
        if (folded.length <= length) {
            folded = new byte[plan.longest + 1];
        }
        for (int i = 0; i < length; i++) {
            byte c = body[at + i];
            folded[i] = c >= 'A' && c <= 'Z' ? (byte) (c + ('a' - 'A')) : c;
        }
        folded[length] = '"';
        return plan.folded.find(folded, 0) != null;
    }

    private int value(ValuePlan plan, int at, int capture) {
        byte c = body[at];
        if (c == '"') {
            if (plan.kind == ValuePlan.Kind.ANY) {
                return skip(at);
            }
            return string(plan, at + 1, capture);
        }
        return c == 'n' ? absent(plan, at, capture) : unquoted(plan, at, capture);
    }

    private int string(ValuePlan plan, int from, int capture) {
        return plan.kind == ValuePlan.Kind.TEXT ? text(plan, from, capture) : constant(plan, from, capture);
    }

    private int absent(ValuePlan plan, int at, int capture) {
        if (!plan.takesNull) {
            throw UNUSUAL;
        }
        captures.keep(capture, CapturedState.NULL);
        return nullLiteral(at);
    }

    private int unquoted(ValuePlan plan, int at, int capture) {
        byte c = body[at];
        return switch (plan.kind) {
            case BOOLEAN -> {
                captures.keep(capture, c == 't' ? CapturedState.TRUE : CapturedState.FALSE);
                yield c == 't' ? trueLiteral(at) : falseLiteral(at);
            }
            case WHOLE -> whole(plan, at);
            case NUMBER -> plain(at, number(at));
            case ANY -> skip(at);
            case TEXT, ENUM -> throw UNUSUAL;
            case OBJECT, LIST, MAP -> container(plan, at, capture);
        };
    }

    private int container(ValuePlan plan, int at, int capture) {
        if (body[at] != (plan.kind == ValuePlan.Kind.LIST ? '[' : '{')) {
            throw UNUSUAL;
        }
        captures.keep(capture, CapturedState.PRESENT);
        if (plan.object != null) {
            return object(plan.object, at + 1);
        }
        if (plan.key != null) {
            return map(plan, plan.key, at + 1);
        }
        return plan.batch != null && isOutermost() ? batch(plan, plan.batch, at + 1) : list(plan, at + 1, capture);
    }

    private int text(ValuePlan plan, int from, int capture) {
        int to = string(from);
        if (plan.judged) {
            require(!escaped);
            judge(plan, from, to);
        }
        captures.keepText(capture, from, to);
        return to + 1;
    }

    private void judge(ValuePlan plan, int from, int to) {
        for (Utf8Validator<?> validator : plan.texts) {
            if (!validator.isValid(body, from, to, clock)) {
                throw UNUSUAL;
            }
        }
        if (plan.known.length > 0) {
            require(accepted(plan, new String(body, from, to - from, StandardCharsets.UTF_8)));
        }
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw UNUSUAL;
        }
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
        Key name = plan.names == null ? null : plan.names.table.find(body, from);
        if (name == null) {
            throw UNUSUAL;
        }
        int to = from + name.length;
        if (plan.judged) {
            judge(plan, from, to - 1);
        }
        captures.keep(capture, CapturedState.ofConstant(name.number));
        return to;
    }

    private int list(ValuePlan plan, int from, int capture) {
        ValuePlan element = plan.element();
        int size = 0;
        int at = enter(from, ']');
        while (at >= 0) {
            at = next(value(element, at, CapturedSlots.UNREAD), ']');
            size++;
        }
        requireSize(plan, size);
        if (size == 0) {
            captures.keep(capture, CapturedState.EMPTY);
        }
        return ~at;
    }

    /** Reads a list of objects. Unusual elements are recorded and skipped. */
    private int batch(ValuePlan plan, Property list, int from) {
        ValuePlan element = plan.element();
        int size = 0;
        int at = enter(from, ']');
        while (at >= 0) {
            at = next(element(element, at, list, size), ']');
            size++;
        }
        requireSize(plan, size);
        return ~at;
    }

    private int element(ValuePlan plan, int at, Property list, int index) {
        int open = room();
        int kept = captures.top();
        try {
            return value(plan, at, CapturedSlots.UNREAD);
        } catch (Unusual unusual) {
            room(open);
            captures.release(kept);
            require(body[at] == '{');
            int end = skip(at);
            note(new SuspectElement(list, index, at, end));
            return end;
        }
    }

    private void note(SuspectElement faulty) {
        if (faults.isEmpty()) {
            faults = new ArrayList<>();
        }
        require(faults.size() < MOST_FAULTS);
        faults.add(faulty);
    }

    private int map(ValuePlan plan, ValuePlan key, int from) {
        ValuePlan element = plan.element();
        int size = 0;
        int at = enter(from, '}');
        while (at >= 0) {
            int name = quote(at);
            int after = text(key, name, CapturedSlots.UNREAD);
            require(after - 1 - name <= limits.maxNameLength());
            at = next(value(element, colon(after), CapturedSlots.UNREAD), '}');
            size++;
        }
        requireSize(plan, size);
        return ~at;
    }

    private static void requireSize(ValuePlan plan, int size) {
        require(size <= plan.mostElements && (plan.known.length == 0 || accepted(plan, size)));
    }

    /** Reads a whole number without a decimal point or exponent. Any other number is unusual. */
    private int whole(ValuePlan plan, int from) {
        int first = body[from] == '-' ? from + 1 : from;
        int at = first;
        long number = 0;
        while (at - first <= LONG_DIGITS && isDigit(body[at])) {
            number = number * 10 + (body[at] - '0');
            at++;
        }
        if (at - first > LONG_DIGITS) {
            at = digits(first);
        }
        byte next = body[at];
        require(at > first && next != '.' && next != 'e' && next != 'E' && (body[first] != '0' || at == first + 1));
        within(from, at);
        boolean small = at - first <= LONG_DIGITS;
        long signed = first == from ? number : -number;
        if (small && plan.known.length == 0 && plan.isHeld(signed)) {
            return at;
        }
        BigDecimal whole = small
                ? BigDecimal.valueOf(signed)
                : new BigDecimal(new String(body, from, at - from, StandardCharsets.ISO_8859_1));
        require(plan.scalar != null && plan.scalar.holds(whole) && accepted(plan, whole));
        return at;
    }
}
