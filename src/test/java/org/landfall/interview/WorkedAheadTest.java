package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkedAheadTest {
    private static final List<Integer> ROWS = IntStream.range(0, 7777).boxed().toList();

    @Test
    void whatBecameOfTheRowsComesInTheirOrder() {
        assertThat(worked()).isEqualTo(ROWS.stream().map(row -> "row " + row).toList());
    }

    @Test
    @Timeout(60)
    void whileTheOtherCoresAreBusyElsewhereTheCallerWorks() {
        CountDownLatch over = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> await(over));
        }
        try {
            assertThat(worked()).hasSameSizeAs(ROWS);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aFailureReachesTheCaller() {
        WorkedAhead<Integer, String> ahead = new WorkedAhead<>(
                row -> {
                    throw new IllegalStateException("no key");
                },
                done -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    ROWS.forEach(ahead::add);
                    ahead.end();
                })
                .withMessage("no key");
    }

    private static List<String> worked() {
        List<String> taken = new ArrayList<>();
        WorkedAhead<Integer, String> ahead = new WorkedAhead<>(row -> "row " + row, taken::add);
        ROWS.forEach(ahead::add);
        ahead.end();
        return taken;
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
