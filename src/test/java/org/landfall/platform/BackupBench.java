package org.landfall.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.landfall.crypto.BackupKey;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A sealed backup of a running database, beside a plain copy of the same folder, both forced to the disk. */
public final class BackupBench {
    private static final int TIMES = 3;
    private static final int PAGES = 128_000;

    /** @param own and {@code plain} in seconds */
    public record Measured(long bytes, double own, double plain) {}

    private BackupBench() {}

    public static List<Measured> run(Path folder) throws Exception {
        Path home = folder.resolve("backup-home");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SmallLandfall.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--landfall.home=" + home,
                        "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath())) {
            JdbcClient owner = JdbcClient.create(context.getBean("ownerDataSource", DataSource.class));
            owner.sql("create table page (word text storage plain)").update();
            owner.sql("insert into page select repeat(md5(n::text), 200) from generate_series(1, ?) n")
                    .param(PAGES)
                    .update();
            BackupKey key = BackupKey.make(home.resolve("secrets"));
            BackupMaker maker = new BackupMaker(home, context.getBean(DatabaseServer.class));
            List<Measured> all = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                all.add(measured(maker, home, key, folder));
            }
            return all;
        }
    }

    private static Measured measured(BackupMaker maker, Path home, BackupKey key, Path folder) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("plain"));
        long began = System.nanoTime();
        long plainBytes = copy(home.resolve("data"), copy);
        double plain = (System.nanoTime() - began) / 1e9;
        FileSystemUtils.deleteRecursively(copy);

        Path file = folder.resolve("bench.backup");
        began = System.nanoTime();
        BackupMaker.Made made = maker.make(file, key, _ -> {});
        double own = (System.nanoTime() - began) / 1e9;
        Files.delete(file);
        return new Measured(made.bytes(), own, plain * made.bytes() / plainBytes);
    }

    private static long copy(Path from, Path to) throws IOException {
        long[] bytes = new long[1];
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> bytes[0] += one(file, to.resolve(from.relativize(file))));
        }
        return bytes[0];
    }

    private static long one(Path file, Path to) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
                return 0;
            }
            try (InputStream in = Files.newInputStream(file);
                    FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                long bytes = in.transferTo(Channels.newOutputStream(out));
                out.force(true);
                return bytes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
