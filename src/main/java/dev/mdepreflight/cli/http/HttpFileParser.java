package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.cli.http.HttpRequest.BodyPart;
import dev.mdepreflight.cli.http.HttpRequest.Problem;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses an {@link HttpFile} from any bytes, in linear time. An instance can be used only once. */
final class HttpFileParser {
    private static final String SWALLOWED = "another request; write ### before it";
    private static final String UNDER_HEADERS = "a blank line belongs between the headers and the body";

    /**
     * What looks like a request in a place where it would be ignored: behind a response or among its headers, in a script or in a body. That
     * is a method and a target, or a URL or a path of the API alone. Scripts may have lines such as {@code delete a.b}, so that a host alone
     * is none. No JSON text has such a line.
     */
    private static final Pattern REQUEST;

    static {
        String blanks = "[ \\t\\f]";
        String host = "[^\\s/:?{}()=,;'\"]";
        String target = "/|https?:|\\{\\{|\\[[\\da-f:]|(?=" + host + "*?\\.)" + host + "++/|" + host
                + "++(?:/++api/|:\\S|\\{\\{)";
        String alone = "https?:[/\\\\]|/++api/|\\{\\{[^{}]*+\\}\\}/|[\\w.-]++(?::\\d++)?+/++api/";
        String methods = "(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)";
        String misspelt = "(?-i:[A-Z]{3,20}+)" + blanks + "++\\S*/api/";
        REQUEST = Pattern.compile(
                blanks + "*+(?:" + methods + blanks + "++(?:" + target + ")|" + misspelt + "|" + alone + ")",
                Pattern.CASE_INSENSITIVE);
    }

    private final HttpLines lines;
    private final List<HttpRequest> requests = new ArrayList<>();
    private final Variables.Builder variables = new Variables.Builder();
    private @Nullable String separatorName;
    private @Nullable String name;
    private State state = State.BEFORE;
    private int start;
    private int line;
    private String method = "";
    private List<TextRange> target = new ArrayList<>();
    private @Nullable TextRange host;
    private @Nullable TextRange contentType;
    private List<BodyPart> body = new ArrayList<>();
    private boolean bodyBegun;
    private @Nullable TextRange inBody;
    private @Nullable Problem problem;

    private HttpFileParser(CharSequence text) {
        this.lines = new HttpLines(text);
    }

    private enum State {
        BEFORE,
        SCRIPT,
        TARGET,
        HEADERS,
        BODY,
        AFTER
    }

    /** Parses a file from its bytes as ISO-8859-1 characters. */
    static HttpFile parse(CharSequence text) {
        HttpFileParser parser = new HttpFileParser(text);
        while (parser.lines.advance()) {
            parser.line();
        }
        parser.finish();
        return new HttpFile(text, List.copyOf(parser.requests), parser.variables.build());
    }

    private void line() {
        if (lines.isSeparator()) {
            finish();
            separatorName = nameIn(lines.start() + "###".length());
            return;
        }
        switch (state) {
            case BEFORE -> before();
            case SCRIPT -> script();
            case TARGET -> afterTarget();
            case HEADERS -> header();
            case BODY -> body();
            case AFTER -> after();
        }
    }

    private void before() {
        if (lines.isBlank()) {
            return;
        }
        if (lines.isComment()) {
            comment();
        } else if (lines.startsWith("@", lines.indent())) {
            definition();
        } else if (lines.startsWith("<", lines.start()) || lines.isAfterRequest()) {
            if (opensScript() && !closesScript()) {
                state = State.SCRIPT;
                start = lines.start();
                line = lines.number();
            }
        } else if (lines.startsWith("HTTP/", lines.indent())) {
            // A pasted response begins here.
            state = State.AFTER;
        } else {
            requestLine();
        }
    }

    private void script() {
        if (looksLikeRequest() || opensScript()) {
            // Otherwise an open script ends at the end of a later one, and hides the requests between them.
            hidden("another request or script in the script that begins in line " + line + "; write %} before it");
        }
        if (closesScript()) {
            state = State.BEFORE;
        }
    }

    private boolean looksLikeRequest() {
        return REQUEST.matcher(lines.text()).region(lines.start(), lines.end()).lookingAt();
    }

    private boolean opensScript() {
        boolean marked = lines.startsWith("<", lines.start()) || lines.startsWith(">", lines.start());
        return marked
                && lines.startsWith(
                        "{%", lines.trimmed(lines.start() + 1, lines.end()).from());
    }

    private boolean closesScript() {
        return lines.text(new TextRange(lines.start(), lines.end())).contains("%}");
    }

    /** A comment can name the request, for example {@code # @name getMachine}. */
    private void comment() {
        int at = lines.indent() + (lines.startsWith("#", lines.indent()) ? 1 : 2);
        TextRange text = lines.trimmed(at, lines.end());
        String directive = "@name";
        if (lines.startsWith(directive, text.from())) {
            int end = text.from() + directive.length();
            int from = lines.trimmed(end, text.to()).from();
            boolean apart = from > end || lines.startsWith("=", from);
            name = apart ? nameIn(lines.startsWith("=", from) ? from + 1 : from) : name;
        }
    }

    private @Nullable String nameIn(int from) {
        TextRange range = lines.trimmed(Math.min(from, lines.end()), lines.end());
        String text = TerminalText.ofArgument(new String(lines.text(range).getBytes(ISO_8859_1), UTF_8));
        return text.isEmpty() ? null : text;
    }

    private void definition() {
        String text = lines.text(lines.trimmed(lines.indent() + 1, lines.end()));
        int equals = text.indexOf('=');
        if (equals > 0) {
            String value = text.substring(equals + 1).strip();
            variables.define(text.substring(0, equals).strip(), value);
        }
    }

    private void requestLine() {
        start = lines.start();
        line = lines.number();
        TextRange whole = lines.trimmed(lines.start(), lines.end());
        int afterMethod = whole.from();
        while (afterMethod < whole.to() && isLetter(lines.text().charAt(afterMethod))) {
            afterMethod++;
        }
        boolean hasMethod = afterMethod > whole.from()
                && afterMethod < whole.to()
                && RequestLine.isSpace(lines.text().charAt(afterMethod));
        method = hasMethod ? LetterCase.upper(lines.text(new TextRange(whole.from(), afterMethod))) : "GET";
        addTarget(hasMethod ? afterMethod : whole.from());
        if (!looksLikeTarget()) {
            problem(line, "no request line; write a method and a URL");
        }
        state = State.TARGET;
    }

    private void addTarget(int from) {
        TextRange piece = lines.trimmed(from, lines.end());
        target.add(new TextRange(piece.from(), RequestLine.endOfTarget(lines.text(), piece.from(), piece.to())));
    }

    /** Whether the target is a path, a URL, a host, or begins with a variable. */
    private boolean looksLikeTarget() {
        String text = lines.text(target.get(0));
        int at = 0;
        while (at < text.length() && (isLetter(text.charAt(at)) || "0123456789.-_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean host = at > 0 && (at == text.length() ? text.indexOf('.') > 0 : "/:?{".indexOf(text.charAt(at)) >= 0);
        return host || text.startsWith("/") || text.startsWith("{{") || text.startsWith("[") || text.equals("*");
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The target continues in lines that begin with a slash, a question mark or an ampersand. */
    private void afterTarget() {
        int indent = lines.indent();
        boolean goesOn = lines.startsWith("?", indent)
                || lines.startsWith("&", indent)
                || (indent > lines.start() && lines.startsWith("/", indent) && !lines.isComment());
        if (goesOn) {
            addTarget(indent);
        } else if (!lines.isComment()) {
            state = State.HEADERS;
            header();
        }
    }

    private void header() {
        if (lines.isBlank()) {
            state = State.BODY;
        } else if (lines.isAfterRequest()) {
            state = State.AFTER;
        } else if (!lines.isComment()) {
            int colon = lines.fieldColon();
            if (looksLikeRequest()) {
                hidden(SWALLOWED);
            } else if (colon >= 0) {
                field(colon);
            } else if (lines.indent() == lines.start()) {
                problem(lines.number(), "no header, which is a name, a colon and a value; " + UNDER_HEADERS);
            } else if (target.size() > 0 && lines.number() == line + target.size()) {
                problem(lines.number(), "neither a header nor the rest of the URL, which goes on with /, ? or &");
            }
        }
    }

    private void field(int colon) {
        TextRange range = lines.trimmed(lines.start(), colon);
        String field = lines.text(range);
        if (field.equalsIgnoreCase("Host")) {
            host = lines.trimmed(colon + 1, lines.end());
        } else if (field.equalsIgnoreCase("Content-Type")) {
            contentType = lines.trimmed(colon + 1, lines.end());
        }
    }

    private void body() {
        if (lines.isAfterRequest()) {
            state = State.AFTER;
        } else if (!lines.isComment()) {
            boolean request = looksLikeRequest();
            if (!request && isMisplacedHeader()) {
                // Otherwise the line of a fault could show a token.
                problem(lines.number(), "a header in the body; headers follow the request line without a blank line");
            }
            bodyBegun |= !lines.isBlank();
            if (closesForm()) {
                inBody = null;
            } else if (inBody == null && request) {
                inBody = new TextRange(lines.start(), lines.end());
            }
            int path = pathFrom();
            if (path > 0) {
                boolean expanded = lines.startsWith("<@", lines.start());
                body.add(new HttpRequest.FromFile(lines.trimmed(path, lines.end()), lines.number(), expanded));
            } else {
                addLine();
            }
        }
    }

    /** Skips a response or its handler up to the next {@code ###}, but reports a request in it. */
    private void after() {
        if (looksLikeRequest()) {
            hidden(SWALLOWED);
        }
    }

    /** Whether a line ends a form (RFC 2046 section 5.1.1), whose parts may hold any text. */
    private boolean closesForm() {
        TextRange delimiter = lines.trimmed(lines.start(), lines.end());
        return lines.startsWith("--", lines.start())
                && delimiter.to() - delimiter.from() > "----".length()
                && lines.startsWith("--", delimiter.to() - 2);
    }

    /** Joins consecutive lines into one part, so that a body of many lines needs little memory. */
    private void addLine() {
        int from = lines.start();
        int last = body.size() - 1;
        if (last >= 0
                && body.get(last) instanceof HttpRequest.Inline before
                && before.range().to() == from) {
            from = before.range().from();
            body.remove(last);
        }
        body.add(new HttpRequest.Inline(new TextRange(from, lines.next())));
    }

    /** Whether a line of the body is a header. No JSON text has such a line. */
    private boolean isMisplacedHeader() {
        int colon = lines.fieldColon();
        if (colon < 0) {
            return false;
        }
        String field = LetterCase.lower(lines.text(lines.trimmed(lines.start(), colon)));
        return !bodyBegun || field.endsWith("cookie") || SecretNames.isSecret(field) || field.endsWith("-key");
    }

    /** The offset of the path in {@code < path}, {@code <@ path} and {@code <@encoding path}; 0 for any other line. */
    private int pathFrom() {
        if (!lines.startsWith("<", lines.start())) {
            return 0;
        }
        int at = lines.start() + 1;
        int encoding = at + 1;
        if (lines.startsWith("@", at)) {
            at++;
            while (at < lines.end() && !RequestLine.isSpace(lines.text().charAt(at))) {
                at++;
            }
            String named = encoding < at ? lines.text(new TextRange(encoding, at)) : "utf8";
            if (!named.equalsIgnoreCase("utf8") && !named.equalsIgnoreCase("utf-8")) {
                problem(lines.number(), "only files in UTF-8 can be checked");
            }
        }
        TextRange path = lines.trimmed(at, lines.end());
        return path.from() > at && path.to() > path.from() ? path.from() : 0;
    }

    private void problem(int number, String text) {
        if (problem == null) {
            problem = new Problem(number, text, false);
        }
    }

    /** Adds that a line holds a request that is not checked, which counts more than any other problem. */
    private void hidden(String text) {
        if (problem == null || !problem.hidesRequest()) {
            problem = new Problem(lines.number(), text, true);
        }
    }

    private void finish() {
        if (state == State.SCRIPT) {
            // An open script hides the requests after it.
            target.add(new TextRange(start, start));
            method = "GET";
            problem = new Problem(line, "the script that begins here does not end; write %} behind it", true);
        } else if (problem != null && target.isEmpty()) {
            // The problem follows a response without a request.
            target.add(new TextRange(lines.start(), lines.start()));
            method = "GET";
            line = problem.line();
        }
        if (!target.isEmpty()) {
            trimBody();
            requests.add(new HttpRequest(
                    name == null ? separatorName : name,
                    start,
                    line,
                    method,
                    List.copyOf(target),
                    host,
                    contentType,
                    List.copyOf(body),
                    inBody,
                    problem));
        }
        state = State.BEFORE;
        separatorName = null;
        name = null;
        target = new ArrayList<>();
        host = null;
        contentType = null;
        body = new ArrayList<>();
        bodyBegun = false;
        inBody = null;
        problem = null;
    }

    /** Removes the blank lines at the end and the last line break, because they are not sent. */
    private void trimBody() {
        while (!body.isEmpty() && body.get(body.size() - 1) instanceof HttpRequest.Inline last) {
            int to = last.range().to();
            while (to > last.range().from() && lines.text().charAt(to - 1) <= ' ') {
                to--;
            }
            body.remove(body.size() - 1);
            if (to > last.range().from()) {
                body.add(new HttpRequest.Inline(new TextRange(last.range().from(), to)));
                return;
            }
        }
    }
}
