package org.landfall.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {
    private final DemoPlan plan = DemoPlan.standard(600);

    @Test
    void holdsTheArticleAndSixHundredPeople() {
        assertThat(plan.size()).isEqualTo(603);
        assertThat(keys()).doesNotHaveDuplicates().contains("20060519/DNK-2006-01", "20060519/person-599");
    }

    @Test
    void everyListGetsContent() {
        var fates = IntStream.range(3, plan.size())
                .mapToObj(plan::talk)
                .collect(Collectors.groupingBy(DemoTalk::fate, Collectors.counting()));
        assertThat(fates)
                .containsEntry(Fate.APPROVED, 560L)
                .containsEntry(Fate.COMPLETED, 25L)
                .containsEntry(Fate.DRAFT, 15L);
    }

    @Test
    void mostTalksAreHeldInKorean() {
        long korean = IntStream.range(3, plan.size())
                .mapToObj(plan::talk)
                .filter(talk -> talk.language().equals("ko"))
                .count();
        assertThat(korean).isBetween(500L, 590L);
    }

    private java.util.List<String> keys() {
        return IntStream.range(0, plan.size()).mapToObj(i -> plan.talk(i).key()).toList();
    }
}
