package dev.mdepreflight.benchmark.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts the quotes, eight bytes at a time: what any scan of all bytes without vector instructions costs at least, whatever it looks for.
 * It knows nothing of JSON.
 */
final class QuoteScanPeer implements Peer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    @Override
    public boolean check(byte[] body) {
        int quotes = 0;
        int at = 0;
        for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
            long difference = (long) LONGS.get(body, at) ^ QUOTES;
            // The high bit of each byte is set where the byte is zero, and nowhere else.
            quotes += Long.bitCount(~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS));
        }
        for (; at < body.length; at++) {
            if (body[at] == '"') {
                quotes++;
            }
        }
        return quotes > 0 && quotes % 2 == 0;
    }
}
