package dev.mdepreflight.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small damages to bytes. */
public final class Mutations {

    private static final List<byte[]> PIECES = List.of(
            bytes("\""),
            bytes("\\"),
            bytes("{"),
            bytes("}"),
            bytes("["),
            bytes("]"),
            bytes(","),
            bytes(":"),
            bytes("\n"),
            bytes("\r"),
            bytes("\t"),
            bytes("0"),
            bytes("-"),
            bytes("e"),
            bytes("null"),
            bytes("true"),
            bytes("{}"),
            bytes("\"title\":"),
            bytes("\"Title\":1,"),
            bytes("\\ud800"),
            bytes("\\u0000"),
            bytes("\u202e"),
            bytes("\uD83D\uDE00"),
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xFF},
            new byte[] {0},
            new byte[] {0x1B});

    private interface Edit {
        byte[] apply(byte[] bytes);
    }

    private Mutations() {}

    /** The bytes themselves, or with one to four edits: a byte flipped, bytes deleted, repeated or cut off, a piece put in. */
    public static Arbitrary<byte[]> of(Arbitrary<byte[]> originals) {
        Arbitrary<Double> where = Arbitraries.doubles().between(0, 1);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 12);
        Arbitrary<Edit> flip = Combinators.combine(where, Arbitraries.integers().between(0, 7))
                .as((at, bit) -> bytes -> flipped(bytes, at, bit));
        Arbitrary<Edit> delete =
                Combinators.combine(where, length).as((at, n) -> bytes -> spliced(bytes, at, n, new byte[0]));
        Arbitrary<Edit> insert = Combinators.combine(where, Arbitraries.of(PIECES))
                .as((at, piece) -> bytes -> spliced(bytes, at, 0, piece));
        Arbitrary<Edit> replace = Combinators.combine(where, length, Arbitraries.of(PIECES))
                .as((at, n, piece) -> bytes -> spliced(bytes, at, n, piece));
        Arbitrary<Edit> repeat = Combinators.combine(where, where, length)
                .as((from, at, n) -> bytes -> spliced(bytes, at, 0, part(bytes, from, n * 4)));
        Arbitrary<Edit> truncate = where.map(at -> bytes -> spliced(bytes, at, bytes.length, new byte[0]));
        Arbitrary<Edit> edit = Arbitraries.frequencyOf(
                Tuple.of(4, flip),
                Tuple.of(3, delete),
                Tuple.of(4, insert),
                Tuple.of(3, replace),
                Tuple.of(2, repeat),
                Tuple.of(1, truncate));
        return Combinators.combine(originals, edit.list().ofMaxSize(4)).as((original, edits) -> {
            byte[] bytes = original;
            for (Edit one : edits) {
                bytes = one.apply(bytes);
            }
            return bytes;
        });
    }

    /** A body with one to three edits. */
    public static byte[] damaged(byte[] body, SplittableRandom random) {
        byte[] bytes = body;
        for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
            double where = random.nextDouble();
            int length = random.nextInt(1, 13);
            byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, where, random.nextInt(8));
                case 1 -> spliced(bytes, where, length, new byte[0]);
                case 2 -> spliced(bytes, where, 0, piece);
                case 3 -> spliced(bytes, where, length, piece);
                case 4 -> spliced(bytes, where, 0, part(bytes, random.nextDouble(), length * 4));
                default -> spliced(bytes, where, 1, new byte[] {(byte) random.nextInt(' ', 0x7F)});
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, double where, int bit) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] flipped = bytes.clone();
        flipped[(int) (where * (bytes.length - 1))] ^= (byte) (1 << bit);
        return flipped;
    }

    private static byte[] part(byte[] bytes, double where, int length) {
        int from = (int) (where * bytes.length);
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    private static byte[] spliced(byte[] bytes, double where, int remove, byte[] piece) {
        int at = (int) (where * bytes.length);
        int rest = Math.min(bytes.length, at + remove);
        byte[] spliced = new byte[at + piece.length + bytes.length - rest];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(piece, 0, spliced, at, piece.length);
        System.arraycopy(bytes, rest, spliced, at + piece.length, bytes.length - rest);
        return spliced;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
