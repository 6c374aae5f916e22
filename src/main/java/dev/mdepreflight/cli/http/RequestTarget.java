package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.cli.http.Variables.Unresolved;
import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.internal.request.UriReference;
import dev.mdepreflight.internal.request.UrlSecrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URI of a request of an HTTP file, with its variables replaced.
 *
 * <p>A host that is not known is left out: the request is then judged by its path alone.
 *
 * @param text the URI
 * @param unresolved the references behind the host whose value is not known, with their offsets in the URI
 * @param unknownHost the name of a variable of the host whose value is not known, or null
 */
record RequestTarget(
        MappedText text,
        List<Unresolved> unresolved,
        @Nullable String unknownHost) {

    private static final String AUTHORITY_END = "/?#";
    private static final byte[] SCHEME = "https://".getBytes(UTF_8);

    /**
     * The target of a request.
     *
     * @param source the file
     * @param file the file as text of ISO-8859-1
     * @param max bytes at most
     */
    static RequestTarget of(HttpRequest request, Source source, CharSequence file, Variables variables, int max) {
        MappedText.Builder builder = new MappedText.Builder(max);
        List<Unresolved> unresolved = new ArrayList<>();
        for (TextRange piece : request.target()) {
            variables.expand(source, file, piece, builder, unresolved);
        }
        MappedText whole = builder.build();
        String uri = new String(whole.bytes(), ISO_8859_1);
        boolean startUnknown = !unresolved.isEmpty() && unresolved.get(0).offset() == 0;
        int authority = startUnknown ? 0 : authority(uri);
        int path = authority < 0 ? 0 : Scan.firstOf(uri, AUTHORITY_END, authority, uri.length());
        // After a scheme that is not known the authority is still to come.
        int end = uri.startsWith("//", path) ? Scan.firstOf(uri, AUTHORITY_END, path + 2, uri.length()) : path;
        boolean secret = uri.substring(0, end).indexOf('@') >= 0 || UrlSecrets.isIn(uri);
        for (TextRange piece : request.target()) {
            secret |= UrlSecrets.isSecret(
                    file.subSequence(piece.from(), piece.to()).toString());
        }
        if (source.shown() && secret) {
            // A user and a password may stand there, or a token behind it, or in the name of a variable.
            return of(request, source.hidden(), file, variables, max);
        }
        if (!unresolved.isEmpty() && unresolved.get(0).offset() < path) {
            String name = unresolved.get(0).name();
            return new RequestTarget(whole.from(path), moved(unresolved, -path), name);
        }
        byte[] prefix = authority == 0 ? SCHEME : authority < 0 ? host(request, file, variables) : new byte[0];
        int at = request.target().get(0).from();
        MappedText complete = new MappedText.Builder(Integer.MAX_VALUE)
                .replace(prefix, source, at, at)
                .append(whole)
                .build();
        return new RequestTarget(complete, moved(unresolved, prefix.length), null);
    }

    /** Where the authority begins: 0 if there is no scheme before it, -1 if there is only a path. */
    private static int authority(String uri) {
        UriReference reference = UriReference.of(uri);
        if (reference.scheme() != null && (reference.isWeb() || reference.authority() != null)) {
            return reference.authorityFrom();
        }
        return uri.startsWith("//") ? 2 : uri.startsWith("/") || uri.equals("*") ? -1 : 0;
    }

    private static byte[] host(HttpRequest request, CharSequence file, Variables variables) {
        String host = request.host() == null ? null : variables.value(file, request.host());
        return host == null
                        || host.isEmpty()
                        || Scan.firstOf(host, AUTHORITY_END + "@", 0, host.length()) < host.length()
                ? new byte[0]
                : ("https://" + host).getBytes(ISO_8859_1);
    }

    private static List<Unresolved> moved(List<Unresolved> references, int by) {
        List<Unresolved> moved = new ArrayList<>();
        for (Unresolved reference : references) {
            if (reference.offset() + by >= 0) {
                moved.add(new Unresolved(reference.name(), reference.offset() + by, reference.from()));
            }
        }
        return List.copyOf(moved);
    }

    /** Whether all of it is known. */
    boolean isKnown() {
        return unknownHost == null && unresolved.isEmpty();
    }

    boolean isUtf8() {
        return Arrays.equals(text.text().getBytes(UTF_8), text.bytes());
    }

    /** The offset of the query's question mark, or the length of the URI if there is none. */
    int query() {
        int query = new String(text.bytes(), ISO_8859_1).indexOf('?');
        return query < 0 ? text.bytes().length : query;
    }

    /** Method, path and query, with the references that have no value as they are written. */
    String shown(String method) {
        StringBuilder uri = new StringBuilder();
        String known = new String(text.bytes(), ISO_8859_1);
        int at = 0;
        for (Unresolved reference : unresolved) {
            uri.append(known, at, reference.offset())
                    .append("{{")
                    .append(reference.name())
                    .append("}}");
            at = reference.offset() + 1;
        }
        uri.append(known, at, known.length());
        return RequestLine.shown(method, new String(uri.toString().getBytes(ISO_8859_1), UTF_8));
    }
}
