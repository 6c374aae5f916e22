package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import java.time.Clock;
import java.util.List;

/** Describes the path parameters of an operation for its documentation. */
public final class PathParameters {
    /** A value that no kind of parameter accepts. */
    private static final String NEVER_USUAL = "@";

    private PathParameters() {}

    /**
     * A path parameter.
     *
     * @param name the name in the operation's path
     * @param form the usual format of a value; empty if unknown
     */
    public record PathParameter(String name, String form) {}

    /** {@return the path parameters of a catalog operation, in the order of the path} */
    public static List<PathParameter> of(Operation operation) {
        return Routes.all().stream()
                .filter(route -> operation.equals(route.operation()))
                .flatMap(route -> route.path().stream())
                .filter(Template.Whole.class::isInstance)
                .map(segment -> described(((Template.Whole) segment).parameter()))
                .toList();
    }

    private static PathParameter described(Template.Parameter parameter) {
        ValueVerdict judgement = parameter.kind().judge(NEVER_USUAL, Clock.systemUTC());
        return new PathParameter(parameter.name(), judgement == null ? "" : judgement.hint());
    }
}
