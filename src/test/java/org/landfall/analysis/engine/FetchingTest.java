package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetchingTest {
    @Test
    void columnsComeInTheOrderInWhichTheyWereAskedForFetchedByWhoeverAsks() {
        List<Integer> asked = IntStream.range(0, 60).boxed().toList();
        List<Thread> fetching = new ArrayList<>();

        List<Packed> opened = Fetching.opened(asked, column -> {
            fetching.add(Thread.currentThread());
            return () -> Packed.plain(column.byteValue());
        });

        assertThat(opened).extracting(column -> (int) column.unpack()[0]).isEqualTo(asked);
        assertThat(fetching).hasSize(asked.size()).containsOnly(Thread.currentThread());
    }

    @Test
    void aColumnThatDoesNotOpenFailsAsItsOpeningDid() {
        IllegalArgumentException broken = new IllegalArgumentException("broken");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Fetching.opened(List.of(1, 2, 3), column -> () -> {
                    if (column == 2) {
                        throw broken;
                    }
                    return Packed.plain();
                }))
                .isSameAs(broken);
    }
}
