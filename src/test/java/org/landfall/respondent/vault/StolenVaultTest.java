package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.Place;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.UnlockedHolder;
import org.landfall.crypto.VaultCipher;
import org.landfall.crypto.VaultSplit;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A thief with the whole database and the root key. What lies there is all that an attack is given, and the cipher of a running
 * installation stands for the root key. The same attack opens a vault whose shares lie there in the clear.
 */
@LandfallTest
class StolenVaultTest {
    private static final String STUDY = "STOLEN";
    private static final Place PLACE = new Place("identity", STUDY, UUID.randomUUID(), "identity", 1);
    private static final byte[] ABOUT = new byte[0];

    @Autowired
    VaultCipher cipher;

    private record Stolen(List<ShareKey> keys, VaultSplit split, byte[] sealed) {}

    @Test
    void databaseAndRootKeyOpenNoIdentity() {
        assertThat(attack(stolen("granite lantern otter", "velvet kayak thimble")))
                .isEmpty();
    }

    @Test
    void oneCustodiansPassphraseBesidesOpensNone() {
        assertThat(attack(stolen("", "velvet kayak thimble"))).isEmpty();
    }

    @Test
    void theSameAttackOpensAVaultWhoseSharesLieInTheClear() {
        assertThat(attack(stolen("", ""))).contains("KANARIENVOGEL");
    }

    private Stolen stolen(String one, String other) {
        List<ShareKey> keys = List.of(
                cipher.newShareKey(STUDY, UUID.randomUUID(), one), cipher.newShareKey(STUDY, UUID.randomUUID(), other));
        VaultSplit split = cipher.newVault(STUDY, keys);
        return new Stolen(
                keys, split, cipher.seal(split.key(), PLACE, "KANARIENVOGEL".getBytes(StandardCharsets.UTF_8)));
    }

    /** Every key pair is tried without a passphrase and with what anybody would try; shares that open are joined. */
    private Optional<String> attack(Stolen stolen) {
        List<UnlockedHolder> open = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        for (int i = 0; i < stolen.keys().size(); i++) {
            for (String guess : List.of("", STUDY, "landfall", "correct horse battery staple")) {
                Optional<UnlockedHolder> holder = cipher.unlock(stolen.keys().get(i), guess);
                if (holder.isPresent()) {
                    open.add(holder.get());
                    whose.add(i);
                }
            }
        }
        if (open.size() < VaultSplit.NEEDED) {
            return open.isEmpty() ? Optional.empty() : alone(stolen, open.getFirst(), whose.getFirst());
        }
        byte[] handed = open.get(0)
                .handOver(
                        stolen.split().key(),
                        share(stolen, whose.get(0)),
                        stolen.keys().get(whose.get(1)),
                        ABOUT);
        try (OpenedVault vault = open.get(1).join(stolen.split().key(), share(stolen, whose.get(1)), handed, ABOUT)) {
            return Optional.of(new String(vault.open(PLACE, stolen.sealed()), StandardCharsets.UTF_8));
        }
    }

    /** One share, joined with itself. */
    private static Optional<String> alone(Stolen stolen, UnlockedHolder one, int mine) {
        try {
            byte[] handed = one.handOver(
                    stolen.split().key(), share(stolen, mine), stolen.keys().get(mine), ABOUT);
            try (OpenedVault vault = one.join(stolen.split().key(), share(stolen, mine), handed, ABOUT)) {
                return Optional.of(new String(vault.open(PLACE, stolen.sealed()), StandardCharsets.UTF_8));
            }
        } catch (SealBrokenException e) {
            return Optional.empty();
        }
    }

    private static byte[] share(Stolen stolen, int whose) {
        return stolen.split().shares().get(whose).sealed();
    }
}
