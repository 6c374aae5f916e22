package dev.mdepreflight.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value as it will be written: names may repeat, and a token may be none of JSON. */
sealed interface Json {
    /** The literal {@code null}. */
    Json NULL = token("null");

    /** A string. */
    record Text(String value) implements Json {}

    /** Bytes that are written as they are: a number or literal, or what a syntax fault needs. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Token(byte[] bytes) implements Json {
        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** An array. */
    record Arr(List<Json> elements) implements Json {
        Arr() {
            this(new ArrayList<>());
        }
    }

    /** An object. */
    record Obj(List<Member> members) implements Json {
        Obj() {
            this(new ArrayList<>());
        }

        /** Where the first member of a name stands, or -1. */
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

    /** A member of an object; without a name it is its value's bytes alone. */
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

    /** Whether a value is the literal null. */
    static boolean isNull(Json value) {
        return value instanceof Token token && token.toString().equals("null");
    }

    /** Whether a value is true or false. */
    static boolean isBoolean(Json value) {
        return value instanceof Token token
                && (token.toString().equals("true") || token.toString().equals("false"));
    }

    /** Whether a value is a number, provided that it is JSON. */
    static boolean isNumber(Json value) {
        return value instanceof Token && !isNull(value) && !isBoolean(value);
    }
}
