package dev.mdepreflight.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value to write. The value can be invalid: names can repeat, and a token can be any bytes. */
sealed interface Json {
    Json NULL = token("null");

    record Text(String value) implements Json {}

    /** Bytes to write as they are: a number or literal, or a syntax fault. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Token(byte[] bytes) implements Json {
        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    record Arr(List<Json> elements) implements Json {
        Arr() {
            this(new ArrayList<>());
        }
    }

    record Obj(List<Member> members) implements Json {
        Obj() {
            this(new ArrayList<>());
        }

        /** The index of the first member with a name; -1 for none. */
        int indexOf(String name) {
            for (int i = 0; i < members.size(); i++) {
                if (name.equals(members.get(i).name())) {
                    return i;
                }
            }
            return -1;
        }

        @Nullable
        Json get(String name) {
            int index = indexOf(name);
            return index < 0 ? null : members.get(index).value();
        }
    }

    /** A member of an object. Without a name, only the value is written. */
    record Member(@Nullable String name, Json value) {}

    static Json token(String token) {
        return new Token(token.getBytes(StandardCharsets.UTF_8));
    }

    static Json of(boolean value) {
        return token(Boolean.toString(value));
    }

    static Json of(long value) {
        return token(Long.toString(value));
    }

    static boolean isNull(Json value) {
        return value instanceof Token token && token.toString().equals("null");
    }

    static boolean isBoolean(Json value) {
        return value instanceof Token token
                && (token.toString().equals("true") || token.toString().equals("false"));
    }

    /** Whether a value is a number, assuming that it is valid JSON. */
    static boolean isNumber(Json value) {
        return value instanceof Token && !isNull(value) && !isBoolean(value);
    }
}
