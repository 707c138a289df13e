package org.landfall.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final List<Person> SIX_HUNDRED =
            IntStream.range(0, 600).mapToObj(new People(7)::person).toList();

    @Test
    void theSameSeedInventsTheSamePeople() {
        assertThat(IntStream.range(0, 600).mapToObj(new People(7)::person).toList())
                .isEqualTo(SIX_HUNDRED);
    }

    @Test
    void aPersonDoesNotDependOnWhoWasInventedBefore() {
        assertThat(new People(7).person(417)).isEqualTo(SIX_HUNDRED.get(417));
    }

    @Test
    void anotherSeedInventsOtherPeople() {
        assertThat(new People(8).person(0)).isNotEqualTo(SIX_HUNDRED.get(0));
    }

    @Test
    void theirYearsFollowEachOther() {
        assertThat(SIX_HUNDRED).allSatisfy(person -> {
            int talk = person.setting().day().getYear();
            assertThat(person.background().leftYear()).isBetween(1953, talk);
            assertThat(person.choice().receivedYear())
                    .isBetween(person.background().leftYear(), talk);
            assertThat(person.background().age()).isBetween(18, 105);
        });
    }

    @Test
    void theTalksLieBetween2008AndTheMiddleOf2025() {
        assertThat(SIX_HUNDRED)
                .extracting(person -> person.setting().day())
                .allMatch(day -> !day.isBefore(LocalDate.of(2008, 1, 1)) && day.isBefore(LocalDate.of(2025, 7, 1)));
    }

    @Test
    void theReasonGoesWithTheCountry() {
        assertThat(share("KR", List.of("family", "lang"))).isGreaterThan(2 * share("US", List.of("family", "lang")));
        assertThat(share("US", List.of("free", "policy"))).isGreaterThan(2 * share("KR", List.of("free", "policy")));
    }

    @Test
    void whoHeardForeignRadioWantsTheUnitedStatesMoreOften() {
        assertThat(wishForUnitedStates(true)).isGreaterThan(1.3 * wishForUnitedStates(false));
    }

    private static double share(String first, List<String> reasons) {
        return SIX_HUNDRED.stream()
                .map(Person::choice)
                .filter(choice -> choice.first().equals(first))
                .mapToInt(choice -> reasons.contains(choice.reason()) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double wishForUnitedStates(boolean radio) {
        return SIX_HUNDRED.stream()
                .map(Person::choice)
                .filter(choice -> radio
                        == (choice.sources().contains("voa") || choice.sources().contains("rfa")))
                .mapToInt(choice -> choice.first().equals("US") ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
