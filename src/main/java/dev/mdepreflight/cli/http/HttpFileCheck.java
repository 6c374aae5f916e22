package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.cli.render.CheckResult;
import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Places;
import dev.mdepreflight.cli.render.ReportOutput;
import dev.mdepreflight.cli.render.SensitiveRecords;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.KnownCalls;
import dev.mdepreflight.internal.request.Routes;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request of an HTTP file.
 *
 * @param preflight checks a request
 * @param calls the calls of the same hosts
 * @param limits the limits of the preflight; a file is no longer than a body may be
 * @param includes opens the files that a file names
 * @param advise whether advice is wanted
 * @param strict whether a request that cannot be read counts for the exit status
 * @param terminal where complaints go
 * @param output where outcomes go
 * @param status the exit status of a report
 */
public record HttpFileCheck(
        Preflight preflight,
        KnownCalls calls,
        Limits limits,
        Includes includes,
        boolean advise,
        boolean strict,
        Terminal terminal,
        ReportOutput output,
        ToIntFunction<Report> status) {

    /** How often the longest body may be put together for one file, so that no small file makes work without end. */
    private static final int MAX_BODIES = 8;

    /**
     * Checks a file.
     *
     * @return the highest exit status of its requests
     * @throws IOException if it cannot be read
     */
    public int check(String name, InputStream in) throws IOException {
        int max = (int) Math.min(limits.maxBodyBytes() + 1L, Integer.MAX_VALUE - 8);
        byte[] bytes = in.readNBytes(max);
        if (bytes.length > limits.maxBodyBytes()) {
            return complain(name, CheckResult.WHOLE, "larger than " + limits.maxBodyBytes() + " bytes; split it");
        }
        String text = new String(bytes, ISO_8859_1);
        HttpFile file = HttpFileParser.parse(text);
        if (file.requests().isEmpty()) {
            return complain(name, CheckResult.WHOLE, "holds no request; write a method and a URL");
        }
        int highest = ExitStatus.CLEAN;
        LongAdder work = new LongAdder();
        for (HttpRequest request : file.requests()) {
            if (terminal.out().checkError()) {
                break;
            }
            if (work.sum() > (long) MAX_BODIES * limits.maxBodyBytes()) {
                return complain(name, request.line(), "too much in one file from here on; split it");
            }
            Source source = new Source(name, bytes, request.start(), request.line(), true);
            try {
                RequestTarget target = RequestTarget.of(request, source, text, file.variables(), max);
                work.add(target.text().bytes().length);
                boolean ofApi = calls.mayBe(target.text().text());
                WholeRequest whole = whole(request, target, ofApi, source, text, file.variables(), work::add);
                if (whole != null) {
                    highest = Math.max(highest, check(name, request, target, whole, text, file.variables()));
                } else if (ofApi && strict) {
                    highest = Math.max(highest, ExitStatus.VIOLATIONS);
                }
            } catch (RequestBody.UnreadableException e) {
                terminal.complain(String.valueOf(e.getMessage()));
                highest = ExitStatus.TROUBLE;
            }
        }
        return highest;
    }

    /** The request to check; null if it is not one of this API, or may not be, which is told. */
    private @Nullable WholeRequest whole(
            HttpRequest request,
            RequestTarget target,
            boolean ofApi,
            Source source,
            String text,
            Variables variables,
            LongConsumer work)
            throws RequestBody.UnreadableException {
        HttpRequest.Problem problem = request.problem();
        if (problem != null && problem.line() == request.line()) {
            throw new RequestBody.UnreadableException(source.name(), problem.line(), problem.text());
        }
        String uri = target.text().text();
        boolean known = KnownCalls.havePath(request.method(), uri);
        if (ofApi && (known || target.unknownHost() == null) && holdsHeader(uri)) {
            // A message could quote the token.
            String problemText = "a header or an option in the request line; write each header in a line of its own";
            throw new RequestBody.UnreadableException(source.name(), request.line(), problemText);
        }
        if (!ofApi || !known) {
            if (ofApi ? target.isKnown() : known) {
                // The report says that the call or its host is not known; the body is not read.
                return new WholeRequest(request.method(), target.text(), null, new MappedText.Builder(0).build());
            }
            if (problem != null && problem.text().equals(HttpFileParser.SWALLOWED)) {
                throw new RequestBody.UnreadableException(source.name(), problem.line(), problem.text());
            }
            String reason = reason(target, ofApi, variables)
                    + (holdsRequest(request, text) ? "; its body holds another request: write ### before each" : "");
            output.skip(source.name(), request.line(), request.name(), reason);
            return null;
        }
        if (problem != null) {
            throw new RequestBody.UnreadableException(source.name(), problem.line(), problem.text());
        }
        if (!target.isUtf8()) {
            throw new RequestBody.UnreadableException(source.name(), request.line(), "the URL is not UTF-8");
        }
        Operation operation = Routes.operation(request.method(), uri).orElse(null);
        if (operation == null) {
            // No body of the call is known; that there is one is all that is told of it.
            MappedText body = new MappedText.Builder(1)
                    .replace(new byte[request.body().isEmpty() ? 0 : 1], source, request.start(), request.start())
                    .build();
            return new WholeRequest(request.method(), target.text(), null, body);
        }
        boolean secret = SensitiveRecords.mayHoldSecrets(operation.body());
        int max = (int) Math.min(limits.maxBodyBytes() + 1L, Integer.MAX_VALUE - 8);
        MappedText body =
                new RequestBody(secret ? source.hidden() : source, text, variables, includes, max, work).of(request);
        String contentType = request.contentType() == null ? null : variables.value(text, request.contentType());
        return new WholeRequest(request.method(), target.text(), contentType, body);
    }

    private static boolean holdsRequest(HttpRequest request, String text) {
        for (HttpRequest.BodyPart part : request.body()) {
            if (part instanceof HttpRequest.Inline inline
                    && HttpFileParser.REQUEST_LINE
                            .matcher(text)
                            .region(inline.range().from(), inline.range().to())
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a header or an option follows the URL. In a query, what looks like one may be text of a filter. */
    private static boolean holdsHeader(String uri) {
        String path = uri.substring(0, Scan.firstOf(uri, "?", 0, uri.length()));
        return LetterCase.lower(uri).contains("authorization:") || UrlSecrets.isFollowed(path);
    }

    private static String reason(RequestTarget target, boolean ofApi, Variables variables) {
        if (!ofApi) {
            return "its host is not one of the API's";
        }
        String host = target.unknownHost();
        String variable = host != null ? host : target.unresolved().get(0).name();
        return "no known call of this API as far as it can be read; " + variables.whyNoValue(variable);
    }

    private int check(
            String name,
            HttpRequest request,
            RequestTarget target,
            WholeRequest whole,
            String text,
            Variables variables) {
        Report checked = whole.check(preflight);
        Report settled = new UnresolvedParts(target, variables).settle(checked, advise);
        boolean secretTarget = Stream.concat(request.target().stream(), Stream.ofNullable(request.host()))
                .anyMatch(range -> variables.haveSecretIn(text, range));
        boolean quotes = mayBeQuoted(request, whole, text, variables);
        Report report = quotes && !secretTarget
                ? settled
                : new Redaction(finding -> finding.part() == Part.BODY ? !quotes : secretTarget).of(settled);
        Places places = whole.places(report);
        output.write(new CheckResult(
                name,
                request.line(),
                request.name(),
                secretTarget ? request.method() + " " + Excerpt.REDACTED : target.shown(request.method()),
                report,
                quotes ? places : places.hidden()));
        return status.applyAsInt(report);
    }

    /** Values of secret variables are never quoted; what comes from another file is only if that file is a body of the operation: any other may be of nobody's business. */
    private static boolean mayBeQuoted(HttpRequest request, WholeRequest whole, String text, Variables variables) {
        for (HttpRequest.BodyPart part : request.body()) {
            boolean secret = part instanceof HttpRequest.Inline inline
                    ? variables.haveSecretIn(text, inline.range())
                    : part instanceof HttpRequest.FromFile file && file.expanded() && variables.haveSecrets();
            if (secret) {
                return false;
            }
        }
        if (request.body().stream().noneMatch(HttpRequest.FromFile.class::isInstance)) {
            return true;
        }
        Operation operation =
                Routes.operation(request.method(), whole.target().text()).orElse(null);
        return request.body().size() == 1
                && operation != null
                && BodyNames.areIn(whole.body().bytes(), operation);
    }

    private int complain(String name, long line, String text) {
        terminal.complain(TerminalText.ofName(name) + (line == CheckResult.WHOLE ? "" : ":" + line) + ": " + text);
        return ExitStatus.TROUBLE;
    }
}
