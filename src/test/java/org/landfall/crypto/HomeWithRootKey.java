package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home in which nothing but a new root key lies, and what seals and opens it. */
abstract class HomeWithRootKey {
    static final String PASSPHRASE = "구름 사이 Mond und 섬 7";
    static final String ANOTHER = "another sixteen letters";

    @TempDir
    Path home;

    KeySettings settings;
    RootKey key;

    @BeforeEach
    void aHomeWithAKey() {
        settings = new KeySettings(home, "", "");
        key = settings.file().create();
    }

    RootSealing sealing(String... answers) {
        return new RootSealing(settings, passphrases(new Typist(answers)));
    }

    RootKey opened(String... answers) {
        return passphrases(new Typist(answers)).open(settings.sealed());
    }

    /** As the start finds it, which reads the passphrase from a file here. */
    RootKeyPlace place(String passphrase) throws IOException {
        Path file = Files.createTempFile(home, "passphrase", "");
        PrivateFile.write(file, passphrase);
        return RootKeyPlace.of(home, "", file.toString());
    }

    static Passphrases passphrases(Keyboard keyboard) {
        return new Passphrases(Optional.empty(), Optional.of(keyboard));
    }

    List<String> files() throws IOException {
        try (var files = Files.list(home.resolve("secrets"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
