package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.cli.http.HttpRequest.BodyPart;
import dev.mdepreflight.cli.http.HttpRequest.FromFile;
import dev.mdepreflight.cli.http.HttpRequest.Inline;
import dev.mdepreflight.cli.http.Variables.Unresolved;
import dev.mdepreflight.cli.io.Inputs;
import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Place;
import dev.mdepreflight.cli.render.Positions;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.cli.terminal.TerminalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Puts the body of a request of an HTTP file together. */
final class RequestBody {

    private final Source source;
    private final CharSequence file;
    private final Variables variables;
    private final Includes includes;
    private final int max;
    private final LongConsumer work;

    /**
     * Bodies of one file.
     *
     * @param source the file; hidden if the body may hold secrets
     * @param file the file as text of ISO-8859-1
     * @param includes opens the files that the file names
     * @param max bytes at most; what comes after them is dropped
     * @param work takes how many bytes were read or put together, also if that comes to nothing
     */
    RequestBody(Source source, CharSequence file, Variables variables, Includes includes, int max, LongConsumer work) {
        this.source = source;
        this.file = file;
        this.variables = variables;
        this.includes = includes;
        this.max = max;
        this.work = work;
    }

    /**
     * The body as an editor would send it.
     *
     * @throws UnreadableException if it cannot be known
     */
    MappedText of(HttpRequest request) throws UnreadableException {
        MappedText.Builder body = new MappedText.Builder(max);
        List<Unresolved> unresolved = new ArrayList<>();
        for (BodyPart part : request.body()) {
            if (body.isFull()) {
                break;
            }
            if (part instanceof Inline inline) {
                int before = body.size();
                variables.expand(source, file, inline.range(), body, unresolved);
                work.accept(body.size() - before);
                if (!unresolved.isEmpty()) {
                    int line = line(source, unresolved.get(0), request.line());
                    throw new UnreadableException(
                            source.name(), line, noValue(unresolved.get(0).name()));
                }
            } else if (part instanceof FromFile reference) {
                append(reference, body);
            }
        }
        int nothing = request.target().get(0).from();
        return body.size() > 0
                ? body.build()
                : body.replace(new byte[0], source, nothing, nothing).build();
    }

    private static int line(Source source, Unresolved reference, int otherwise) {
        MappedText.Spot spot = new MappedText.Spot(source, reference.from(), 0);
        Place place = new Positions(List.of(spot)).place(spot);
        return place == null ? otherwise : place.location().line();
    }

    private void append(FromFile reference, MappedText.Builder body) throws UnreadableException {
        String path = variables.value(file, reference.path());
        if (path == null) {
            String text = "a variable of the path has no value in this file; define it with @name = value";
            throw new UnreadableException(source.name(), reference.line(), text);
        }
        String name = inFolder(new String(path.getBytes(ISO_8859_1), UTF_8));
        if (variables.haveSecretIn(file, reference.path())) {
            String text = "a secret names the file; name it without one";
            throw new UnreadableException(source.name(), reference.line(), text);
        }
        byte[] bytes;
        try (InputStream in = includes.open(name, source.name())) {
            bytes = in.readNBytes(max - body.size());
        } catch (NoSuchFileException e) {
            throw new UnreadableException(
                    source.name(), reference.line(), TerminalText.ofName(name) + ": no such file; check the path");
        } catch (IOException e) {
            throw new UnreadableException(source.name(), reference.line(), Inputs.explain(name, e));
        }
        work.accept(bytes.length);
        Source part = Source.of(name, bytes, source.shown());
        if (!reference.expanded()) {
            body.copy(part, 0, bytes.length);
            return;
        }
        List<Unresolved> unresolved = new ArrayList<>();
        int before = body.size();
        variables.expand(part, new String(bytes, ISO_8859_1), new TextRange(0, bytes.length), body, unresolved);
        work.accept(body.size() - before);
        if (!unresolved.isEmpty()) {
            // Its name is content of the file, which may be none that should be shown.
            String text = TerminalText.ofName(name) + ":" + line(part, unresolved.get(0), 1)
                    + ": a variable in this line has no value in the file of requests; define it there with @name = value";
            throw new UnreadableException(source.name(), reference.line(), text);
        }
    }

    /** Paths are relative to the folder of the file that names them. */
    private String inFolder(String path) {
        try {
            return Path.of(source.name()).resolveSibling(path).toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }

    private String noValue(String name) {
        return "the body cannot be checked: " + variables.whyNoValue(name);
    }

    /** A body that cannot be known; the message tells it to people. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String file, int line, String text) {
            super(TerminalText.ofName(file) + ":" + line + ": " + text);
        }
    }
}
