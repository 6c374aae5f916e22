package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gigabyte that comes by a stream, in a process whose heap could not hold a tenth of it: no more is read than shows that it is too much. */
class EndlessStreamsTest {
    private static final long GIGABYTE = 1L << 30;
    private static final int LIMIT = 1 << 20;

    /** A beginning, then the same bytes over and over; nothing of it is held. */
    private static final class Generated extends InputStream {
        private final byte[] beginning;
        private final byte[] piece;
        private long at;

        Generated(String beginning, String piece) {
            this.beginning = beginning.getBytes(UTF_8);
            this.piece = piece.getBytes(UTF_8);
        }

        @Override
        public int read() {
            if (at >= GIGABYTE) {
                return -1;
            }
            byte next =
                    at < beginning.length ? beginning[(int) at] : piece[(int) ((at - beginning.length) % piece.length)];
            at++;
            return next & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                into[offset + i] = (byte) next;
            }
            return length;
        }
    }

    /** Comes to the doors in a process of its own. */
    public static final class Main {
        private static final List<String> BEGINNINGS = List.of(
                "",
                "{\"title\":\"",
                "{\"title\":",
                "{\"Indicators\":[",
                "{",
                "--b\r\nContent-Disposition: form-data; name=\"File\"\r\n\r\n");

        private static final List<String> PIECES =
                List.of(" ", "x", "7", "{},", "[", "\"a\":0,", "\u00e9", "\r\n--b\r\n", "\0");

        private Main() {}

        /**
         * Runs.
         *
         * @param arguments none
         */
        public static void main(String... arguments) throws IOException {
            Preflight preflight = Preflight.builder()
                    .advice(true)
                    .limits(Limits.builder().maxBodyBytes(LIMIT).build())
                    .build();
            int refused = 0;
            long mostRead = 0;
            for (String beginning : BEGINNINGS) {
                for (String piece : PIECES) {
                    Generated body = new Generated(beginning, piece);
                    refused += isTooLarge(preflight.check(Indicator.class, body)) ? 1 : 0;
                    mostRead = Math.max(mostRead, body.at);
                    Generated imported = new Generated(beginning, piece);
                    refused += isTooLarge(preflight.check(Operations.IMPORT_INDICATORS, imported)) ? 1 : 0;
                    mostRead = Math.max(mostRead, imported.at);
                }
            }
            Generated form = new Generated(BEGINNINGS.get(5), "x");
            refused += preflight.check(Operations.UPLOAD_LIBRARY_FILE, form).isRefused() ? 1 : 0;
            System.out.print(refused + " " + mostRead + " "
                    + (form.at - preflight.limits().maxFormBytes()));
        }

        private static boolean isTooLarge(Report report) {
            return report.violations().size() == 1
                    && String.valueOf(report.violations().get(0).hint())
                            .startsWith("the body is larger than " + LIMIT + " bytes, the limit set");
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void noMoreIsReadThanTheLimitAndOneByte() throws Exception {
        int doors = 2 * Main.BEGINNINGS.size() * Main.PIECES.size() + 1;
        assertThat(inASmallHeap(Main.class)).isEqualTo(doors + " " + (LIMIT + 1) + " 1");
    }

    private static String inASmallHeap(Class<?> main) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(child.getInputStream().readAllBytes(), UTF_8);
            assertThat(child.waitFor()).as(output).isZero();
            return output;
        } finally {
            child.destroyForcibly();
        }
    }
}
