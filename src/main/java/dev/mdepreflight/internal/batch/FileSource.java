package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** A document in a file, which must not change while it is read. The file stays open, so it is read even if another file takes its name. */
public final class FileSource implements DocumentSource, Closeable {
    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final BasicFileAttributes opened;

    /**
     * Opens a regular file, which can be read repeatedly.
     *
     * @throws IOException if the file cannot be read or is not a regular file
     */
    public FileSource(Path file) throws IOException {
        this.file = file;
        // Opening a pipe can block forever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no regular file, and must be read twice");
        }
        this.opened = attributes();
        this.channel = FileChannel.open(file);
        this.size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long from, byte[] into, int at, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(into, at, length);
        while (rest.hasRemaining()) {
            if (channel.read(rest, from + length - rest.remaining()) < 0) {
                throw new ChangedDocument();
            }
        }
    }

    @Override
    public void verify() throws IOException {
        if (channel.size() != size || isWrittenTo()) {
            throw new ChangedDocument();
        }
    }

    private boolean isWrittenTo() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        BasicFileAttributes present = attributes();
        return Objects.equals(present.fileKey(), opened.fileKey())
                && !present.lastModifiedTime().equals(opened.lastModifiedTime());
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
