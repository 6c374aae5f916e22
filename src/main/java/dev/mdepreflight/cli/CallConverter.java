package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.http.RequestLine;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.KnownCalls;
import dev.mdepreflight.internal.request.Routes;
import dev.mdepreflight.internal.request.UriReference;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the call for an operation id, a method with a path template, or a request line. */
final class CallConverter implements ITypeConverter<Call> {
    @Override
    public Call convert(String text) {
        String stripped = text.strip();
        RequestLine line = RequestLine.of(stripped);
        if (line.from() == stripped.length()) {
            return new Call(Operations.byId(stripped).orElseThrow(() -> unknownId(stripped)), null);
        }
        Operation operation = Routes.operation(line.method(), line.target()).orElse(null);
        if (line.isTemplate()) {
            if (operation == null) {
                throw unknown(line);
            }
            return new Call(operation, null);
        }
        if (!KnownCalls.havePath(line.method(), line.target())) {
            throw unknown(line);
        }
        return new Call(operation, line);
    }

    private static TypeConversionException unknownId(String id) {
        List<String> ids = Operations.all().stream().map(Operation::id).toList();
        String nearest = Names.nearest(id, ids);
        String shown = id.indexOf('/') < 0 ? UrlSecrets.maskedText(id) : UrlSecrets.masked(id);
        return unknown("no operation " + Excerpt.of(shown), nearest == null ? null : "did you mean " + nearest + "?");
    }

    private static TypeConversionException unknown(RequestLine line) {
        UriReference reference = UriReference.of(line.target());
        boolean readable = reference.scheme() == null ? line.target().startsWith("/") : reference.isWeb();
        String hint = readable
                ? KnownCalls.hint(line.method(), line.target())
                : "a URL begins with http:// or https://, and a path with a slash.";
        return unknown("no operation answers " + Excerpt.of(line.shown()), hint);
    }

    private static TypeConversionException unknown(String problem, @Nullable String hint) {
        return new TypeConversionException(
                problem + (hint == null ? "; see" : "; " + hint + " See") + " `mde-preflight operations`");
    }
}
