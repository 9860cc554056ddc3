package org.claimshift.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A folder of tables on any Hadoop file system, and its layout:
 *
 * <pre>
 * root/_published/2024-10-22.json                       the pointer: what is published for the date
 * root/claims/date=2024-10-22/run=R/part-*.zstd.parquet  an immutable run directory
 * root/runs/date=2024-10-22/run=R/part-*.zstd.parquet    the journal, read whole
 * </pre>
 */
public final class Root {
    /** File systems where a file appears whole when it is closed, and a rename is a copy. */
    private static final Set<String> OBJECT_STORES = Set.of("s3a", "s3", "s3n", "gs", "oss", "cosn", "obs");

    private final Path path;
    private final FileSystem fileSystem;
    private final Configuration hadoop;

    public Root(String uri, Configuration hadoop) {
        try {
            Path given = new Path(uri);
            this.hadoop = hadoop;
            this.fileSystem = given.getFileSystem(hadoop);
            this.path = fileSystem.makeQualified(given);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach the file system of '" + uri + "': " + e.getMessage(), e);
        }
    }

    /** The root's address, qualified. */
    public String uri() {
        return path.toString();
    }

    FileSystem fileSystem() {
        return fileSystem;
    }

    Path resolve(String relative) {
        return new Path(path, relative);
    }

    Path table(String label) {
        return new Path(path, label);
    }

    static String runDirectory(String table, LocalDate date, String run) {
        return table + "/date=" + date + "/run=" + run;
    }

    private Path pointerPath(LocalDate date) {
        return new Path(path, "_published/" + date + ".json");
    }

    /** The pointer of a date, if it is published. */
    public Optional<Pointer> pointer(LocalDate date) {
        try (InputStream in = fileSystem.open(pointerPath(date))) {
            return Optional.of(Pointer.parse(in.readAllBytes()));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the pointer " + pointerPath(date) + ": " + e.getMessage(), e);
        }
    }

    /** All pointers by date. */
    public NavigableMap<LocalDate, Pointer> pointers() {
        NavigableMap<LocalDate, Pointer> found = new TreeMap<>();
        for (FileStatus file : list(new Path(path, "_published"))) {
            String name = file.getPath().getName();
            if (name.matches("\\d{4}-\\d{2}-\\d{2}\\.json")) {
                LocalDate date = LocalDate.parse(name.substring(0, 10));
                pointer(date).ifPresent(pointer -> found.put(date, pointer));
            }
        }
        return found;
    }

    /**
     * Publishes: after this one write readers see the pointer's runs, before it none of them.
     *
     * @param expected the pointer that the caller found when it began; if another one stands there now, a second run was
     *     at work and nothing is written
     */
    void publish(LocalDate date, Pointer pointer, Optional<Pointer> expected) throws IOException {
        Optional<String> now = pointer(date).map(Pointer::sha256);
        if (!now.equals(expected.map(Pointer::sha256))) {
            throw new ConcurrentRun("Another run published " + date + " meanwhile; nothing was published by this one.");
        }
        replace(pointerPath(date), pointer.toJson(), pointer.run());
    }

    /** Replaces a small file so that a reader sees the old bytes or the new ones, never a part. */
    private void replace(Path target, byte[] bytes, String run) throws IOException {
        String scheme = fileSystem.getUri().getScheme();
        if (OBJECT_STORES.contains(scheme)) {
            write(target, bytes);
            return;
        }
        fileSystem.mkdirs(target.getParent());
        Path fresh = new Path(target.getParent(), "." + target.getName() + "." + run);
        if (scheme.equals("file")) {
            // Hadoop's local rename deletes the target first; the JDK's move does not. No checksum file beside it
            // either.
            java.nio.file.Path from = java.nio.file.Path.of(fresh.toUri().getPath());
            Files.write(from, bytes);
            Files.move(
                    from,
                    java.nio.file.Path.of(target.toUri().getPath()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        write(fresh, bytes);
        FileContext.getFileContext(fileSystem.getUri(), hadoop).rename(fresh, target, Options.Rename.OVERWRITE);
    }

    private void write(Path target, byte[] bytes) throws IOException {
        try (OutputStream out = fileSystem.create(target, true)) {
            out.write(bytes);
        }
    }

    /**
     * Published dates whose state was built on something else than what stands before them now: an earlier date was
     * published again, added, or is itself stale. Run them again, in order.
     */
    public List<LocalDate> staleDates() {
        List<LocalDate> stale = new ArrayList<>();
        Pointer previous = null;
        for (Map.Entry<LocalDate, Pointer> entry : pointers().entrySet()) {
            Pointer pointer = entry.getValue();
            Pointer.Parent wanted = previous == null ? null : new Pointer.Parent(previous.date(), previous.sha256());
            if (!stale.isEmpty() || !Objects.equals(pointer.parent(), wanted)) {
                stale.add(entry.getKey());
            }
            previous = pointer;
        }
        return stale;
    }

    /** What a folder holds; nothing if it is not there. */
    List<FileStatus> list(Path folder) {
        try {
            return List.of(fileSystem.listStatus(folder));
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The Parquet files of a run directory, by name. */
    List<Path> parquetFiles(Path directory) {
        List<Path> files = new ArrayList<>();
        for (FileStatus file : list(directory)) {
            if (file.isFile() && file.getPath().getName().endsWith(".parquet")) {
                files.add(file.getPath());
            }
        }
        files.sort(null);
        return files;
    }

    /** Two runs at work on one root. */
    public static final class ConcurrentRun extends IllegalStateException {
        ConcurrentRun(String message) {
            super(message);
        }
    }
}
