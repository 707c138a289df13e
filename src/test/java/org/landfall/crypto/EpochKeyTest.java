package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochKeyTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private final EpochKey key = new EpochKey(1_700_000_000, KEY);

    @Test
    void aKeyKnowsItsOwnCanaryAndNoOther() {
        EpochKey sameTime = new EpochKey(1_700_000_000, Arrays.copyOf(new byte[] {1}, 32));
        EpochKey sameBytes = new EpochKey(1_700_086_400, KEY);
        assertThat(key.knows(key.canary())).isTrue();
        assertThat(key.knows(sameTime.canary())).isFalse();
        assertThat(key.knows(sameBytes.canary())).isFalse();
        assertThat(key.knows(key.wrap(new byte[] {7})))
                .as("its own, of something else")
                .isFalse();
        assertThat(key.knows(new byte[] {2, 0, 0})).isFalse();
    }

    @Test
    void whatItWrapsSaysItsEpochAndOpensUnderNoOther() {
        byte[] wrapped = key.wrap(new byte[] {1, 2, 3});
        assertThat(EpochKey.isWrapped(wrapped)).isTrue();
        assertThat(EpochKey.isWrapped(EpochKey.header(5)))
                .as("nothing but a header")
                .isFalse();
        assertThat(EpochKey.isWrapped(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isFalse();
        assertThat(EpochKey.epochOf(wrapped)).isEqualTo(1_700_000_000);
        assertThat(key.unwrap(wrapped)).containsExactly(1, 2, 3);
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> new EpochKey(1_700_086_400, KEY).unwrap(wrapped));
    }

    @Test
    void aCopyIsMadeWhereOneIsNamedMendedWhereItDiffersAndKeepsWhatTheOriginalLost() throws IOException {
        assertThat(new EpochCopy(new EpochSettings(folder, "", " ")).named()).isFalse();
        EpochSettings settings =
                new EpochSettings(folder, "", folder.resolve("copy").toString());
        EpochCopy copy = new EpochCopy(settings);
        assertThat(copy.named()).isTrue();
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        copy.renew(now);
        assertThat(folder.resolve("copy")).as("of nothing").doesNotExist();

        EpochFolder original = settings.folder();
        assertThat(copy.original()).isEqualTo(original.path());
        original.make(1_700_000_000);
        original.write("1700000001.epoch.new", "half written");
        copy.renew(now);
        Path copied = folder.resolve("copy/1700000000.epoch");
        assertThat(copied).hasSameTextualContentAs(original.file(1_700_000_000));
        assertThat(folder.resolve("copy/1700000001.epoch.new")).doesNotExist();

        Files.writeString(copied, "damaged");
        copy.renew(now);
        assertThat(copied).hasSameTextualContentAs(original.file(1_700_000_000));
        var unchanged = Files.getLastModifiedTime(copied);
        Object file = Files.getAttribute(copied, "unix:ino");
        copy.renew(now);
        assertThat(Files.getAttribute(copied, "unix:ino"))
                .as("not written again")
                .isEqualTo(file);
        assertThat(Files.getLastModifiedTime(copied)).isEqualTo(unchanged);

        Files.delete(original.file(1_700_000_000));
        copy.renew(now.plus(Epochs.LIFE).minusSeconds(1));
        assertThat(copied).as("lost, and not too old").exists();
        copy.renew(now.plus(Epochs.LIFE).plus(Duration.ofSeconds(1)));
        assertThat(copied).as("too old").doesNotExist();
    }
}
