package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A vault's key lies with custodians: two passphrases open it, for what they were said for, and nothing else does. */
@LandfallTest
class VaultCipherTest {
    private static final String STUDY = "VAULTED";
    private static final Place PLACE = new Place("identity", STUDY, UUID.randomUUID(), "identity", 1);
    private static final byte[] ABOUT = "this request".getBytes(StandardCharsets.UTF_8);

    @Autowired
    VaultCipher cipher;

    private ShareKey first;
    private ShareKey second;
    private VaultSplit split;
    private byte[] sealed;

    @BeforeEach
    void aVaultOfTwo() {
        first = cipher.newShareKey(STUDY, UUID.randomUUID(), "granite lantern otter");
        second = cipher.newShareKey(STUDY, UUID.randomUUID(), "velvet kayak thimble");
        split = cipher.newVault(STUDY, List.of(first, second));
        sealed = cipher.seal(split.key(), PLACE, bytes("who it is"));
    }

    @Test
    void twoPassphrasesOpenItAndWhatWasOpenedIsForgotten() {
        OpenedVault vault = opened(ABOUT).orElseThrow();
        try (vault) {
            assertThat(vault.study()).isEqualTo(STUDY);
            assertThat(vault.open(PLACE, sealed)).isEqualTo(bytes("who it is"));
        }
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> vault.open(PLACE, sealed));
    }

    @Test
    void aHolderWhoIsShutOpensNothingAnyMore() {
        UnlockedHolder holder = unlocked(first, "granite lantern otter");
        holder.close();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> holder.handOver(split.key(), share(first), second, ABOUT));
    }

    @Test
    void whatWasHandedOverForOneThingOpensNoOther() {
        assertThat(cipher.unlock(first, "velvet kayak thimble")).isEmpty();
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> opened(bytes("another request")));
        try (UnlockedHolder holder = unlocked(first, "granite lantern otter")) {
            byte[] own = holder.handOver(split.key(), share(first), first, ABOUT);
            assertThatExceptionOfType(SealBrokenException.class)
                    .as("the same share twice")
                    .isThrownBy(() -> holder.join(split.key(), share(first), own, ABOUT));
        }
    }

    @Test
    void splitAgainTheSameKeyHasOtherSharesAndOldOnesFitToNone() {
        ShareKey third = cipher.newShareKey(STUDY, UUID.randomUUID(), "amber trellis walnut");
        VaultSplit again;
        try (OpenedVault vault = opened(ABOUT).orElseThrow()) {
            again = vault.splitAgain(List.of(first, second, third));
        }
        assertThat(again.key().publicHalf()).isEqualTo(split.key().publicHalf());
        assertThat(again.shares()).hasSize(3);
        try (UnlockedHolder holder = unlocked(third, "amber trellis walnut");
                UnlockedHolder other = unlocked(first, "granite lantern otter")) {
            byte[] handed = holder.handOver(again.key(), share(again, third), first, ABOUT);
            try (OpenedVault vault = other.join(again.key(), share(again, first), handed, ABOUT)) {
                assertThat(vault.open(PLACE, sealed)).isEqualTo(bytes("who it is"));
            }
            assertThatExceptionOfType(SealBrokenException.class)
                    .isThrownBy(() -> other.join(again.key(), share(first), handed, ABOUT));
        }
    }

    @Test
    void neitherAKeyThatWasPutInAnothersPlaceNorAVaultOfOneIsTaken() {
        ShareKey forged = new ShareKey(STUDY, second.holder(), Hpke.newPair().publicHalf(), second.wrapped());
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> cipher.newVault(STUDY, List.of(first, forged)));
        try (UnlockedHolder holder = unlocked(first, "granite lantern otter")) {
            assertThatExceptionOfType(SealBrokenException.class)
                    .isThrownBy(() -> holder.handOver(split.key(), share(first), forged, ABOUT));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.newVault(STUDY, List.of(first)));
    }

    @Test
    void sharesThatAreNoneOrDoNotMakeTheVaultsKeyAreToldAsBroken() {
        byte[] half = new byte[32];
        VaultSplit.Share one = new VaultSplit.Share(1, half);
        assertThat(VaultSplit.Share.of(one.encoded()).number()).isEqualTo(1);
        assertThat(VaultSplit.Share.of(one.encoded()).bytes()).isEqualTo(half);
        for (VaultSplit.Share other : List.of(
                new VaultSplit.Share(1, half),
                new VaultSplit.Share(2, new byte[31]),
                new VaultSplit.Share(2, new byte[33]))) {
            assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> VaultSplit.join(one, other));
        }
        byte[] wrong = Arrays.copyOf(bytes("no private half of this vault"), 32);
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> OpenedVault.of(split.key(), wrong, cipher));
    }

    private Optional<OpenedVault> opened(byte[] about) {
        try (UnlockedHolder asking = unlocked(first, "granite lantern otter");
                UnlockedHolder agreeing = unlocked(second, "velvet kayak thimble")) {
            byte[] handed = asking.handOver(split.key(), share(first), second, ABOUT);
            return Optional.of(agreeing.join(split.key(), share(second), handed, about));
        }
    }

    private UnlockedHolder unlocked(ShareKey key, String passphrase) {
        return cipher.unlock(key, passphrase).orElseThrow();
    }

    private byte[] share(ShareKey holder) {
        return share(split, holder);
    }

    private static byte[] share(VaultSplit of, ShareKey holder) {
        return of.shares().stream()
                .filter(share -> share.holder().equals(holder.holder()))
                .findFirst()
                .orElseThrow()
                .sealed();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
