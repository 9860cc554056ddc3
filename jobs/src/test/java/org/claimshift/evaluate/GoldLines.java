package org.claimshift.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files of gold; in JSON, ' stands for ". */
final class GoldLines {
    private GoldLines() {}

    static Path json(Path folder, String... lines) throws IOException {
        return text(folder, String.join("\n", lines).replace('\'', '"'));
    }

    static Path text(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("gold"), text);
    }
}
