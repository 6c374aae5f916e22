package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.cli.http.RequestBody.UnreadableException;
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
import dev.mdepreflight.internal.request.UriReference;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request of an HTTP file.
 *
 * @param calls the known calls of the preflight's hosts
 * @param limits the limits of the preflight; they also limit the length of a file
 * @param includes opens the files that a request includes
 * @param advise whether advice is wanted
 * @param strict whether an unreadable request affects the exit status
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
    /** Limits the work for one file to this many bodies of maximum length, because a small file could expand to many large bodies. */
    private static final int MAX_BODIES = 8;

    private static final String NO_SEPARATOR = "### is missing before this request";

    /**
     * Checks a file.
     *
     * @return the highest exit status of its requests
     * @throws IOException if the file cannot be read
     */
    public int check(String name, InputStream in) throws IOException {
        int max = (int) Math.min(limits.maxBodyBytes() + 1L, Integer.MAX_VALUE - 8);
        byte[] bytes = in.readNBytes(max);
        if (bytes.length > limits.maxBodyBytes()) {
            return complain(name, CheckResult.WHOLE, "larger than " + limits.maxBodyBytes() + " bytes; split it");
        }
        HttpFile file = HttpFileParser.parse(new String(bytes, ISO_8859_1));
        if (file.requests().isEmpty()) {
            return complain(name, CheckResult.WHOLE, "holds no request; write a method and a URL");
        }
        int highest = ExitStatus.CLEAN;
        Work work = new Work((long) MAX_BODIES * limits.maxBodyBytes());
        for (HttpRequest request : file.requests()) {
            if (terminal.outLeft().getAsBoolean()) {
                break;
            }
            if (work.isTooMuch()) {
                return complain(name, request.line(), Work.TOO_MUCH);
            }
            Source source = new Source(name, bytes, request.start(), request.line(), true);
            try {
                RequestTarget target = RequestTarget.of(request, source, file, max);
                work.add(target.text().bytes().length);
                KnownCalls.Called called =
                        calls.called(request.method(), target.text().text());
                WholeRequest whole = whole(request, target, called, source, file, work);
                if (whole != null) {
                    highest = Math.max(highest, check(name, request, target, called, whole, file));
                } else if (called.ofApi() && strict) {
                    highest = Math.max(highest, ExitStatus.VIOLATIONS);
                }
            } catch (UnreadableException e) {
                terminal.complain(String.valueOf(e.getMessage()));
                highest = ExitStatus.TROUBLE;
            }
        }
        return highest;
    }

    /** Returns the request to check. If the request is, or might be, for another API, reports that and returns null. */
    private @Nullable WholeRequest whole(
            HttpRequest request,
            RequestTarget target,
            KnownCalls.Called called,
            Source source,
            HttpFile file,
            Work work)
            throws UnreadableException {
        HttpRequest.Problem problem = request.problem();
        if (problem != null && (problem.hidesRequest() || problem.line() == request.line())) {
            throw new UnreadableException(source.name(), problem.line(), problem.text());
        }
        String uri = target.text().text();
        boolean ofApi = called.ofApi();
        boolean known = called.known();
        if (ofApi && (known || target.unknownHost() == null) && target.secret() && holdsHeader(uri)) {
            // A message could quote the token.
            String problemText = "a header or an option in the request line; write each header in a line of its own";
            throw new UnreadableException(source.name(), request.line(), problemText);
        }
        if (!ofApi || !known) {
            if (ofApi ? target.isKnown() : known) {
                // The report says that the call or its host is not known, so the body is not read.
                return new WholeRequest(request.method(), target.text(), null, requestIn(request, source));
            }
            String reason = reason(target, ofApi, file.variables())
                    + (request.inBody() == null ? "" : "; its body holds another request: write ### before each");
            output.skip(source.name(), request.line(), request.name(), reason);
            return null;
        }
        Operation operation = called.operation();
        TextRange inBody = request.inBody();
        if (inBody != null && (operation != null || problem != null)) {
            int line = RequestBody.line(source, inBody.from(), request.line());
            throw new UnreadableException(source.name(), line, NO_SEPARATOR);
        }
        if (problem != null) {
            throw new UnreadableException(source.name(), problem.line(), problem.text());
        }
        if (!target.isUtf8()) {
            throw new UnreadableException(source.name(), request.line(), "the URL is not UTF-8");
        }
        if (operation == null) {
            // The library knows no body of the call, and only reports that there is a body.
            MappedText body = request.inBody() != null
                    ? requestIn(request, source)
                    : new MappedText.Builder(1)
                            .replace(
                                    new byte[request.body().isEmpty() ? 0 : 1],
                                    source,
                                    request.start(),
                                    request.start())
                            .build();
            return new WholeRequest(request.method(), target.text(), null, body);
        }
        boolean secret = SensitiveRecords.mayHoldSecrets(operation.body());
        int max = (int) Math.min(limits.maxBodyBytes() + 1L, Integer.MAX_VALUE - 8);
        MappedText body = new RequestBody(secret ? source.hidden() : source, file, includes, max, work).of(request);
        TextRange type = request.contentType();
        String contentType = type == null ? null : file.variables().value(file.text(), type);
        return new WholeRequest(request.method(), target.text(), contentType, body);
    }

    /** Of a body that is not checked, the line that looks like another request. */
    private static MappedText requestIn(HttpRequest request, Source source) {
        MappedText.Builder line = new MappedText.Builder(Integer.MAX_VALUE);
        TextRange range = request.inBody();
        // The line may hold a secret.
        return range == null
                ? line.build()
                : line.copy(source.hidden(), range.from(), range.to()).build();
    }

    /** Adds advice, also if advice is off, that another request in an unchecked body is not checked. */
    private static Report withRequestInBody(HttpRequest request, Report report) {
        TextRange range = request.inBody();
        if (range == null) {
            return report;
        }
        Advice advice = Advice.builder(
                        Advice.UNCHECKED_BODY,
                        "The body is not checked, and it holds another request, which is not checked.")
                .part(Part.BODY)
                .location(new Location(0, 1, 1, range.to() - range.from()))
                .hint(NO_SEPARATOR)
                .build();
        List<Advice> all = new ArrayList<>(report.advice());
        all.add(advice);
        return report.toBuilder().advice(all).build();
    }

    /** Whether a header or an option follows the URL. Only the path is searched, because a filter in the query can look similar. */
    private static boolean holdsHeader(String uri) {
        String path = uri.substring(0, UriReference.firstOf(uri, "?", 0));
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
            KnownCalls.Called called,
            WholeRequest whole,
            HttpFile file) {
        Variables variables = file.variables();
        Report checked = whole.check(preflight);
        Report settled = new UnresolvedParts(target, variables).settle(checked, advise);
        boolean secretTarget = Stream.concat(request.target().stream(), Stream.ofNullable(request.host()))
                .anyMatch(range -> variables.haveSecretIn(file.text(), range));
        boolean quotes = mayBeQuoted(request, called, whole, file);
        Report shown = quotes && !secretTarget
                ? settled
                : new Redaction(finding -> finding.part() == Part.BODY ? !quotes : secretTarget).of(settled);
        Report report = withRequestInBody(request, shown);
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

    /**
     * Whether the body may be quoted. It must not contain a secret variable, and an included file must be a body of the operation, because
     * any other file might be private.
     */
    private static boolean mayBeQuoted(
            HttpRequest request, KnownCalls.Called called, WholeRequest whole, HttpFile file) {
        for (HttpRequest.BodyPart part : request.body()) {
            boolean secret = part instanceof HttpRequest.Inline inline
                    ? file.variables().haveSecretIn(file.text(), inline.range())
                    : part instanceof HttpRequest.FromFile included
                            && included.expanded()
                            && file.variables().haveSecrets();
            if (secret) {
                return false;
            }
        }
        if (request.body().stream().noneMatch(HttpRequest.FromFile.class::isInstance)) {
            return true;
        }
        Operation operation = called.operation();
        return request.body().size() == 1
                && operation != null
                && BodyNames.areIn(whole.body().bytes(), operation);
    }

    private int complain(String name, long line, String text) {
        terminal.complain(TerminalText.ofName(name) + (line == CheckResult.WHOLE ? "" : ":" + line) + ": " + text);
        return ExitStatus.TROUBLE;
    }
}
