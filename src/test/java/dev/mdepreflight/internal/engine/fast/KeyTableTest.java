package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys are found by their bytes, wherever they stand, and nothing else is taken for one. */
class KeyTableTest {
    private static final int LONGEST = 42;

    /** Two keys of each length: the second differs in one byte only. */
    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            keys.add(new Key(text(length) + '"', keys.size()));
            keys.add(new Key('Z' + text(length).substring(1) + '"', keys.size()));
        }
        return keys;
    }

    private static String text(int length) {
        return "abcdefghijklmnopqrstuvwxyz0123456789_ABCDEFGHIJ".substring(0, length);
    }

    private static @Nullable Key found(KeyTable<Key> table, String body, int at) {
        return table.find(body.getBytes(StandardCharsets.ISO_8859_1), at);
    }

    @Test
    void eachKey_isFoundInTheMiddleAndAtTheEndOfABody() {
        List<Key> keys = keys();
        KeyTable<Key> table = new KeyTable<>(keys);
        for (Key key : keys) {
            String text = (key.number % 2 == 0
                            ? text(key.length - 1)
                            : 'Z' + text(key.length - 1).substring(1))
                    + '"';
            assertThat(key.length).isEqualTo(text.length());
            assertThat(found(table, "\"" + text + ":12345678", 1)).isSameAs(key);
            assertThat(found(table, text + "0123456789\"", 0)).isSameAs(key);
            // Eight bytes cannot be read from every place there.
            assertThat(found(table, "\"" + text, 1)).isSameAs(key);
        }
    }

    @Test
    void whatDiffersInAnyByte_isNoKey() {
        KeyTable<Key> table = new KeyTable<>(keys());
        for (int length = 1; length <= LONGEST; length++) {
            String text = text(length) + '"';
            for (int at = 0; at < length; at++) {
                String other = text.substring(0, at) + '#' + text.substring(at + 1);
                assertThat(found(table, other + "12345678", 0)).as(other).isNull();
                assertThat(found(table, other, 0)).as(other).isNull();
            }
        }
        assertThat(found(table, text(LONGEST + 1) + '"', 0)).isNull();
        assertThat(found(table, "\"12345678", 0)).isNull();
    }

    @Test
    void keysWithTheSameBeginning_areToldApart() {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            keys.add(new Key("beginning" + i + '"', i));
        }
        KeyTable<Key> table = new KeyTable<>(keys);
        for (int i = 0; i < 100; i++) {
            assertThat(found(table, "beginning" + i + "\": 5678", 0)).isSameAs(keys.get(i));
        }
        assertThat(found(table, "beginning100\": 5678", 0)).isNull();
        assertThat(found(table, "beginnin\": 5678", 0)).isNull();
    }

    @Test
    void aTableWithoutKeys_findsNothing() {
        assertThat(found(new KeyTable<>(List.of()), "a\"12345678", 0)).isNull();
    }

    @Test
    void aKey_isWhereItIsAskedFor() {
        byte[] body = "xx\"abcdefghijklmnopqrstuvwxyz\":1".getBytes(StandardCharsets.ISO_8859_1);
        Key key = new Key("abcdefghijklmnopqrstuvwxyz\"", 0);
        assertThat(key.isAt(body, 3)).isTrue();
        assertThat(key.isAt(body, 2)).isFalse();
        assertThat(key.isAt(body, 4)).isFalse();
    }

    @Test
    void aTextIsPlain_ifJsonWritesItAsItIs() {
        assertThat(List.of("", "abc", " ", "\u007F", "\u00FC", "/")).allMatch(Key::isPlain);
        assertThat(List.of("\"", "a\\", "\u001F", "a\nb", "\0")).noneMatch(Key::isPlain);
    }
}
