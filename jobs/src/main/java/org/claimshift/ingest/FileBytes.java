package org.claimshift.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file's bytes from any place on. What the file system throws comes out unchecked: it says nothing of the bytes, and
 * the task must be tried again. So every checked exception above this class tells of damaged bytes.
 */
final class FileBytes extends InputStream implements Closeable {
    private final String uri;
    private final FSDataInputStream in;
    private final long length;

    FileBytes(String uri, Configuration hadoop) throws IOException {
        Path path = new Path(uri);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        this.uri = uri;
        this.length = fileSystem.getFileStatus(path).getLen();
        this.in = fileSystem.open(path);
    }

    /** How many bytes the file has. */
    long length() {
        return length;
    }

    /** The place of the next byte. */
    long position() {
        try {
            return in.getPos();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Goes to a place; the next bytes read are those from there on. */
    FileBytes at(long position) {
        try {
            in.seek(Math.min(position, length));
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read(byte[] to, int offset, int count) {
        try {
            return in.read(to, offset, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Fills as much of an array as the file has from here on, and tells how much that is. */
    int fill(byte[] to, int offset, int count) {
        int filled = 0;
        while (filled < count) {
            int n = read(to, offset + filled, count - filled);
            if (n < 0) {
                break;
            }
            filled += n;
        }
        return filled;
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("Cannot read " + uri + ": " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
