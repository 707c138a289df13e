package org.landfall.crypto;

import java.util.Arrays;
import java.util.UUID;

/** A custodian who has just said the passphrase: the own share can be handed over, or joined with one that was. Close it soon. */
public final class UnlockedHolder implements AutoCloseable {
    private static final String KIND = "vault share";

    private final UUID holder;
    private final Hpke.Pair pair;
    private final VaultCipher cipher;

    UnlockedHolder(UUID holder, Hpke.Pair pair, VaultCipher cipher) {
        this.holder = holder;
        this.pair = pair;
        this.cipher = cipher;
    }

    /**
     * The own share for another custodian, who alone can open it.
     *
     * @param about what it is handed over for; it opens for nothing else
     * @throws SealBrokenException when the share or the other's key was changed
     */
    public byte[] handOver(VaultKey vault, byte[] share, ShareKey to, byte[] about) {
        cipher.vouch(to);
        byte[] plain = Hpke.open(pair, share, vault.shareContext(holder), KIND);
        byte[] sealed = Hpke.seal(to.publicHalf(), plain, vault.handedContext(to.holder(), about));
        Arrays.fill(plain, (byte) 0);
        return sealed;
    }

    /**
     * The vault, opened by the own share and the one that was handed over.
     *
     * @throws SealBrokenException when one of the two was changed, or handed over for something else
     */
    public OpenedVault join(VaultKey vault, byte[] own, byte[] handed, byte[] about) {
        byte[] mine = Hpke.open(pair, own, vault.shareContext(holder), KIND);
        byte[] theirs = Hpke.open(pair, handed, vault.handedContext(holder, about), KIND);
        byte[] secret = VaultSplit.join(VaultSplit.Share.of(mine), VaultSplit.Share.of(theirs));
        Arrays.fill(mine, (byte) 0);
        Arrays.fill(theirs, (byte) 0);
        return OpenedVault.of(vault, secret, cipher);
    }

    @Override
    public void close() {
        Arrays.fill(pair.privateHalf(), (byte) 0);
    }
}
