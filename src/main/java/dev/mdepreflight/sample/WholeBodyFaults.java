package dev.mdepreflight.sample;

import dev.mdepreflight.report.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Faults that make a body unreadable, whatever its model. Their pointer refers to the whole body. */
final class WholeBodyFaults {
    /** The default of {@link dev.mdepreflight.report.Limits#maxDepth()}. */
    private static final int MAX_DEPTH = 64;

    private WholeBodyFaults() {}

    static void addTo(List<Mutator.Plan> plans) {
        syntax(
                plans,
                "truncated",
                draft -> draft.finish(body -> {
                    int end = lastBracket(body);
                    return Arrays.copyOf(body, draft.random().between(1, end));
                }));
        syntax(plans, "byte order mark", draft -> draft.finish(body -> join(bytes(0xEF, 0xBB, 0xBF), body)));
        syntax(plans, "trailing content", draft -> {
            byte[] tail = utf8(draft.random().pick("}", "]", ",", "{}", "null", "x", "\u0000", "\n{}", "\uFEFF", "//"));
            draft.finish(body -> join(body, tail));
        });
        // RFC 3629 section 3: a stray continuation byte, two truncated sequences, an overlong sequence, a surrogate, a
        // value above U+10FFFF, an unused byte.
        raw(
                plans,
                "invalid UTF-8",
                bytes('"', 0x80, '"'),
                bytes('"', 'a', 0xC3, '"'),
                bytes('"', 0xE2, 0x82, '"'),
                bytes('"', 0xC0, 0xAF, '"'),
                bytes('"', 0xED, 0xA0, 0x80, '"'),
                bytes('"', 0xF4, 0x90, 0x80, 0x80, '"'),
                bytes('"', 0xFF, 'a', '"'));
        raw(plans, "lone surrogate", "\"\\uD800\"", "\"a\\uDC00b\"", "\"\\uDBFF\\u0041\"", "\"\\ud83d\\n\"");
        raw(plans, "raw control in a string", "\"two\nlines\"", "\"a\r\nb\"", "\"a\tb\"", "\"\u0000\"", "\"\u001F\"");
        raw(plans, "invalid escape", "\"C:\\Users\"", "\"\\x41\"", "\"\\u12G4\"", "\"it\\'s\"", "\"\\u004\"");
        raw(plans, "single quotes", "'text'", "''");
        raw(plans, "no JSON literal", "NaN", "Infinity", "-Infinity", "undefined", "None", "True", "nul");
        raw(plans, "no JSON number", "01", "+1", "1.", ".5", "0x1F", "1e", "--1", "1_000");
        raw(plans, "comment", "/* one */ 1", "1 // one\n");
        member(plans, "missing colon", "\"note\" \"text\"", "\"note\" 1");
        member(plans, "missing value", "\"note\":", "\"note\"");
        member(plans, "unquoted name", "note: 1", "'note': 1", "1: 1");
        syntax(plans, "trailing comma", draft -> {
            List<Json.Member> members = anyObject(draft).members();
            // An empty member after another member is written as only a comma.
            members.add(new Json.Member(null, Json.token(members.isEmpty() ? "," : "")));
        });
        add(plans, "array at the top", false, draft -> {
            Json.Arr array = new Json.Arr();
            if (draft.random().nextBoolean()) {
                array.elements().add(draft.body());
            }
            draft.replace(array);
        });
        add(plans, "scalar at the top", false, draft -> {
            List<Json> scalars =
                    List.of(Json.NULL, new Json.Text("{}"), new Json.Text(""), Json.of(true), Json.token("-1.5"));
            draft.replace(draft.random().pick(scalars));
        });
        add(plans, "too deep", false, draft -> {
            boolean objects = draft.random().nextBoolean();
            Json deep = new Json.Arr();
            // The body is the first level and the innermost array the last.
            for (int level = draft.random().between(MAX_DEPTH - 1, MAX_DEPTH + 16); level > 0; level--) {
                deep = objects ? new Json.Obj(List.of(new Json.Member("n", deep))) : new Json.Arr(List.of(deep));
            }
            insert(draft, draft.root(), new Json.Member(unknownName(draft), deep));
        });
    }

    private static void raw(List<Mutator.Plan> plans, String name, String... values) {
        raw(plans, name, Arrays.stream(values).map(WholeBodyFaults::utf8).toArray(byte[][]::new));
    }

    /** Adds an invalid value, in an unknown property or in place of a value. */
    private static void raw(List<Mutator.Plan> plans, String name, byte[]... values) {
        syntax(plans, name, draft -> {
            Json value = new Json.Token(values[draft.random().nextInt(values.length)]);
            Json.Obj object = anyObject(draft);
            if (!object.members().isEmpty() && draft.random().nextBoolean()) {
                int at = draft.random().nextInt(object.members().size());
                object.members()
                        .set(at, new Json.Member(object.members().get(at).name(), value));
            } else {
                insert(draft, object, new Json.Member(unknownName(draft), value));
            }
        });
    }

    /** Adds something that is not a member to an object. */
    private static void member(List<Mutator.Plan> plans, String name, String... members) {
        syntax(
                plans,
                name,
                draft -> insert(
                        draft,
                        anyObject(draft),
                        new Json.Member(null, Json.token(draft.random().pick(members)))));
    }

    private static void syntax(List<Mutator.Plan> plans, String name, Consumer<MutableBody> change) {
        add(plans, name, true, change);
    }

    private static void add(List<Mutator.Plan> plans, String name, boolean syntax, Consumer<MutableBody> change) {
        plans.add(new Mutator.Plan(new Fault(name, ErrorCode.INVALID_REQUEST_BODY, "", syntax), draft -> {
            change.accept(draft);
            return "";
        }));
    }

    private static void insert(MutableBody draft, Json.Obj object, Json.Member member) {
        object.members().add(draft.random().nextInt(object.members().size() + 1), member);
    }

    private static String unknownName(MutableBody draft) {
        return LooseJson.unknownName(draft.generator().model().root(), draft.random(), false);
    }

    /** Any object in the body. */
    private static Json.Obj anyObject(MutableBody draft) {
        List<Json.Obj> objects = new ArrayList<>();
        collect(draft.body(), objects);
        return draft.random().pick(objects);
    }

    private static void collect(Json value, List<Json.Obj> objects) {
        if (value instanceof Json.Obj object) {
            objects.add(object);
            object.members().forEach(member -> collect(member.value(), objects));
        } else if (value instanceof Json.Arr array) {
            array.elements().forEach(element -> collect(element, objects));
        }
    }

    private static int lastBracket(byte[] body) {
        int at = body.length - 1;
        while (body[at] != '}') {
            at--;
        }
        return at;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
