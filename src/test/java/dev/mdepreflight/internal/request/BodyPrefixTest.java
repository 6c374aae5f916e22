package dev.mdepreflight.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "0, -1, 0",
        "0, -1, 5",
        "1, -1, 5",
        "100, -1, 100",
        "100, 100, 100",
        "100, 7, 99",
        "100, 5000, 12",
        "5000, 0, 4999",
        "5000, -1, 9000",
        "5000, 9000, 9000",
        "70000, 3, 65000",
        "2147483647, 9223372036854775807, 3000",
        "2147483647, -1, 3000000"
    })
    void firstBytes_areKept_howeverTheyComeAndWhateverWasAnnounced(int limit, long announced, int length) {
        byte[] body = new byte[length];
        Random random = new Random(length);
        random.nextBytes(body);
        BodyPrefix prefix = new BodyPrefix(limit, announced);

        for (int at = 0; at < length; ) {
            int piece = Math.min(1 + random.nextInt(9000), length - at);
            if (random.nextInt(3) == 0) {
                prefix.write(body[at++]);
                continue;
            } else if (random.nextBoolean()) {
                prefix.write(body, at, piece);
            } else {
                ByteBuffer buffer = ByteBuffer.wrap(body, at, piece).asReadOnlyBuffer();
                prefix.write(buffer);
                assertThat(buffer.remaining()).isEqualTo(piece);
            }
            at += piece;
        }

        assertThat(prefix.toByteArray()).isEqualTo(Arrays.copyOf(body, Math.min(limit, length)));
        assertThat(prefix.isFull()).isEqualTo(length >= limit);
    }
}
