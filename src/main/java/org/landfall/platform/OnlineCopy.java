package org.landfall.platform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data folder of a server that goes on working, as PostgreSQL's chapter on backups says: start, copy, stop, and the
 * write-ahead log from start to stop, which a slot of this session holds. Ends with the session, whoever is killed.
 */
final class OnlineCopy {
    private static final String DATA = "data/";

    /** Made anew by every start; the folders themselves must be there. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "tablespace_map.old",
            "backup_manifest",
            "current_logfiles",
            "postgresql.auto.conf.tmp");

    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path data;
    private final Connection superuser;
    private final BackupArchive archive;

    OnlineCopy(Path data, Connection superuser, BackupArchive archive) {
        this.data = data;
        this.superuser = superuser;
        this.archive = archive;
    }

    /** What {@link #take} will copy, without the log that is written meanwhile. */
    static long bytes(Path data) throws IOException {
        long[] sum = new long[1];
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return EMPTY.contains(data.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path dropped, IOException meanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    void take() throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(
                    "select pg_create_physical_replication_slot('landfall_backup_' || pg_backend_pid(), true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('landfall', true))");
            archive.folder("data");
            folder(data);
            archive.copy(DATA + CONTROL, data.resolve(CONTROL)); // last, so that no file is older than it says
            String last = stop(statement);
            log(first, last);
        }
    }

    private String stop(Statement statement) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
            row.next();
            archive.text(DATA + "backup_label", row.getString(2));
            return row.getString(1);
        }
    }

    private void log(String first, String last) throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(data.resolve("pg_wal"))) {
            segments = files.filter(file -> within(file, first, last)).sorted().toList();
        }
        List<String> names =
                segments.stream().map(file -> file.getFileName().toString()).toList();
        if (!names.contains(first) || !names.contains(last)) {
            throw new IOException("the write-ahead log of this backup is not complete");
        }
        for (Path segment : segments) {
            archive.copy(DATA + data.relativize(segment), segment);
        }
    }

    private static boolean within(Path file, String first, String last) {
        String name = file.getFileName().toString();
        return name.endsWith(".history")
                || name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private void folder(Path folder) throws IOException {
        List<Path> children;
        try (Stream<Path> files = Files.list(folder)) {
            children = files.sorted().toList();
        } catch (NoSuchFileException dropped) {
            return;
        }
        for (Path child : children) {
            Path inside = data.relativize(child);
            if (Files.isSymbolicLink(child)) {
                throw new IOException("the data folder has a part elsewhere (" + inside + ")");
            }
            if (Files.isDirectory(child)) {
                branch(child, inside);
            } else if (!leftOut(inside)) {
                archive.copy(DATA + inside, child);
            }
        }
    }

    private void branch(Path child, Path inside) throws IOException {
        if (child.getFileName().toString().startsWith("pgsql_tmp")) {
            return;
        }
        archive.folder(DATA + inside);
        if (inside.equals(Path.of("pg_wal"))) {
            archive.folder(DATA + inside + "/archive_status");
            archive.folder(DATA + inside + "/summaries");
        }
        if (!EMPTY.contains(inside.toString())) {
            folder(child);
        }
    }

    private static boolean leftOut(Path inside) {
        String name = inside.getFileName().toString();
        return inside.equals(CONTROL)
                || LEFT_OUT.contains(inside.toString())
                || name.startsWith("pgsql_tmp")
                || name.startsWith("pg_internal.init");
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
