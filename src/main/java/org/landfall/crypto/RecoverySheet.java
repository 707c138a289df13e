package org.landfall.crypto;

import com.codahale.shamir.Scheme;
import com.google.crypto.tink.subtle.X25519;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of three sheets of paper. Two of them are the private half of the backup key; one alone tells nothing of it. */
public final class RecoverySheet {
    static final int SHEETS = 3;
    static final int NEEDED = 2;

    private final String keyId;
    private final int number;
    private final byte[] share;

    RecoverySheet(String keyId, int number, byte[] share) {
        this.keyId = keyId;
        this.number = number;
        this.share = share;
    }

    static List<RecoverySheet> split(String keyId, byte[] secret) {
        return new Scheme(new SecureRandom(), SHEETS, NEEDED)
                .split(secret).entrySet().stream()
                        .map(part -> new RecoverySheet(keyId, part.getKey(), part.getValue()))
                        .toList();
    }

    static Path file(Path secrets, int number) {
        return secrets.resolve("backup-sheet-" + number + ".txt");
    }

    /** Sheets that nobody has printed and deleted yet. */
    public static List<Path> unprinted(Path secrets) {
        return IntStream.rangeClosed(1, SHEETS)
                .mapToObj(number -> file(secrets, number))
                .filter(Files::exists)
                .toList();
    }

    public int number() {
        return number;
    }

    String keyId() {
        return keyId;
    }

    /** @throws KeyRefused when the sheets are not two, are another key's, or do not fit together */
    public static void check(BackupKey key, List<RecoverySheet> sheets) {
        Arrays.fill(join(key.id(), key.bytes(), sheets), (byte) 0);
    }

    static byte[] join(String keyId, byte[] publicKey, List<RecoverySheet> sheets) {
        for (RecoverySheet sheet : sheets) {
            if (!sheet.keyId.equals(keyId)) {
                throw new KeyRefused(
                        "Sheet " + sheet.number + " belongs to the backup key " + sheet.keyId
                                + ", and the sheets of the key " + keyId + " are needed.",
                        "Nothing was changed. Fetch the sheets with that key id.");
            }
        }
        Map<Integer, byte[]> shares = new HashMap<>();
        sheets.forEach(sheet -> shares.put(sheet.number, sheet.share));
        if (shares.size() < NEEDED) {
            throw new KeyRefused(
                    "Two different sheets are needed.", "Nothing was changed. Fetch another sheet of the same key.");
        }
        byte[] secret = new Scheme(new SecureRandom(), SHEETS, NEEDED).join(shares);
        if (!fits(secret, publicKey)) {
            throw new KeyRefused(
                    "These sheets do not fit together: one of them was not copied from the printed page.",
                    "Nothing was changed. Type them again, or fetch the third one.");
        }
        return secret;
    }

    private static boolean fits(byte[] secret, byte[] publicKey) {
        try {
            return Arrays.equals(X25519.publicFromPrivate(secret), publicKey);
        } catch (InvalidKeyException e) {
            return false;
        }
    }

    String page() {
        String lines = String.join(
                "\n",
                Stream.concat(
                                Stream.of("key    " + keyId, "sheet  " + number),
                                IntStream.rangeClosed(1, SheetLine.LINES).mapToObj(this::line))
                        .toList());
        return """
                LANDFALL - RECOVERY SHEET %d OF 3 FOR BACKUPS

                %s

                Two of the three sheets open a backup; one alone tells nothing. To restore, the root key's recovery
                kit is needed too: it is on another page and in no backup.

                1. Print the three sheets and give them to three people, in three places.
                2. Delete the three files backup-sheet-1.txt to backup-sheet-3.txt.
                3. Type two of them again:  ./landfall backup check-kit
                """.formatted(number, lines);
    }

    private String line(int line) {
        byte[] part = Arrays.copyOfRange(share, (line - 1) * SheetLine.BYTES, line * SheetLine.BYTES);
        String digits = HexFormat.of().formatHex(part).replaceAll("(.{4})(?=.)", "$1 ");
        return line + "      " + digits + "  " + checksum(keyId, number, line, part);
    }

    /** Four digits that say whether a line was typed as it was printed, and on its own sheet. */
    static String checksum(String keyId, int sheet, int line, byte[] part) {
        byte[] place = (keyId + "/" + sheet + "/" + line + "/").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(KeyId.sha256(place, part), 0, 2);
    }
}
