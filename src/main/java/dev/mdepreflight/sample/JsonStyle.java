package dev.mdepreflight.sample;

import java.util.List;

/**
 * How a body is written: order, whitespace, escapes, and optional content. Immutable and thread-safe.
 *
 * <p>Unknown properties are reported as advice, and so are explicit nulls if the service declares a property as not
 * nullable. No style causes a violation.
 */
public final class JsonStyle {
    /** The whitespace between tokens. */
    public enum Whitespace {
        COMPACT,
        /** A line per member, indented by two spaces, with LF. */
        PRETTY,
        /** A line per member, indented by two spaces, with CRLF. */
        PRETTY_CRLF,
        /** Any whitespace of RFC 8259 section 2, anywhere, even around the body. */
        ERRATIC,
        /** Like {@link #ERRATIC}, but without line breaks. */
        SPACES
    }

    /** Which characters of names and strings are escaped. */
    public enum Escapes {
        /** Only those that require it. */
        NONE,
        /** About one character in five, including the slash, as {@code \}{@code uXXXX} or as a short escape. */
        SOME,
        ALL
    }

    /** Which optional properties the body contains. */
    public enum Optionals {
        /** All that the model declares, except those that have no effect together with others. */
        ALL,
        /** Random ones; sometimes also one of {@code @AlsoKnown}. */
        SOME,
        NONE
    }

    /** The largest documented batch. Lists with a lower limit have as many elements as allowed. */
    private static final int LARGEST = 500;

    private static final int ODDS_OF_LARGEST = 256;
    private static final int ODDS = 4;

    /** The simplest first. Repeated entries set the odds. */
    private static final List<Escapes> ESCAPES =
            List.of(Escapes.NONE, Escapes.NONE, Escapes.NONE, Escapes.NONE, Escapes.SOME, Escapes.SOME, Escapes.ALL);

    private static final List<Whitespace> WHITESPACE = List.of(Whitespace.values());

    private static final List<Optionals> OPTIONALS = List.of(Optionals.NONE, Optionals.SOME, Optionals.ALL);

    final boolean shuffled;
    final Whitespace whitespace;
    final Escapes escapes;
    final boolean nonAscii;
    final boolean nulls;
    final boolean unknown;
    final Optionals optionals;

    /** The size of the outermost lists; 0 for a few elements. */
    final int listSize;

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

    /** {@return the style of a JSON library: no whitespace, declared order, ASCII, no unnecessary escapes} */
    public static JsonStyle compact() {
        return builder().build();
    }

    /** {@return {@link #compact} with lines and indentation} */
    public static JsonStyle pretty() {
        return builder().whitespace(Whitespace.PRETTY).build();
    }

    /** {@return {@link #compact} with the members of every object in random order} */
    public static JsonStyle shuffled() {
        return builder().shuffled(true).build();
    }

    /** {@return a random style, usually with small lists} The same seed always produces the same style. */
    public static JsonStyle random(long seed) {
        return random(ChoiceSequence.of(seed));
    }

    /** {@return a chosen style, usually with small lists} Zeros produce the style with the least content. */
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

    /** {@return the choices from which {@link #random(ChoiceSequence)} creates this style, except for the size of lists} */
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

    /** {@return this style without line breaks, so that a body is one line} */
    public JsonStyle inOneLine() {
        return content()
                .shuffled(shuffled)
                .whitespace(whitespace == Whitespace.COMPACT ? whitespace : Whitespace.SPACES)
                .escapes(escapes)
                .unknown(unknown)
                .build();
    }

    /** The part of the style that remains when a body is bound. */
    JsonStyle unwritten() {
        return content().build();
    }

    private Builder content() {
        return builder().nonAscii(nonAscii).nulls(nulls).optionals(optionals).listSize(listSize);
    }

    /** {@return a builder that starts with {@link #compact} and some optional properties} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a style. Not thread-safe. */
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

        /** Whether the members of every object are in random order instead of the model's order. */
        public Builder shuffled(boolean on) {
            shuffled = on;
            return this;
        }

        /** The whitespace between tokens. */
        public Builder whitespace(Whitespace style) {
            whitespace = style;
            return this;
        }

        public Builder escapes(Escapes style) {
            escapes = style;
            return this;
        }

        /** Whether strings, hosts, and unknown names contain non-ASCII characters, including supplementary ones. */
        public Builder nonAscii(boolean on) {
            nonAscii = on;
            return this;
        }

        /** Whether optional properties that are not set are {@code null} instead of missing. */
        public Builder nulls(boolean on) {
            nulls = on;
            return this;
        }

        /** Whether objects contain unknown properties, with nested values in which names repeat. */
        public Builder unknown(boolean on) {
            unknown = on;
            return this;
        }

        public Builder optionals(Optionals which) {
            optionals = which;
            return this;
        }

        /**
         * Sets the number of elements in the outermost lists, up to the limit of each list; 0 for a random number from 1 to 8.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder listSize(int elements) {
            if (elements < 0) {
                throw new IllegalArgumentException("a list of " + elements + " elements");
            }
            listSize = elements;
            return this;
        }

        public JsonStyle build() {
            return new JsonStyle(this);
        }
    }
}
