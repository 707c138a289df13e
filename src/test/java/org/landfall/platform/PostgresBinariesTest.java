package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path folder;

    @Test
    void twoThatStartAtOnceShareOneUnpackedPostgres() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Path> start = () -> {
            together.await();
            return PostgresBinaries.unpackedIn(folder);
        };
        Set<Path> unpacked = new HashSet<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Path> one : two.invokeAll(List.of(start, start))) {
                unpacked.add(one.get());
            }
        }
        assertThat(unpacked)
                .singleElement()
                .satisfies(
                        programs -> assertThat(programs.resolve("bin/postgres")).isExecutable());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyElementsOf(unpacked);
        }
    }
}
