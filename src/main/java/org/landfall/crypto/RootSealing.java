package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts the root key of an installation under a passphrase, under another one, and back into the clear. One whole file is there at every
 * moment. Whoever calls this holds the home, so that nobody else is at it.
 */
public final class RootSealing {
    private final KeySettings settings;
    private final Passphrases passphrases;

    RootSealing(KeySettings settings, Passphrases passphrases) {
        this.settings = settings;
        this.passphrases = passphrases;
    }

    /**
     * @param rootKey the file an operator named; empty means the installation's own
     * @param passphraseFile empty means that somebody is asked
     */
    public static RootSealing of(Path home, String rootKey, String passphraseFile) {
        return new RootSealing(new KeySettings(home, rootKey, passphraseFile), Passphrases.of(passphraseFile));
    }

    /** @return the id of the key */
    public String seal() throws IOException {
        refuseNamed();
        SealedRootFile sealed = settings.sealed();
        RootKey key = settings.file().read().orElseThrow(() -> nothingToSeal(sealed));
        if (Files.exists(settings.recoveryKit().path())) {
            throw new KeyRefused(
                    "The recovery kit, which holds the root key, lies in "
                            + settings.recoveryKit().path() + ".",
                    "Nothing was changed. Print it, keep it in another building, then delete that file: it is the way back"
                            + " when the passphrase is lost.");
        }
        Path next = new RootSwitch(settings.file(), settings.recoveryKit()).next();
        if (Files.exists(next)) {
            throw new KeyRefused(
                    "A rotation of the root key was broken off: the new one lies in " + next + ".",
                    "Nothing was changed. End it with ./landfall rotate-root, then call this again.");
        }
        if (sealed.exists() && !sealed.id().equals(key.id())) {
            throw new KeyRefused(
                    "There is another root key, " + sealed.id() + ", in " + sealed.path() + ".",
                    "Nothing was changed. Move that file away when it is not this installation's.");
        }
        seal(key, passphrases.fresh());
        settings.file().remove();
        return key.id();
    }

    /** The key never lies in the clear meanwhile; older copies of the file still open with the passphrase of before.
     *
     * @return the id of the key
     */
    public String reseal() throws IOException {
        RootKey key = opened();
        seal(key, passphrases.another());
        return key.id();
    }

    /** @return the id of the key */
    public String unseal() throws IOException {
        RootKey key = opened();
        settings.file().write(key);
        requireSame(settings.file().read().orElse(null), key);
        settings.sealed().remove();
        return key.id();
    }

    private void seal(RootKey key, char[] passphrase) throws IOException {
        SealedRootFile sealed = settings.sealed();
        try {
            sealed.write(key, passphrase);
            requireSame(sealed.open(passphrase).orElse(null), key);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private RootKey opened() {
        refuseNamed();
        SealedRootFile sealed = settings.sealed();
        if (!sealed.exists()) {
            throw new KeyRefused("There is no sealed root key in " + sealed.path() + ".", "Nothing was changed.");
        }
        return new SealedRoot(sealed, settings.file(), passphrases).read().orElseThrow();
    }

    private void refuseNamed() {
        if (settings.named()) {
            throw new KeyRefused(
                    "LANDFALL_ROOT_KEY names " + settings.file().path()
                            + ", and only the installation's own root key is" + " sealed.",
                    "Nothing was changed. Copy that key to secrets/root.key in LANDFALL_HOME (chmod 600), take the line"
                            + " out, and call this again.");
        }
    }

    private KeyRefused nothingToSeal(SealedRootFile sealed) {
        return sealed.exists()
                ? new KeyRefused(
                        "The root key is sealed already, in " + sealed.path() + ".",
                        "Nothing was changed. For another passphrase: ./landfall reseal.")
                : new KeyRefused(
                        "There is no root key in " + settings.file().path() + ".",
                        "Name the folder of the installation with LANDFALL_HOME; its first start makes the key.");
    }

    private static void requireSame(@Nullable RootKey read, RootKey key) throws IOException {
        if (read == null || !read.isSame(key)) {
            throw new IOException("The disk did not give back what was written.");
        }
    }
}
