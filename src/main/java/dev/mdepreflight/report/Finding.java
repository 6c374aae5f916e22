package dev.mdepreflight.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check has found: a {@link Violation}, for which the service answers 400, or a piece of {@link Advice}.
 *
 * <p>Immutable, safe for use by many threads, and serializable. Two findings are equal if all that they tell is.
 */
public sealed interface Finding extends Serializable permits Violation, Advice {

    /**
     * Why this is a finding.
     *
     * @return a stable id in kebab case, such as {@code duplicate-property}; that of advice can be suppressed
     */
    String reason();

    /**
     * What was found, for people.
     *
     * @return of a violation its code's documented template with the values filled in
     */
    String message();

    /**
     * The part of the request in which it stands.
     *
     * @return {@link Part#BODY} for a body or an object that is checked alone
     */
    Part part();

    /**
     * The place within the part.
     *
     * @return JSON Pointer (RFC 6901) to the value, or to where a missing one should stand; in parts other than the body a slash and a
     *     name. Empty for the whole part
     */
    String pointer();

    /**
     * The place in one text.
     *
     * @return the pointer, which has {@code /path}, {@code /query}, {@code /header} or {@code /device} before it if it is not one into
     *     the body
     */
    default String qualifiedPointer() {
        return part().prefix + pointer();
    }

    /**
     * The position in the document, or in the text of the URI for what stands outside the body.
     *
     * @return the location, or null if there is none, as for a bound object
     */
    @Nullable
    Location location();

    /**
     * The value in question.
     *
     * @return the value as {@link Excerpt} shows it, or null if there is none
     */
    @Nullable
    String excerpt();

    /**
     * How to fix it.
     *
     * @return the hint, or null if nothing better than the message can be said
     */
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

        Builder(Told told) {
            this(told.reason(), told.message());
            this.part = told.part();
            this.pointer = told.pointer();
            this.location = told.location();
            this.excerpt = told.excerpt();
            this.hint = told.hint();
        }

        abstract B self();

        Told told() {
            return new Told(reason, message, part, pointer, location, excerpt, hint);
        }

        /**
         * Sets the {@linkplain Finding#message() message}.
         *
         * @param message the message
         * @return this builder
         */
        public final B message(String message) {
            this.message = Objects.requireNonNull(message, "message");
            return self();
        }

        /**
         * Sets the {@linkplain Finding#part() part}.
         *
         * @param part the part; the body by default
         * @return this builder
         */
        public final B part(Part part) {
            this.part = Objects.requireNonNull(part, "part");
            return self();
        }

        /**
         * Sets the {@linkplain Finding#pointer() pointer}.
         *
         * @param pointer the pointer within the part; empty by default
         * @return this builder
         */
        public final B pointer(String pointer) {
            this.pointer = Objects.requireNonNull(pointer, "pointer");
            return self();
        }

        /**
         * Sets the {@linkplain Finding#location() location}.
         *
         * @param location the location, or null
         * @return this builder
         */
        public final B location(@Nullable Location location) {
            this.location = location;
            return self();
        }

        /**
         * Sets the {@linkplain Finding#excerpt() excerpt}.
         *
         * @param excerpt the value as {@link Excerpt} shows it, or null
         * @return this builder
         */
        public final B excerpt(@Nullable String excerpt) {
            this.excerpt = excerpt;
            return self();
        }

        /**
         * Sets the {@linkplain Finding#hint() hint}.
         *
         * @param hint the hint, or null
         * @return this builder
         */
        public final B hint(@Nullable String hint) {
            this.hint = hint;
            return self();
        }
    }
}
