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
 * The variables that an HTTP file defines, and the {@link DynamicVariables} of editors.
 *
 * <p>A variable has no value here if it has two different definitions, because editors differ in which one they use; if its value has a
 * backslash, because some editors read it as an escape; if it refers to a variable without a value; or if its value is very long.
 */
final class Variables {
    /** Longer than any URL or identifier. */
    private static final int MAX_LENGTH = 1 << 16;
    /** The maximum total length of all values, including rejected ones. */
    private static final int MAX_TOTAL = 1 << 24;

    private static final int MAX_DEPTH = 16;
    /** Replaces an unknown value. A digit doesn't end a segment, a string, or a word in a query. */
    private static final byte[] UNKNOWN = {'0'};

    private static final String TOO_LONG = "its value is too long; write it where it is used";
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final Map<String, String> values = new HashMap<>();
    /** The variables whose values are secrets because of their names or values, or because they contain a secret variable. */
    private final Set<String> secrets = new HashSet<>();

    private final DynamicVariables dynamic = new DynamicVariables(Clock.systemUTC());
    private int total;

    /** Why defined variables have no value. */
    private final Map<String, Fault> faults;

    private Variables(Map<String, String> definitions, Map<String, Fault> faults) {
        this.faults = new HashMap<>(faults);
        for (String name : definitions.keySet()) {
            resolve(name, definitions, new HashSet<>());
        }
    }

    /**
     * Why a variable has no value.
     *
     * @param variable the variable to fix: the variable itself, or one that it refers to
     * @param remedy what is wrong with that variable, and what to do
     */
    private record Fault(String variable, String remedy) {}

    /** Collects definitions. */
    static final class Builder {
        // In the order of the file, because a value usually refers to earlier variables.
        private final Map<String, String> definitions = new LinkedHashMap<>();
        private final Map<String, Fault> faults = new HashMap<>();

        /** Adds a definition; both parts are ISO-8859-1 text. */
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
     * A reference to a variable without a known value.
     *
     * @param name the name as written, as ISO-8859-1 text
     * @param offset the offset in the expanded text
     * @param from the offset in the source
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
            return fail(name, TOO_LONG);
        }
        if (open.size() >= MAX_DEPTH || !open.add(name)) {
            return fail(name, "it refers to itself or to too many others; define it with a plain value");
        }
        String value = replaced(name, definition, definitions, open);
        open.remove(name);
        if (value == null) {
            return null;
        }
        if (value.length() > MAX_LENGTH || total > MAX_TOTAL) {
            return fail(name, TOO_LONG);
        }
        values.put(name, value);
        if (SecretNames.isSecret(name) || UrlSecrets.isSecret(new String(value.getBytes(ISO_8859_1), UTF_8))) {
            secrets.add(name);
        }
        return value;
    }

    private @Nullable String fail(String name, String remedy) {
        faults.put(name, new Fault(name, remedy));
        return null;
    }

    /** Expands a definition, but not much beyond the maximum length. */
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

    /** A human-readable message that says why the variable has no value, and what to do. */
    String whyNoValue(String name) {
        Fault fault = fault(name);
        String other = fault.variable().equals(name) ? "" : ", as {{" + shown(fault.variable()) + "}} has none";
        return "{{" + shown(name) + "}} has no value in this file" + other + "; " + fault.remedy();
    }

    /** The name of a variable for people, without secrets. */
    static String shown(String name) {
        return Excerpt.of(UrlSecrets.maskedText(new String(name.getBytes(ISO_8859_1), UTF_8)));
    }

    /** Whether the value of any variable is a secret. */
    boolean haveSecrets() {
        return !secrets.isEmpty();
    }

    /** Whether a range refers to a secret variable. */
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

    /** Expands a range; null if a variable has no value. */
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
     * Expands a range of a source.
     *
     * @param text the source as ISO-8859-1 text
     * @param unresolved receives the references without a value; a placeholder replaces them
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

    /** The first reference in a range, within one line; null if there is none. */
    private static @Nullable TextRange reference(CharSequence text, int from, int to) {
        int open = -1;
        for (int at = from; at + 1 < to; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
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
}
