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
 * The URI of a request in an HTTP file, with variables replaced. If the host is unknown, the URI has none, and only the path counts.
 *
 * @param unresolved the references after the host without a known value, with their offsets in the URI
 * @param unknownHost the name of a variable in the host without a known value, or null
 * @param secret whether it may have a secret
 */
record RequestTarget(
        MappedText text,
        List<Unresolved> unresolved,
        @Nullable String unknownHost,
        boolean secret) {
    private static final String AUTHORITY_END = "/?#";
    private static final byte[] SCHEME = "https://".getBytes(UTF_8);

    /** Expands the target of a request in a file to at most {@code max} bytes. */
    static RequestTarget of(HttpRequest request, Source source, HttpFile file, int max) {
        MappedText.Builder builder = new MappedText.Builder(max);
        List<Unresolved> unresolved = new ArrayList<>();
        for (TextRange piece : request.target()) {
            file.variables().expand(source, file.text(), piece, builder, unresolved);
        }
        MappedText whole = builder.build();
        String uri = new String(whole.bytes(), ISO_8859_1);
        boolean startUnknown = !unresolved.isEmpty() && unresolved.get(0).offset() == 0;
        int authority = startUnknown ? 0 : authority(uri);
        int path = authority < 0 ? 0 : UriReference.firstOf(uri, AUTHORITY_END, authority);
        // If the scheme is unknown, the authority is after two slashes.
        int end = uri.startsWith("//", path) ? UriReference.firstOf(uri, AUTHORITY_END, path + 2) : path;
        boolean secret = uri.substring(0, end).indexOf('@') >= 0 || UrlSecrets.isIn(whole.text());
        for (TextRange piece : request.target()) {
            String written = file.text().subSequence(piece.from(), piece.to()).toString();
            // The name of a variable is no part of the URI.
            secret |= written.contains("{{") && UrlSecrets.isSecret(new String(written.getBytes(ISO_8859_1), UTF_8));
        }
        if (source.shown() && secret) {
            // The target can contain a user and a password, or a token after them or in a variable name.
            return of(request, source.hidden(), file, max);
        }
        if (!unresolved.isEmpty() && unresolved.get(0).offset() < path) {
            String name = unresolved.get(0).name();
            return new RequestTarget(whole.from(path), moved(unresolved, -path), name, secret);
        }
        byte[] prefix = authority == 0 ? SCHEME : authority < 0 ? host(request, file) : new byte[0];
        int at = request.target().get(0).from();
        MappedText complete = new MappedText.Builder(Integer.MAX_VALUE)
                .replace(prefix, source, at, at)
                .append(whole)
                .build();
        return new RequestTarget(complete, moved(unresolved, prefix.length), null, secret);
    }

    /** The offset of the authority: 0 if there is no scheme, -1 if there is only a path. */
    private static int authority(String uri) {
        UriReference reference = UriReference.of(uri);
        if (reference.scheme() != null && (reference.isWeb() || reference.authority() != null)) {
            return reference.authorityFrom();
        }
        return uri.startsWith("//") ? 2 : uri.startsWith("/") || uri.equals("*") ? -1 : 0;
    }

    private static byte[] host(HttpRequest request, HttpFile file) {
        TextRange written = request.host();
        String host = written == null ? null : file.variables().value(file.text(), written);
        boolean valid =
                host != null && !host.isEmpty() && UriReference.firstOf(host, AUTHORITY_END + "@", 0) == host.length();
        return valid ? ("https://" + host).getBytes(ISO_8859_1) : new byte[0];
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

    /** Whether the whole URI is known. */
    boolean isKnown() {
        return unknownHost == null && unresolved.isEmpty();
    }

    boolean isUtf8() {
        return Arrays.equals(text.text().getBytes(UTF_8), text.bytes());
    }

    /** The offset of the question mark of the query, or the length of the URI. */
    int query() {
        int query = new String(text.bytes(), ISO_8859_1).indexOf('?');
        return query < 0 ? text.bytes().length : query;
    }

    /** Method, path, and query. References without a value appear as written. */
    String shown(String method) {
        StringBuilder uri = new StringBuilder();
        String known = new String(text.bytes(), ISO_8859_1);
        int at = 0;
        for (Unresolved reference : unresolved) {
            uri.append(known, at, reference.offset());
            uri.append("{{").append(reference.name()).append("}}");
            at = reference.offset() + 1;
        }
        uri.append(known, at, known.length());
        String text = new String(uri.toString().getBytes(ISO_8859_1), UTF_8);
        return RequestLine.shown(method, secret || !unresolved.isEmpty() ? UrlSecrets.masked(text) : text);
    }
}
