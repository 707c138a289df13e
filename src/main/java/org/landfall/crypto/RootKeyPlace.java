package org.landfall.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The root key of an installation, found before its database opens: who has none, or not the passphrase to it, opens none. */
public final class RootKeyPlace {
    private final KeySettings settings;
    private final RootKeySource source;

    private RootKeyPlace(KeySettings settings, RootKeySource source) {
        this.settings = settings;
        this.source = source;
    }

    /** There may be none yet; asks for the passphrase when it is sealed. */
    static RootKeyPlace found(KeySettings settings) {
        return new RootKeyPlace(settings, new RememberedRoot(settings.source()));
    }

    /**
     * @param rootKey the file an operator named; empty means the installation's own
     * @param passphraseFile the file with the passphrase of a sealed one; empty means that somebody is asked
     * @throws KeyRefused when there is none, or others can read it, or it does not open
     */
    public static RootKeyPlace of(Path home, String rootKey, String passphraseFile) {
        RootKeyPlace found = found(new KeySettings(home, rootKey, passphraseFile));
        found.key();
        return found;
    }

    /** Where it lies. */
    public Path file() {
        return source.path();
    }

    /** Tells nothing about the key. */
    public String id() {
        return key().id();
    }

    /** Whether a passphrase opened it. */
    public boolean sealed() {
        return settings.lies() == RootKeyLies.SEALED;
    }

    /** As it lies there now; what a passphrase opened is not asked for again, but must lie there still. */
    public RootKeyPlace lookAgain() {
        if (!source.path().equals(settings.sealed().path())) {
            return of(settings.home(), settings.rootKey(), "");
        }
        if (!settings.sealed().id().equals(id())) {
            throw new KeyRefused("There is another root key in " + file() + ".", "Put the right one back.");
        }
        return this;
    }

    /**
     * Ends a sealing or unsealing that was broken off, now that the passphrase is known to open the key. Only for whoever
     * holds the home: another process may be between its two steps.
     */
    public void settle() {
        try {
            if (!settings.sealed().exists()) {
                settings.sealed().remove(); // what an unsealing left of it
                return;
            }
            if (Files.exists(settings.file().path())) {
                System.out.printf(
                        "The root key lay in %s too, from a step that was broken off: the sealed one opened, so that file"
                                + " was removed.%n",
                        settings.file().path());
            }
            settings.file().remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RootKeySource source() {
        return source;
    }

    private RootKey key() {
        return source.read()
                .orElseThrow(() -> new KeyRefused(
                        "There is no root key in " + source.path()
                                + ", and what a backup holds cannot be read without it.",
                        "Nothing was changed. Write the key from the recovery kit into that file (chmod 600), or name"
                                + " another file with LANDFALL_ROOT_KEY."));
    }
}
