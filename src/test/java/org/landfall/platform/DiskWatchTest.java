package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskWatchTest {
    @ParameterizedTest
    @CsvSource({"false, 65, false", "false, 63, true", "true, 65, true", "true, 97, false"})
    void aDiskIsFullBeforeItsLastRoomIsGoneAndUntilThereIsSomeMore(boolean before, long megabytes, boolean full) {
        assertThat(DiskWatch.full(before, megabytes << 20)).isEqualTo(full);
    }
}
