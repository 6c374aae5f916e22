package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A segment of a route. */
sealed interface Template {
    /** The quotes around a function argument; {@code EITHER} if the page shows the argument with and without quotes. */
    enum Quotes {
        SINGLE,
        NONE,
        EITHER
    }

    /** A parameter with its documented name. */
    record Parameter(String name, ParameterKind kind) {
        /** Reads {@code name:KIND} or {@code name}. */
        static Parameter of(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Parameter(text, ParameterKind.ANY)
                    : new Parameter(text.substring(0, colon), ParameterKind.valueOf(text.substring(colon + 1)));
        }
    }

    /** A fixed word. */
    record Word(String text, String lowerCase) implements Template {
        static Word of(String text) {
            return new Word(text, LetterCase.lower(text));
        }

        @Override
        public @Nullable List<Route.Given> match(UriPart segment) {
            return segment.fault() == null && segment.is(lowerCase) ? List.of() : null;
        }

        @Override
        public String shape() {
            return lowerCase;
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /** A parameter that is the whole segment. */
    record Whole(Parameter parameter) implements Template {
        @Override
        public @Nullable List<Route.Given> match(UriPart segment) {
            return List.of(new Route.Given(parameter, segment, null));
        }

        @Override
        public String shape() {
            return "{}";
        }

        @Override
        public String shown() {
            return "{" + parameter.name() + "}";
        }
    }

    /** An argument of a function. */
    record Argument(Parameter parameter, Quotes quotes) {}

    /** A function call. In a request, the arguments can be in any order. */
    record Call(String lowerCase, List<Argument> arguments) implements Template {
        @Override
        public @Nullable List<Route.Given> match(UriPart segment) {
            CallArguments call = CallArguments.of(segment);
            if (!call.name().is(lowerCase) || call.arguments().size() != arguments.size()) {
                return null;
            }
            List<Route.Given> given = new ArrayList<>();
            for (Argument argument : arguments) {
                for (CallArguments.Argument written : call.arguments()) {
                    if (written.name().is(LetterCase.lower(argument.parameter().name()))) {
                        Parameter parameter = argument.parameter();
                        // The value of a parameter alias is in the query (OData URL conventions 4.01, section 5.3).
                        boolean alias =
                                !written.quoted() && written.value().text().startsWith("@");
                        if (alias) {
                            parameter = new Parameter(parameter.name(), ParameterKind.ANY);
                        }
                        String doubt = alias ? null : doubt(argument.quotes(), written.quoted());
                        given.add(new Route.Given(parameter, written.value(), doubt));
                        break;
                    }
                }
            }
            return given.size() == arguments.size() ? given : null;
        }

        private static @Nullable String doubt(Quotes documented, boolean quoted) {
            return switch (documented) {
                case SINGLE -> quoted ? null : "the page writes it in single quotes";
                case NONE -> quoted ? "the page writes it without quotes" : null;
                case EITHER -> null;
            };
        }

        @Override
        public String shape() {
            Stream<String> names =
                    arguments.stream().map(argument -> argument.parameter().name());
            return lowerCase + names.map(LetterCase::lower).toList();
        }

        @Override
        public String shown() {
            return lowerCase + "(…)";
        }
    }

    /**
     * Reads a segment of the table: a word, a parameter in braces, or a call. An argument of a call is in single quotes or without quotes,
     * as on the page. It is in double quotes if the page shows both.
     */
    static Template of(String text) {
        int open = text.indexOf('(');
        if (open > 0) {
            List<Argument> arguments = new ArrayList<>();
            for (String argument : text.substring(open + 1, text.length() - 1).split(",", -1)) {
                arguments.add(argument(argument));
            }
            return new Call(LetterCase.lower(text.substring(0, open)), List.copyOf(arguments));
        }
        return text.startsWith("{") ? new Whole(Parameter.of(text.substring(1, text.length() - 1))) : Word.of(text);
    }

    private static Argument argument(String text) {
        String value = text.substring(text.indexOf('=') + 1);
        Quotes quotes = switch (value.charAt(0)) {
            case '\'' -> Quotes.SINGLE;
            case '"' -> Quotes.EITHER;
            default -> Quotes.NONE;
        };
        String parameter = value.substring(value.indexOf('{') + 1, value.indexOf('}'));
        return new Argument(Parameter.of(parameter), quotes);
    }

    /** The parameters of a segment; null if the segment does not match. */
    @Nullable
    List<Route.Given> match(UriPart segment);

    /** Two segments with equal shapes match the same texts. */
    String shape();

    /** The human-readable segment, with parameters in braces. */
    String shown();
}
