package dev.mdepreflight.sample;

import java.util.List;

/**
 * How a body is written, whatever it says: order, whitespace, escapes, and what stands in it besides the necessary.
 *
 * <p>Immutable and thread-safe. Unknown properties, and explicit nulls where the service declares a property not nullable, give
 * advice; nothing here gives a violation.
 */
public final class JsonStyle {
    /** What stands between the tokens. */
    public enum Whitespace {
        /** Nothing. */
        COMPACT,
        /** A line for each member, indented by two spaces, ended by LF. */
        PRETTY,
        /** A line for each member, indented by two spaces, ended by CRLF. */
        PRETTY_CRLF,
        /** Anything that RFC 8259 section 2 takes, anywhere, also around the body. */
        ERRATIC,
        /** As erratic, but without line breaks. */
        SPACES
    }

    /** Which characters of names and strings are escaped. */
    public enum Escapes {
        /** Only those that must be. */
        NONE,
        /** About one in five, as {@code \}{@code uXXXX} or in the short form, the slash included. */
        SOME,
        /** Every one. */
        ALL
    }

    /** Which optional properties stand in the body. */
    public enum Optionals {
        /** Those that the model declares, all of them but what has no meaning beside the others. */
        ALL,
        /** Some, by chance, and now and then one that is only known to be taken ({@code @AlsoKnown}). */
        SOME,
        /** None. */
        NONE
    }

    /** The most elements that any documented call takes; lists that take fewer have as many as they take. */
    private static final int LARGEST = 500;

    private static final int ODDS_OF_LARGEST = 256;

    private static final int ODDS = 4;

    /** The plain first, and as often as it is to be met. */
    private static final List<Escapes> ESCAPES =
            List.of(Escapes.NONE, Escapes.NONE, Escapes.NONE, Escapes.NONE, Escapes.SOME, Escapes.SOME, Escapes.ALL);

    private static final List<Whitespace> WHITESPACE = List.of(Whitespace.values());

    private static final List<Optionals> OPTIONALS = List.of(Optionals.NONE, Optionals.SOME, Optionals.ALL);

    private final boolean shuffled;
    private final Whitespace whitespace;
    private final Escapes escapes;
    private final boolean nonAscii;
    private final boolean nulls;
    private final boolean unknown;
    private final Optionals optionals;
    private final int listSize;

    private JsonStyle(Builder builder) {
        this.shuffled = builder.shuffled;
        this.whitespace = builder.whitespace;
        this.escapes = builder.escapes;
        this.nonAscii = builder.nonAscii;
        this.nulls = builder.nulls;
        this.unknown = builder.unknown;
        this.optionals = builder.optionals;
        this.listSize = builder.listSize;
    }

    /**
     * As a JSON library writes a bound object: no whitespace, the declared order, ASCII, no needless escape.
     *
     * @return the shape that the builder begins with
     */
    public static JsonStyle compact() {
        return builder().build();
    }

    /**
     * As a person or a pretty printer writes it.
     *
     * @return {@link #compact} with lines and indentation
     */
    public static JsonStyle pretty() {
        return builder().whitespace(Whitespace.PRETTY).build();
    }

    /**
     * As a hash map is written.
     *
     * @return {@link #compact} with the members of every object in random order
     */
    public static JsonStyle shuffled() {
        return builder().shuffled(true).build();
    }

    /**
     * Any shape, drawn by chance.
     *
     * @param seed the same one gives the same shape
     * @return a shape, mostly with small lists
     */
    public static JsonStyle random(long seed) {
        return random(ChoiceSequence.of(seed));
    }

    /**
     * Any shape.
     *
     * @param choices what is chosen; zeros give the one with the least in it
     * @return a shape, mostly with small lists
     */
    public static JsonStyle random(ChoiceSequence choices) {
        return builder()
                .shuffled(choices.nextBoolean())
                .whitespace(choices.pick(WHITESPACE))
                .escapes(choices.pick(ESCAPES))
                .nonAscii(choices.oneIn(ODDS))
                .nulls(choices.oneIn(ODDS))
                .unknown(choices.oneIn(ODDS))
                .optionals(choices.pick(OPTIONALS))
                .listSize(choices.oneIn(ODDS_OF_LARGEST) ? LARGEST : 0)
                .build();
    }

    /**
     * What is chosen where {@link #random(Choices)} gives this shape.
     *
     * @return the choices; of the number of elements only whether it is 0
     */
    public long[] choices() {
        return new long[] {
            shuffled ? 1 : 0,
            WHITESPACE.indexOf(whitespace),
            ESCAPES.indexOf(escapes),
            nonAscii ? ODDS - 1 : 0,
            nulls ? ODDS - 1 : 0,
            unknown ? ODDS - 1 : 0,
            OPTIONALS.indexOf(optionals),
            listSize > 0 ? ODDS_OF_LARGEST - 1 : 0
        };
    }

    /**
     * The same shape without line breaks, so that a body is one line.
     *
     * @return spaces and tabs in the place of other whitespace
     */
    public JsonStyle inOneLine() {
        return builder()
                .nonAscii(nonAscii)
                .nulls(nulls)
                .optionals(optionals)
                .listSize(listSize)
                .shuffled(shuffled)
                .whitespace(whitespace == Whitespace.COMPACT ? whitespace : Whitespace.SPACES)
                .escapes(escapes)
                .unknown(unknown)
                .build();
    }

    /** What of a shape is left when a body is bound. */
    JsonStyle unwritten() {
        return builder()
                .nonAscii(nonAscii)
                .nulls(nulls)
                .optionals(optionals)
                .listSize(listSize)
                .build();
    }

    /**
     * Begins a shape.
     *
     * @return a builder that builds {@link #compact} unless told otherwise, with some of the optional properties
     */
    public static Builder builder() {
        return new Builder();
    }

    boolean isShuffled() {
        return shuffled;
    }

    Whitespace whitespace() {
        return whitespace;
    }

    Escapes escapes() {
        return escapes;
    }

    boolean isNonAscii() {
        return nonAscii;
    }

    boolean hasNulls() {
        return nulls;
    }

    boolean hasUnknown() {
        return unknown;
    }

    Optionals optionals() {
        return optionals;
    }

    /** The size of the outermost lists; 0 for a few elements. */
    int listSize() {
        return listSize;
    }

    /** Collects what makes a shape; not thread-safe. */
    public static final class Builder {
        private boolean shuffled;
        private Whitespace whitespace = Whitespace.COMPACT;
        private Escapes escapes = Escapes.NONE;
        private boolean nonAscii;
        private boolean nulls;
        private boolean unknown;
        private Optionals optionals = Optionals.SOME;
        private int listSize;

        private Builder() {}

        /**
         * Whether the members of every object stand in random order.
         *
         * @param on false for the order of the model
         * @return this
         */
        public Builder shuffled(boolean on) {
            shuffled = on;
            return this;
        }

        /**
         * What stands between the tokens.
         *
         * @param style the style
         * @return this
         */
        public Builder whitespace(Whitespace style) {
            whitespace = style;
            return this;
        }

        /**
         * Which characters are escaped.
         *
         * @param style the style
         * @return this
         */
        public Builder escapes(Escapes style) {
            escapes = style;
            return this;
        }

        /**
         * Whether texts, hosts and unknown names hold characters beyond ASCII, also beyond the Basic Multilingual Plane.
         *
         * @param on false for ASCII
         * @return this
         */
        public Builder nonAscii(boolean on) {
            nonAscii = on;
            return this;
        }

        /**
         * Whether optional properties that are not set stand there as {@code null}.
         *
         * @param on false to leave them out
         * @return this
         */
        public Builder nulls(boolean on) {
            nulls = on;
            return this;
        }

        /**
         * Whether objects hold properties that the model does not know, with nested values in which names repeat.
         *
         * @param on false for known ones alone
         * @return this
         */
        public Builder unknown(boolean on) {
            unknown = on;
            return this;
        }

        /**
         * Which optional properties are set.
         *
         * @param which those
         * @return this
         */
        public Builder optionals(Optionals which) {
            optionals = which;
            return this;
        }

        /**
         * How many elements the outermost lists have.
         *
         * @param elements the number; a list that must not have so many has as many as it may; 0 for 1 to 8 by chance
         * @return this
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder listSize(int elements) {
            if (elements < 0) {
                throw new IllegalArgumentException("a list of " + elements + " elements");
            }
            listSize = elements;
            return this;
        }

        /**
         * Builds the shape.
         *
         * @return the shape
         */
        public JsonStyle build() {
            return new JsonStyle(this);
        }
    }
}
