package org.claimshift.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Deletes run directories that no pointer names (superseded, or never published) once they are older than an age. The
 * age protects readers of a run that was just superseded and a run that is still at work. The journal is kept.
 */
public final class Vacuum {
    private final Root root;

    public Vacuum(Root root) {
        this.root = root;
    }

    /** A run directory that nothing refers to any more. */
    public record Candidate(String path, Instant modified, long bytes) {}

    /** What would be deleted: unreferenced run directories last changed before {@code now - age}. */
    public List<Candidate> candidates(Duration age, Instant now) {
        Set<Path> kept = new HashSet<>();
        root.pointers()
                .values()
                .forEach(pointer -> pointer.tables().values().forEach(entry -> kept.add(root.resolve(entry.path()))));
        List<Candidate> found = new ArrayList<>();
        for (Table table : Table.values()) {
            for (FileStatus date : root.list(root.table(table.label()))) {
                for (FileStatus run : root.list(date.getPath())) {
                    if (run.isDirectory() && !kept.contains(run.getPath())) {
                        candidate(run.getPath(), now.minus(age)).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** A directory's age is that of its youngest file: object stores keep no time for directories. */
    private Optional<Candidate> candidate(Path directory, Instant before) {
        long modified = 0;
        long bytes = 0;
        try {
            var files = root.fileSystem().listFiles(directory, true);
            while (files.hasNext()) {
                FileStatus file = files.next();
                modified = Math.max(modified, file.getModificationTime());
                bytes += file.getLen();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory + ": " + e.getMessage(), e);
        }
        Instant at = Instant.ofEpochMilli(modified);
        return at.isBefore(before) ? Optional.of(new Candidate(directory.toString(), at, bytes)) : Optional.empty();
    }

    /** Deletes the candidates. */
    public void delete(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            try {
                root.fileSystem().delete(new Path(candidate.path()), true);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + candidate.path() + ": " + e.getMessage(), e);
            }
        }
    }
}
