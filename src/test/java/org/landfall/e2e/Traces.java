package org.landfall.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.SoughtWord;

/** Files that hold a word in the clear: in a home, and among the temporary files that a server of ours could have made. */
final class Traces {
    private Traces() {}

    static List<Path> of(String word, Path home) throws IOException {
        return of(file -> holds(file, word), home);
    }

    /** However the word is written. */
    static List<Path> of(SoughtWord word, Path home) throws IOException {
        return of(word::isIn, home);
    }

    private static List<Path> of(Predicate<Path> holds, Path home) throws IOException {
        List<Path> found = new ArrayList<>();
        SimpleFileVisitor<Path> search = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
                if (what.isRegularFile() && couldBeOurs(file, home) && holds.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** Others work in the folder for temporary files too; what goes meanwhile was theirs. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        for (Path folder : List.of(home, Path.of(System.getProperty("java.io.tmpdir")))) {
            Files.walkFileTree(folder, search);
        }
        return found;
    }

    private static boolean couldBeOurs(Path file, Path home) {
        return file.startsWith(home)
                || file.toString().contains("tomcat")
                || file.getFileName().toString().matches("(?:imageio|upload|vaadin|apache-tika).*");
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException gone) {
            return false;
        }
    }
}
