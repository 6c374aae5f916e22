package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.cli.render.MappedText;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.internal.request.SecretNames;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an HTTP file defines, and those that every editor makes up, see {@link DynamicVariables}.
 *
 * <p>A variable has no value here if it is defined twice with different values, since editors choose differently among them; if its
 * value has a backslash, which some read as an escape; if it refers to one without a value; or if it would be very long.
 */
final class Variables {

    /** No URL and no identifier is longer. */
    private static final int MAX_LENGTH = 1 << 16;

    /** The lengths of all values together, and of those that come to nothing. */
    private static final int MAX_TOTAL = 1 << 24;

    private static final int MAX_DEPTH = 16;

    /** Stands for a value that is not known; it ends no segment, no text and no word of a query. */
    private static final byte[] UNKNOWN = {'0'};

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final Map<String, String> values = new HashMap<>();
    /** The variables whose values are secrets: by their names or values, or because they are made of one. */
    private final Set<String> secrets = new HashSet<>();

    private final DynamicVariables dynamic = new DynamicVariables(Clock.systemUTC());

    private final boolean anySecret;
    private int total;

    /** Why defined variables have no value. */
    private final Map<String, Fault> faults;

    private Variables(Map<String, String> definitions, Map<String, Fault> faults) {
        this.faults = new HashMap<>(faults);
        for (String name : definitions.keySet()) {
            resolve(name, definitions, new HashSet<>());
        }
        this.anySecret = !secrets.isEmpty();
    }

    /**
     * Why a variable has no value.
     *
     * @param variable the variable that is to be mended: itself, or one that it refers to
     * @param remedy what is wrong with that one, and what to do
     */
    private record Fault(String variable, String remedy) {}

    /** Collects definitions. */
    static final class Builder {
        // In order: a value mostly refers to those defined before it, which are known then.
        private final Map<String, String> definitions = new LinkedHashMap<>();
        private final Map<String, Fault> faults = new HashMap<>();

        /** Adds a definition, both parts as text of ISO-8859-1. */
        void define(String name, String value) {
            String before = definitions.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                faults.put(name, new Fault(name, "it is defined twice with different values; keep one of them"));
            } else if (value.indexOf('\\') >= 0) {
                faults.putIfAbsent(name, new Fault(name, "its backslash is read in two ways; write it without one"));
            }
        }

        Variables build() {
            definitions.keySet().removeAll(faults.keySet());
            return new Variables(definitions, faults);
        }
    }

    /**
     * A reference to a variable whose value is not known.
     *
     * @param name the name as it is written, text of ISO-8859-1
     * @param offset where the reference stands in the text that was put together
     * @param from where it stands in its source
     */
    record Unresolved(String name, int offset, int from) {}

    private @Nullable String resolve(String name, Map<String, String> definitions, Set<String> open) {
        String known = value(name);
        String definition = definitions.get(name);
        if (known != null || definition == null) {
            return known;
        }
        if (faults.containsKey(name)) {
            return null;
        }
        total += definition.length();
        if (total > MAX_TOTAL) {
            return tooLong(name);
        }
        if (open.size() >= MAX_DEPTH || !open.add(name)) {
            faults.put(
                    name, new Fault(name, "it refers to itself or to too many others; define it with a plain value"));
            return null;
        }
        String value = replaced(name, definition, definitions, open);
        open.remove(name);
        if (value == null) {
            return null;
        }
        if (value.length() > MAX_LENGTH || total > MAX_TOTAL) {
            return tooLong(name);
        }
        values.put(name, value);
        if (SecretNames.isSecret(name) || UrlSecrets.isSecret(value)) {
            secrets.add(name);
        }
        return value;
    }

    private @Nullable String tooLong(String name) {
        faults.put(name, new Fault(name, "its value is too long; write it where it is used"));
        return null;
    }

    /** A definition with the values of those it refers to; cut where it is too long. */
    private @Nullable String replaced(
            String variable, String definition, Map<String, String> definitions, Set<String> open) {
        StringBuilder value = new StringBuilder();
        int at = 0;
        for (TextRange reference = reference(definition, at, definition.length());
                reference != null && value.length() <= MAX_LENGTH;
                reference = reference(definition, at, definition.length())) {
            String name = name(definition, reference);
            String part = resolve(name, definitions, open);
            if (part == null) {
                faults.putIfAbsent(variable, fault(name));
                return null;
            }
            if (secrets.contains(name)) {
                secrets.add(variable);
            }
            value.append(definition, at, reference.from()).append(part);
            total += part.length();
            at = reference.to();
        }
        return value.append(definition, at, definition.length()).toString();
    }

    private Fault fault(String name) {
        Fault known = faults.get(name);
        String remedy = name.startsWith("$")
                ? "only the editor knows it; write a value"
                : "define it with @" + shown(name) + " = value";
        return known == null ? new Fault(name, remedy) : known;
    }

    /** Says that a variable has no value, why, and what to do. */
    String whyNoValue(String name) {
        Fault fault = fault(name);
        String other = fault.variable().equals(name) ? "" : ", as {{" + shown(fault.variable()) + "}} has none";
        return "{{" + shown(name) + "}} has no value in this file" + other + "; " + fault.remedy();
    }

    /** The name of a variable as people may see it. */
    static String shown(String name) {
        return Excerpt.of(UrlSecrets.maskedText(new String(name.getBytes(ISO_8859_1), UTF_8)));
    }

    /** Whether any variable has a secret for its value. */
    boolean haveSecrets() {
        return anySecret;
    }

    /** Whether a range refers to a variable whose value is a secret. */
    boolean haveSecretIn(CharSequence text, TextRange range) {
        for (TextRange reference = reference(text, range.from(), range.to());
                reference != null;
                reference = reference(text, reference.to(), range.to())) {
            if (secrets.contains(name(text, reference))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String value(String name) {
        String known = values.get(name);
        return known != null ? known : dynamic.value(name);
    }

    /** The value of a whole range in which all variables are replaced; null if one has no value. */
    @Nullable
    String value(CharSequence text, TextRange range) {
        String part = text.subSequence(range.from(), range.to()).toString();
        MappedText.Builder builder = new MappedText.Builder(MAX_LENGTH);
        List<Unresolved> unresolved = new ArrayList<>();
        Source source = Source.of("", part.getBytes(ISO_8859_1), false);
        expand(source, part, new TextRange(0, part.length()), builder, unresolved);
        return unresolved.isEmpty() ? new String(builder.build().bytes(), ISO_8859_1) : null;
    }

    /**
     * Appends a range with its variables replaced.
     *
     * @param source where the range stands
     * @param text the source as text of ISO-8859-1
     * @param range the range
     * @param builder where it goes
     * @param unresolved takes the references that have no value; a placeholder stands in their place
     */
    void expand(
            Source source,
            CharSequence text,
            TextRange range,
            MappedText.Builder builder,
            List<Unresolved> unresolved) {
        int at = range.from();
        while (at < range.to() && !builder.isFull()) {
            TextRange reference = reference(text, at, range.to());
            if (reference == null) {
                break;
            }
            if (reference.from() > at) {
                builder.copy(source, at, reference.from());
            }
            String name = name(text, reference);
            String value = value(name);
            if (value == null) {
                unresolved.add(new Unresolved(name, builder.size(), reference.from()));
            }
            byte[] bytes = value == null ? UNKNOWN : value.getBytes(ISO_8859_1);
            builder.replace(bytes, source, reference.from(), reference.to());
            at = reference.to();
        }
        if (at < range.to() && !builder.isFull()) {
            builder.copy(source, at, range.to());
        }
    }

    private static String name(CharSequence text, TextRange reference) {
        return text.subSequence(reference.from() + OPEN.length(), reference.to() - CLOSE.length())
                .toString()
                .strip();
    }

    /** The first reference in a range, which ends in the line in which it begins; null if there is none. */
    private static @Nullable TextRange reference(CharSequence text, int from, int to) {
        int open = -1;
        for (int at = from; at + 1 < to; at++) {
            char c = text.charAt(at);
            if (isBreak(c)) {
                open = -1;
            } else if (open < 0 && c == '{' && text.charAt(at + 1) == '{') {
                open = at;
                at++;
            } else if (open >= 0 && c == '}' && text.charAt(at + 1) == '}') {
                return new TextRange(open, at + CLOSE.length());
            }
        }
        return null;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
