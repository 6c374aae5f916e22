package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.form.Delimiters.Delimiter;
import dev.mdepreflight.internal.json.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads multipart/form-data (RFC 7578; delimiters as in RFC 2046 section 5.1) in one pass and within bounds.
 *
 * <p>It tolerates what servers tolerate: text before the first delimiter and after the last, white space after a boundary, a last line
 * without a break, line feeds without carriage returns, and parameters with or without quotes. A part without a name is a fault, and so is
 * a missing closing delimiter.
 */
public final class FormReader {
    /** Servers have such a limit as a protection against forms with very many parts. No operation of the API needs more than a handful. */
    static final int MAX_PARTS = 1000;
    /** The most bytes of headers in one part. The limits of servers range from 512 to this number. */
    static final int MAX_HEADERS = 16 * 1024;

    private final byte[] body;
    private final Delimiters delimiters;
    private final List<FormPart> parts = new ArrayList<>();
    private boolean bareLineFeeds;
    private boolean foreignParts;

    private FormReader(byte[] body, Delimiters delimiters) {
        this.body = body;
        this.delimiters = delimiters;
    }

    /** The relevant headers of a part, and the offset of its content. */
    private record Headers(
            @Nullable Span disposition, @Nullable Span type, int content) {}

    /**
     * Reads a form.
     *
     * @param body the bytes, which are not changed; contents are not copied
     * @param boundary the boundary in the Content-Type of the request; if null, the first line that begins with two hyphens determines the
     *     boundary
     * @throws MalformedForm if the bytes are not a form or exceed the bounds
     */
    public static Form read(byte[] body, @Nullable String boundary) throws MalformedForm {
        byte[] named = boundary == null ? Delimiters.guess(body) : Delimiters.named(boundary);
        if (named == null) {
            throw new MalformedForm(new Span(0, 0), "a form begins with a line of two hyphens and its boundary");
        }
        return new FormReader(body, new Delimiters(body, named)).read();
    }

    private Form read() throws MalformedForm {
        Delimiter first = delimiters.find(0);
        if (first == null) {
            throw new MalformedForm(new Span(0, 0), "no line of the body is the boundary that the Content-Type names");
        }
        Delimiter delimiter = first;
        for (int read = 0; !delimiter.closing(); read++) {
            if (read == MAX_PARTS) {
                throw new MalformedForm(delimiter.place(), "more than 1,000 parts");
            }
            bareLineFeeds |= delimiter.bareLineFeed();
            delimiter = part(delimiter);
        }
        bareLineFeeds |= delimiter.bareLineFeed();
        return new Form(first.place(), parts, bareLineFeeds, foreignParts);
    }

    /** Reads the part after a delimiter and returns the next delimiter. */
    private Delimiter part(Delimiter before) throws MalformedForm {
        Headers headers = headers(before);
        Delimiter after = delimiters.find(headers.content());
        if (after == null) {
            throw new MalformedForm(atEnd(), "the form must end with its boundary between two pairs of hyphens");
        }
        Span written = headers.disposition();
        if (written == null) {
            throw new MalformedForm(before.place(), "the part that begins here has no Content-Disposition");
        }
        HeaderValue disposition = HeaderValue.of(body, written);
        if (disposition == null) {
            throw new MalformedForm(written, "a quote is not closed");
        }
        if (!disposition.type().equals("form-data")) {
            foreignParts = true;
            return after;
        }
        HeaderValue.Parameter name = disposition.parameter("name");
        if (name == null) {
            throw new MalformedForm(written, "the part has no name");
        }
        HeaderValue.Parameter file = disposition.extended("filename*");
        if (file == null) {
            file = disposition.parameter("filename");
        }
        parts.add(new FormPart(
                name.text(),
                name.place(),
                file == null ? null : file.text(),
                file == null ? name.place() : file.place(),
                charset(headers.type()),
                Span.between(headers.content(), after.contentEnd())));
        return after;
    }

    private @Nullable String charset(@Nullable Span type) {
        HeaderValue value = type == null ? null : HeaderValue.of(body, type);
        HeaderValue.Parameter charset = value == null ? null : value.parameter("charset");
        return charset == null ? null : charset.text();
    }

    private Headers headers(Delimiter before) throws MalformedForm {
        int bound = (int) Math.min(body.length, before.next() + (long) MAX_HEADERS);
        Span disposition = null;
        Span type = null;
        int at = before.next();
        while (true) {
            int next = lineEnd(at, bound, before);
            int end = next - 1;
            boolean bare = end == at || body[end - 1] != '\r';
            end -= bare ? 0 : 1;
            bareLineFeeds |= bare;
            if (end == at) {
                return new Headers(disposition, type, next);
            }
            if (delimiters.at(at, at) != null) {
                throw new MalformedForm(Span.between(at, end), "the headers of a part end in an empty line");
            }
            int colon = at;
            while (colon < end && body[colon] != ':') {
                colon++;
            }
            String name = colon == end ? "" : name(at, colon);
            Span value = Span.between(Math.min(colon + 1, end), end);
            if (disposition == null && name.equalsIgnoreCase("Content-Disposition")) {
                disposition = value;
            } else if (type == null && name.equalsIgnoreCase("Content-Type")) {
                type = value;
            }
            at = next;
        }
    }

    /** Returns the offset after a line and its folded continuations (RFC 822 section 3.1.1). */
    private int lineEnd(int line, int bound, Delimiter before) throws MalformedForm {
        int at = line;
        while (at < bound) {
            boolean end = body[at] == '\n';
            at++;
            boolean empty = at - line == 1 || (at - line == 2 && body[line] == '\r');
            if (end && (empty || at == body.length || (body[at] != ' ' && body[at] != '\t'))) {
                return at;
            }
        }
        throw bound == body.length
                ? new MalformedForm(atEnd(), "the form ends within the headers of a part")
                : new MalformedForm(before.place(), "the headers of the part are longer than 16,384 bytes");
    }

    private String name(int from, int colon) {
        int to = colon;
        while (to > from && (body[to - 1] == ' ' || body[to - 1] == '\t')) {
            to--;
        }
        return new String(body, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private Span atEnd() {
        return new Span(body.length, 0);
    }
}
