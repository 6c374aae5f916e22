package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A {@link dev.mdepreflight.internal.model.ValueSpec} laid out for the {@link Scanner}: what stands there, and the checks whose breach is a violation. */
final class ValuePlan {
    /** What a value must be. */
    enum Kind {
        TEXT,
        ENUM,
        BOOLEAN,
        WHOLE,
        NUMBER,
        OBJECT,
        LIST,
        MAP,
        ANY
    }

    final Kind kind;

    /** Whether nothing but a string or null is taken. */
    final boolean quoted;

    /** Whether null is taken. */
    final boolean takesNull;

    /** The checks of a text. */
    final Utf8Validator<?>[] texts;

    /** The checks of a number, of a text, or of the size of a list or map. */
    final Predicate<@Nullable Object>[] known;

    /** The most elements of a list or map. */
    final int mostElements;

    /** The names of an enum; null for anything else. */
    final @Nullable EnumPlan names;

    /** The type of a number; null for anything else. */
    final @Nullable ScalarType scalar;

    /** Whether a text is looked at. */
    final boolean judged;

    private final @Nullable ValuePlan element;

    /** What the names of a map are; null for anything else. */
    final @Nullable ValuePlan key;

    /** The object; set once, as objects may hold themselves. */
    @Nullable
    ObjectPlan object;

    /** The list, if its elements are told apart from one another where they are faulty; set once. */
    @Nullable
    Property batch;

    @SuppressWarnings("unchecked") // an array of a generic type
    ValuePlan(
            Kind kind,
            boolean takesNull,
            List<Utf8Validator<?>> texts,
            List<Predicate<@Nullable Object>> known,
            int mostElements,
            @Nullable EnumPlan names,
            @Nullable ScalarType scalar,
            @Nullable ValuePlan element,
            @Nullable ValuePlan key) {
        this.kind = kind;
        this.quoted = kind == Kind.TEXT || kind == Kind.ENUM;
        this.takesNull = takesNull;
        this.texts = texts.toArray(Utf8Validator<?>[]::new);
        this.known = known.toArray(Predicate[]::new);
        this.mostElements = mostElements;
        this.names = names;
        this.scalar = scalar;
        this.judged = this.texts.length + this.known.length > 0;
        this.element = element;
        this.key = key;
    }

    /** What the elements of a list or the values of a map are. */
    ValuePlan element() {
        if (element == null) {
            throw new IllegalStateException(kind + " has no elements");
        }
        return element;
    }

    /** Whether a whole number is certainly one of the type. */
    boolean isHeld(long number) {
        return scalar == ScalarType.LONG
                || scalar == ScalarType.BIG_INTEGER
                || (scalar == ScalarType.INT && number == (int) number);
    }
}
