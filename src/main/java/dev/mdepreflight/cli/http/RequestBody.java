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

/**
 * Assembles the bodies of the requests of an HTTP file.
 *
 * @param source the bytes of the file; hidden if the body may have secrets
 * @param max the most bytes; further bytes are dropped
 * @param work receives the number of bytes that were read or assembled, even if the body is unreadable; ends a body of too many files
 */
record RequestBody(Source source, HttpFile file, Includes includes, int max, Work work) {
    /**
     * Assembles the body as an editor sends it.
     *
     * @throws UnreadableException if a part of the body is not known
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
                file.variables().expand(source, file.text(), inline.range(), body, unresolved);
                work.add(body.size() - before);
                if (!unresolved.isEmpty()) {
                    int line = line(source, unresolved.get(0).from(), request.line());
                    String why = file.variables().whyNoValue(unresolved.get(0).name());
                    throw new UnreadableException(source.name(), line, "the body cannot be checked: " + why);
                }
            } else if (part instanceof FromFile reference) {
                append(reference, body);
            }
        }
        if (body.size() == 0) {
            int nothing = request.target().get(0).from();
            body.replace(new byte[0], source, nothing, nothing);
        }
        return body.build();
    }

    /** The line of an offset in a source. */
    static int line(Source source, int offset, int otherwise) {
        MappedText.Spot spot = new MappedText.Spot(source, offset, 0);
        Place place = new Positions(List.of(spot)).place(spot);
        return place == null ? otherwise : place.location().line();
    }

    private void append(FromFile reference, MappedText.Builder body) throws UnreadableException {
        work.add(Work.OF_A_FILE);
        if (work.isTooMuch()) {
            throw unreadable(reference, Work.TOO_MUCH);
        }
        String path = file.variables().value(file.text(), reference.path());
        if (path == null) {
            throw unreadable(
                    reference, "a variable of the path has no value in this file; define it with @name = value");
        }
        String name = inFolder(new String(path.getBytes(ISO_8859_1), UTF_8));
        if (file.variables().haveSecretIn(file.text(), reference.path())) {
            throw unreadable(reference, "a secret names the file; name it without one");
        }
        byte[] bytes;
        try (InputStream in = includes.open(name, source.name())) {
            bytes = in.readNBytes(max - body.size());
        } catch (NoSuchFileException e) {
            throw unreadable(reference, TerminalText.ofName(name) + ": no such file; check the path");
        } catch (IOException e) {
            throw unreadable(reference, Inputs.explain(name, e));
        }
        work.add(bytes.length);
        Source part = Source.of(name, bytes, source.shown());
        if (!reference.expanded()) {
            body.copy(part, 0, bytes.length);
            return;
        }
        List<Unresolved> unresolved = new ArrayList<>();
        int before = body.size();
        TextRange all = new TextRange(0, bytes.length);
        file.variables().expand(part, new String(bytes, ISO_8859_1), all, body, unresolved);
        work.add(body.size() - before);
        if (!unresolved.isEmpty()) {
            // The name of the variable is content of the file, which may be private.
            String text = TerminalText.ofName(name) + ":"
                    + line(part, unresolved.get(0).from(), 1)
                    + ": a variable in this line has no value in the file of requests; define it there with @name = value";
            throw unreadable(reference, text);
        }
    }

    private UnreadableException unreadable(FromFile reference, String text) {
        return new UnreadableException(source.name(), reference.line(), text);
    }

    /** Paths are relative to the folder of the including file. */
    private String inFolder(String path) {
        try {
            return Path.of(source.name()).resolveSibling(path).toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }

    /** Reports that a body cannot be assembled; the message is human-readable. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String file, int line, String text) {
            super(TerminalText.ofName(file) + ":" + line + ": " + text);
        }
    }
}
