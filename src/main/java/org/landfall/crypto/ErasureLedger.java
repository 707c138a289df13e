package org.landfall.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which records were erased, outside the database and its backups: beside the epoch keys, without which no backup opens.
 * Each line carries a code of itself and of all lines before it, made with {@link LedgerKey a key} that only the root key opens.
 */
@Component
public class ErasureLedger {
    private static final int PARTS = 6;
    private static final byte[] BEGIN = new AssociatedData().text("erasures").bytes();

    private final EpochFolder folder;
    private final LedgerKey key;

    ErasureLedger(EpochFolder folder, RootKey root) {
        this.folder = folder;
        this.key = new LedgerKey(folder, root);
    }

    /**
     * An erasure, and nothing of what was erased.
     *
     * @param record SHA-256 of the record's random id, in hexadecimal digits
     */
    public record Entry(String record, UUID study, Instant at, UUID first, UUID second) {
        private String line() {
            return String.join(" ", record, study.toString(), at.toString(), first.toString(), second.toString());
        }
    }

    private record Read(List<Entry> entries, List<String> lines, byte[] code) {}

    /**
     * Adds what is not in it yet.
     *
     * @return what it holds beyond these: erasures that a restored database knows nothing of
     * @throws KeyRefused when a line was altered, or one before the last taken out
     */
    public synchronized List<Entry> merge(Collection<Entry> known) {
        Read read = read();
        Set<String> there = read.entries().stream().map(Entry::record).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>(read.lines());
        byte[] code = read.code();
        for (Entry entry : known) {
            if (!there.contains(entry.record())) {
                code = code(code, entry.line());
                lines.add(entry.line() + " " + HexFormat.of().formatHex(code));
            }
        }
        if (lines.size() > read.lines().size()) {
            write(lines);
        }
        Set<String> stored = known.stream().map(Entry::record).collect(Collectors.toSet());
        return read.entries().stream()
                .filter(entry -> !stored.contains(entry.record()))
                .toList();
    }

    private Read read() {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = lines();
        byte[] code = BEGIN;
        for (String line : lines) {
            String[] parts = line.split(" ");
            code = code(code, line.substring(0, Math.max(0, line.lastIndexOf(' '))));
            if (parts.length != PARTS || !HexFormat.of().formatHex(code).equals(parts[PARTS - 1])) {
                throw new KeyRefused(
                        "The ledger of erasures in " + file() + " is not as it was written (line "
                                + (entries.size() + 1) + ").",
                        "Nothing was changed. Put it back from the copy of its folder: without it, records that were"
                                + " erased could come back.");
            }
            entries.add(new Entry(
                    parts[0],
                    UUID.fromString(parts[1]),
                    Instant.parse(parts[2]),
                    UUID.fromString(parts[3]),
                    UUID.fromString(parts[4])));
        }
        return new Read(entries, lines, code);
    }

    private List<String> lines() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
        } catch (IOException e) {
            throw new KeyRefused(
                    "The ledger of erasures in " + file() + " cannot be read.",
                    "Nothing was changed. Give it to the user Landfall runs as.");
        }
    }

    private void write(List<String> lines) {
        try {
            folder.write("erased.ledger", String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] code(byte[] before, String line) {
        return key.code(new AssociatedData().part(before).text(line).bytes());
    }

    private Path file() {
        return folder.path().resolve("erased.ledger");
    }
}
