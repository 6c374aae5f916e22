package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.Routes;
import dev.mdepreflight.report.Excerpt;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the operation that an id, or a method and a path, name. */
final class OperationConverter implements ITypeConverter<Operation> {

    @Override
    public Operation convert(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length == 2) {
            return Routes.operation(words[0], words[1])
                    .orElseThrow(() -> unknown("no operation answers " + Excerpt.of(text)));
        }
        return Operations.byId(words[0]).orElseThrow(() -> unknownId(words[0]));
    }

    private static TypeConversionException unknownId(String id) {
        List<String> ids = Operations.all().stream().map(Operation::id).toList();
        String nearest = Names.nearest(id, ids);
        String question = nearest == null ? "" : "; did you mean " + nearest + "?";
        return unknown("no operation " + Excerpt.of(id) + question);
    }

    private static TypeConversionException unknown(String problem) {
        return new TypeConversionException(
                problem + (problem.endsWith("?") ? " See" : "; see") + " `mde-preflight operations`");
    }
}
