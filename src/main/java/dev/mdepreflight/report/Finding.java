package dev.mdepreflight.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result of a check: a {@link Violation}, for which the service answers 400, or a piece of {@link Advice}.
 *
 * <p>Immutable, thread-safe and serializable. Two findings are equal if all their properties are.
 */
public sealed interface Finding extends Serializable permits Violation, Advice {
    /** {@return the stable id of this kind of finding, such as {@code duplicate-property}; reasons of advice can be suppressed} */
    String reason();

    /** {@return the human-readable text; for a violation, the documented template of its code with the values filled in} */
    String message();

    /** {@return the part of the request; {@link Part#BODY} if only a body or an object is checked} */
    Part part();

    /**
     * {@return the place within the part: in the body, a JSON Pointer (RFC 6901) to the value or to the place of a missing value; in other
     * parts, a slash and a name; empty for the whole part}
     */
    String pointer();

    /** {@return the {@link #pointer}; outside the body, {@code /path}, {@code /query}, {@code /header} or {@code /device} precedes it} */
    default String qualifiedPointer() {
        return part().prefix + pointer();
    }

    /** {@return the position in the body, or in the URI text for other parts; null if unknown, for example in a bound object} */
    @Nullable
    Location location();

    /** {@return the value in question, as {@link Excerpt} shows it; null if there is no value} */
    @Nullable
    String excerpt();

    /** {@return how to fix the fault; null if the message is sufficient} */
    @Nullable
    String hint();

    /**
     * Builds a finding. Not thread-safe.
     *
     * @param <B> the builder of a kind of finding
     */
    abstract sealed class Builder<B extends Builder<B>> permits Violation.Builder, Advice.Builder {
        private final String reason;
        private String message;
        private Part part = Part.BODY;
        private String pointer = "";
        private @Nullable Location location;
        private @Nullable String excerpt;
        private @Nullable String hint;

        Builder(String reason, String message) {
            this.reason = Objects.requireNonNull(reason, "reason");
            this.message = Objects.requireNonNull(message, "message");
        }

        Builder(FindingData data) {
            this(data.reason(), data.message());
            this.part = data.part();
            this.pointer = data.pointer();
            this.location = data.location();
            this.excerpt = data.excerpt();
            this.hint = data.hint();
        }

        abstract B self();

        FindingData data() {
            return new FindingData(reason, message, part, pointer, location, excerpt, hint);
        }

        /** Sets the {@linkplain Finding#message() message}. */
        public final B message(String message) {
            this.message = Objects.requireNonNull(message, "message");
            return self();
        }

        /** Sets the {@linkplain Finding#part() part}; the body by default. */
        public final B part(Part part) {
            this.part = Objects.requireNonNull(part, "part");
            return self();
        }

        /** Sets the {@linkplain Finding#pointer() pointer} within the part; empty by default. */
        public final B pointer(String pointer) {
            this.pointer = Objects.requireNonNull(pointer, "pointer");
            return self();
        }

        /** Sets the {@linkplain Finding#location() location}; null for none. */
        public final B location(@Nullable Location location) {
            this.location = location;
            return self();
        }

        /** Sets the {@linkplain Finding#excerpt() excerpt}, as {@link Excerpt} shows the value; null for none. */
        public final B excerpt(@Nullable String excerpt) {
            this.excerpt = excerpt;
            return self();
        }

        /** Sets the {@linkplain Finding#hint() hint}; null for none. */
        public final B hint(@Nullable String hint) {
            this.hint = hint;
            return self();
        }
    }
}
