package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.io.Inputs;
import dev.mdepreflight.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {

    private static final String[] CHECK = {"check", "--operation", "submitIndicator", "-"};

    @TempDir
    private Path folder;

    @Test
    void aMissingFileAndAFolder_areToldInOneLineEach() {
        Run run = Run.of(
                "check", "--operation", "submitIndicator", folder.resolve("no").toString(), folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("no: no such file; check the path"),
                        line -> assertThat(line).contains("is a directory; name the files in it"));
    }

    @Test
    void anImpossibleFileName_isToldEscaped() {
        Run run = Run.of("check", "--operation", "submitIndicator", "a\u0000b\u001B");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("a\\u0000b\\u001B: no such file").hasLineCount(1);
    }

    @Test
    void aVeryLongFileName_isCut_butNotTheAdvice() {
        Run run = Run.of("check", "--operation", "submitIndicator", "x/".repeat(100_000));
        assertThat(run.err()).hasSizeLessThan(1000).contains("cannot be read (", "check the file");
        assertThat(Run.of("check", "--" + "x".repeat(100_000)).err())
                .hasSizeLessThan(1000)
                .contains("--help`");
    }

    @Test
    void aFileWithoutPermission_isToldSo() {
        assertThat(Inputs.explain("a", new AccessDeniedException("a"))).contains("permission denied");
    }

    @Test
    void standardInputThatFails_isToldInOneLine() {
        Run run = Run.reading(failing(() -> new UncheckedIOException(new IOException("gone"))), CHECK);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("UncheckedIOException").doesNotContain("\tat ");
    }

    @Test
    void memoryRunningOut_isToldInOneLine() {
        Run run = Run.reading(failing(() -> new OutOfMemoryError("heap")), CHECK);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("OutOfMemoryError", "-Xmx");
    }

    @Test
    void outputThatFails_isToldInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }
        };
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), full, err, null, () -> false);
        assertThat(PreflightCommand.run(terminal, "operations")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("standard output");
    }

    @Test
    void ndjson_answersALine_beforeItWaitsForTheNext() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("read in blocks");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                assertThat(out.toString(UTF_8).lines()).hasSize(reads);
                bytes[from] = '{';
                bytes[from + 1] = '}';
                bytes[from + 2] = '\n';
                return reads++ < 3 ? 3 : -1;
            }
        };
        PreflightCommand.run(
                Terminal.of(in, out, out, null, () -> false),
                "check",
                "--operation",
                "submitIndicator",
                "--ndjson",
                "-");
        assertThat(out.toString(UTF_8).lines()).hasSize(3);
    }

    @Test
    void width_isThatOfColumns_ifItMakesSense() {
        assertThat(width("120")).isEqualTo(120);
        assertThat(width(" 80 ")).isEqualTo(80);
        assertThat(width(null)).isEqualTo(100);
        assertThat(width("")).isEqualTo(100);
        assertThat(width("wide")).isEqualTo(100);
        assertThat(width("0")).isEqualTo(100);
        assertThat(width("999999999")).isEqualTo(1000);
    }

    private static int width(String columns) {
        OutputStream none = OutputStream.nullOutputStream();
        return Terminal.of(new ByteArrayInputStream(new byte[0]), none, none, columns, () -> false)
                .width();
    }

    private static InputStream failing(Supplier<? extends Throwable> failure) {
        return new InputStream() {
            @Override
            public int read() {
                return fail(failure.get());
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return fail(failure.get());
            }

            private int fail(Throwable thrown) {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
    }
}
