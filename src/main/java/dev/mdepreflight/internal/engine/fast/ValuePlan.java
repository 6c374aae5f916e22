package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The plan of a {@link dev.mdepreflight.internal.model.ValueSpec} for the {@link Scanner}, without checks reported as advice. */
final class ValuePlan {
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
    /** Whether only a string or null is accepted. */
    final boolean quoted;

    final boolean takesNull;
    final Utf8Validator<?>[] texts;
    /** The checks of a number, a string, or the size of a list or map. */
    final Predicate<@Nullable Object>[] known;

    final int mostElements;
    /** The names of an enum; null for other types. */
    final @Nullable EnumPlan names;
    /** The type of a number; null for other types. */
    final @Nullable ScalarType scalar;
    /** Whether a string has checks. */
    final boolean judged;

    private final @Nullable ValuePlan element;
    /** The plan of a map's names; null for other types. */
    final @Nullable ValuePlan key;
    /** The object. Set after creation, because an object can contain itself. */
    @Nullable
    ObjectPlan object;
    /** The list, if its faulty elements are found separately. Set after creation. */
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

    /** Returns the plan of a list's elements or a map's values. */
    ValuePlan element() {
        if (element == null) {
            throw new IllegalStateException(kind + " has no elements");
        }
        return element;
    }

    /** Whether a whole number is guaranteed to be in the range of the type. */
    boolean isHeld(long number) {
        return scalar == ScalarType.LONG
                || scalar == ScalarType.BIG_INTEGER
                || (scalar == ScalarType.INT && number == (int) number);
    }
}
