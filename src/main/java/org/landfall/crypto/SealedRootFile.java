package org.landfall.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The file that holds the root key under a passphrase: four lines with what it is, the key's id, the sealed bytes and a
 * sum of these, which tells a file that is damaged from a passphrase that is wrong.
 */
record SealedRootFile(Path path) {
    private static final String KIND = "landfall sealed root key 1";
    private static final int LINES = 4;

    boolean exists() {
        return Files.exists(path);
    }

    void write(RootKey key, char[] passphrase) throws IOException {
        byte[] secret = key.secret();
        byte[] sealed = PassphraseSeal.seal(passphrase, place(key.id()), secret);
        Arrays.fill(secret, (byte) 0);
        String content = KIND + "\n" + key.id() + "\n" + Base64.getEncoder().encodeToString(sealed) + "\n";
        PrivateFile.write(path, content + sum(content) + "\n");
    }

    /** Of the key in it; tells nothing about it. */
    String id() {
        return lines().get(1);
    }

    /** Empty with another passphrase. */
    Optional<RootKey> open(char[] passphrase) {
        List<String> lines = lines();
        byte[] sealed = Base64.getDecoder().decode(lines.get(2));
        return PassphraseSeal.open(passphrase, place(lines.get(1)), sealed).map(RootKey::of);
    }

    void remove() throws IOException {
        PrivateFile.destroy(path);
    }

    private List<String> lines() {
        try {
            if (!PrivateFile.isPrivate(path)) {
                throw new KeyRefused(
                        "The sealed root key in " + path + " can be read by other users of this machine.",
                        "Close it with: chmod 600 " + path);
            }
            List<String> lines = Files.readAllLines(path, StandardCharsets.US_ASCII);
            if (lines.size() == LINES
                    && lines.getFirst().equals(KIND)
                    && sum(String.join("\n", lines.subList(0, LINES - 1)) + "\n")
                            .equals(lines.getLast())) {
                return lines;
            }
        } catch (IOException e) {
            // said below: it is of no use either way
        }
        throw new KeyRefused(
                "The sealed root key in " + path + " cannot be read or was damaged.",
                "Nothing was changed. Put a copy of this file back, or write the key from the recovery kit into root.key"
                        + " beside it (chmod 600) and move this file away.");
    }

    private static Place place(String id) {
        return new Place("root key", "installation", new UUID(0, 0), id, 1);
    }

    private static String sum(String content) {
        return HexFormat.of().formatHex(new Secrets().hash(content));
    }
}
