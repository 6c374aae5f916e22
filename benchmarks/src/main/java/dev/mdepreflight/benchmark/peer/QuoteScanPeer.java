package dev.mdepreflight.benchmark.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds every quote, eight bytes at a time: what any scan costs at least that is to know where strings begin and end and uses no vector
 * instructions, whatever else it looks for. It knows nothing of JSON.
 */
final class QuoteScanPeer implements Peer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    @Override
    public boolean check(byte[] body) {
        int quotes = 0;
        long places = 0;
        int at = 0;
        for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
            long difference = (long) LONGS.get(body, at) ^ QUOTES;
            // The high bit of each byte is set where the byte is zero, and nowhere else.
            long found = ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
            for (; found != 0; found &= found - 1) {
                // Each place is used, so that the compiler cannot make this a count.
                places += at + (Long.numberOfTrailingZeros(found) >>> 3);
                quotes++;
            }
        }
        for (; at < body.length; at++) {
            if (body[at] == '"') {
                places += at;
                quotes++;
            }
        }
        return places > 0 && quotes % 2 == 0;
    }
}
