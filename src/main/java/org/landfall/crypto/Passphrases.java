package org.landfall.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Who says the passphrase of a root key: the file an operator named, or whoever sits at the terminal. It is wiped after use. */
final class Passphrases {
    /** As for the vault: whoever has the disk tries as often as a machine can. */
    static final int SHORTEST = 16;

    private static final int TRIES = 5;
    private static final String TOO_SHORT = "The passphrase has fewer than " + SHORTEST + " characters.";

    private final Optional<PassphraseFile> file;
    private final Optional<Keyboard> keyboard;

    Passphrases(Optional<PassphraseFile> file, Optional<Keyboard> keyboard) {
        this.file = file;
        this.keyboard = keyboard;
    }

    /** @param named a file; empty means a credential of the service manager, or the terminal */
    static Passphrases of(String named) {
        return new Passphrases(PassphraseFile.of(named, System.getenv("CREDENTIALS_DIRECTORY")), Keyboard.attached());
    }

    /** What the passphrase opens; a person may try again. */
    RootKey open(SealedRootFile sealed) {
        sealed.id(); // a file that is damaged is no reason to ask anybody
        if (file.isPresent()) {
            return tried(sealed, file.get().read())
                    .orElseThrow(() ->
                            wrong(sealed, "The passphrase in " + file.get().path()));
        }
        Keyboard person = keyboard.orElseThrow(
                () -> new KeyRefused(
                        "The root key in " + sealed.path()
                                + " is sealed, and there is no terminal to ask for its passphrase.",
                        "Nothing was changed. Start on a terminal, or name a file or pipe that holds the passphrase with"
                                + " LANDFALL_PASSPHRASE_FILE, or load it as the credential landfall-passphrase of the service."));
        for (int n = 0; n < TRIES; n++) {
            Optional<RootKey> key = tried(sealed, typed(person, "Passphrase of the root key " + sealed.id()));
            if (key.isPresent()) {
                return key.get();
            }
            person.say("That passphrase does not open it.");
        }
        throw wrong(sealed, "What was typed");
    }

    /** One to seal with: typed twice by a person, or the one that the next start will find in its file. */
    char[] fresh() {
        if (file.isPresent()) {
            char[] passphrase = file.get().read();
            if (isShort(passphrase)) {
                Arrays.fill(passphrase, '\0');
                throw new KeyRefused(
                        TOO_SHORT,
                        "Nothing was changed. Put a longer one into "
                                + file.get().path() + ".");
            }
            return passphrase;
        }
        return chosen(keyboard.orElseThrow(() -> new KeyRefused(
                "There is no terminal to ask for a passphrase.",
                "Nothing was changed. Call this on a terminal, or name a file that holds the passphrase with"
                        + " LANDFALL_PASSPHRASE_FILE.")));
    }

    /** One in place of the one in use, typed twice by a person: a file named for the start holds the one of before. */
    char[] another() {
        char[] passphrase = chosen(keyboard.orElseThrow(() -> new KeyRefused(
                "There is no terminal to ask for another passphrase.",
                "Nothing was changed. Call this on a terminal, where it is typed twice.")));
        file.ifPresent(of -> keyboard.get().say("Put it into " + of.path() + " as well, before the next start."));
        return passphrase;
    }

    private static char[] chosen(Keyboard person) {
        for (int n = 0; n < TRIES; n++) {
            Optional<char[]> passphrase = typedTwice(person);
            if (passphrase.isPresent()) {
                return passphrase.get();
            }
        }
        throw new KeyRefused("No passphrase was chosen.", "Nothing was changed.");
    }

    private static Optional<char[]> typedTwice(Keyboard person) {
        char[] once = typed(person, "A passphrase for the root key, at least " + SHORTEST + " characters");
        if (isShort(once)) {
            Arrays.fill(once, '\0');
            person.say(TOO_SHORT);
            return Optional.empty();
        }
        char[] again = typed(person, "The same once more");
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (same) {
            return Optional.of(once);
        }
        Arrays.fill(once, '\0');
        person.say("The two are not the same.");
        return Optional.empty();
    }

    private static Optional<RootKey> tried(SealedRootFile sealed, char[] passphrase) {
        try {
            return sealed.open(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static char[] typed(Keyboard person, String prompt) {
        try {
            return Awaited.from(() -> person.ask(prompt))
                    .orElseThrow(() -> new KeyRefused("No passphrase was typed.", "Nothing was changed."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShort(char[] passphrase) {
        return Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST;
    }

    private static KeyRefused wrong(SealedRootFile sealed, String what) {
        return new KeyRefused(
                what + " does not open the root key " + sealed.id() + " in " + sealed.path() + ".",
                "Nothing was changed. Try again with the passphrase it was sealed with. If that is lost, write the key from"
                        + " the recovery kit into root.key beside it (chmod 600) and move the sealed file away.");
    }
}
