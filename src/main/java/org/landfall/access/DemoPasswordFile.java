package org.landfall.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code demo-accounts.txt} in the home folder, readable by its owner only: a sign-in name and a password a line. */
@Component
class DemoPasswordFile {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    DemoPasswordFile(@Value("${landfall.home:./home}") Path home) {
        file = home.toAbsolutePath().normalize().resolve("demo-accounts.txt");
    }

    /** Sixteen letters in fours, easy to read off a screen; 79 bits. */
    static String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    Map<String, String> read() {
        Map<String, String> passwords = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return passwords;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split("\\s+");
                if (parts.length == 2) {
                    passwords.put(parts[0], parts[1]);
                }
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(List<String> order, Map<String, String> passwords) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling("demo-accounts.new");
            Files.deleteIfExists(draft);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                channel.write(StandardCharsets.UTF_8.encode(text(order, passwords)));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print() {
        System.out.println();
        System.out.println("  Throw-away sign-ins of this demonstration (also in " + file + "):");
        read().forEach((name, password) -> System.out.printf("    %-20s %s%n", name, password));
        System.out.println();
    }

    private static String text(List<String> order, Map<String, String> passwords) {
        StringBuilder text = new StringBuilder();
        order.forEach(name -> text.append(String.format("%-20s %s%n", name, passwords.get(name))));
        return text.toString();
    }
}
