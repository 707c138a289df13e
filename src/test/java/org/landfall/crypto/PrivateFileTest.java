package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    private static final String CONTENT = "a key".repeat(20);
    private static final int TIMES = 100;

    @TempDir
    Path folder;

    /** Each round has a name of its own: what was opened before it went may be read broken after. */
    @Test
    void aFileThatIsDestroyedIsWholeForAsLongAsItHasItsName() throws Exception {
        Set<Path> broken = ConcurrentHashMap.newKeySet();
        AtomicReference<Path> current = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            for (Path file = current.get(); !folder.equals(file); file = current.get()) {
                if (file != null && isBroken(file) && Files.exists(file)) {
                    broken.add(file);
                }
            }
        });

        for (int n = 0; n < TIMES; n++) {
            Path file = folder.resolve("root.sealed." + n);
            PrivateFile.write(file, CONTENT);
            current.set(file);
            PrivateFile.destroy(file);
        }
        current.set(folder);
        reader.join();

        assertThat(broken).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatADestructionLeftThatWasCutOffIsTakenAwayByTheNext() throws IOException {
        Path file = folder.resolve("root.key");
        PrivateFile.write(PrivateFile.draft(file), CONTENT);

        PrivateFile.destroy(file);
        assertThat(folder).isEmptyDirectory();

        PrivateFile.write(PrivateFile.draft(file), CONTENT);
        PrivateFile.write(file, CONTENT);
        PrivateFile.destroy(file);
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean isBroken(Path file) {
        try {
            return !Files.readString(file, StandardCharsets.ISO_8859_1).equals(CONTENT);
        } catch (IOException none) {
            return false;
        }
    }
}
