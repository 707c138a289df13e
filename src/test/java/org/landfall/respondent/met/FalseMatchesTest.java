package org.landfall.respondent.met;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How often two different people with common names are taken for one. Nobody's key is needed for that: what is compared is
 * equal where the keyed hashes of it are.
 */
class FalseMatchesTest {
    private static final int PEOPLE = 2_000;
    private static final int YOUNGEST = 2005;
    private static final int YEARS = 55;

    private record Somebody(Map<Kind, Token> tokens, List<Token> near) {}

    @Test
    void inAStudyOfTwoThousandPeopleFewAreTakenForSomebodyElse() {
        List<Somebody> people = people();
        Map<Likeness, Integer> taken = new EnumMap<>(Likeness.class);
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = 0; j < i; j++) {
                Somebody later = people.get(i);
                Likeness.of(later.tokens(), later.near(), people.get(j).tokens())
                        .ifPresent(likeness -> taken.merge(likeness, 1, Integer::sum));
            }
        }
        System.out.println("Of " + PEOPLE + " people with common names, pairs taken for one person: " + taken);
        assertThat(taken.getOrDefault(Likeness.STRONG, 0)).isLessThan(PEOPLE / 50);
        assertThat(taken.getOrDefault(Likeness.LIKELY, 0)).isLessThan(PEOPLE / 20);
        assertThat(taken.getOrDefault(Likeness.POSSIBLE, 0)).isLessThan(PEOPLE / 4);
    }

    private static List<Somebody> people() {
        CommonNames names = new CommonNames(7);
        Random random = new Random(11);
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Tokens tokens = Tokens.of(new Traits(
                    names.family(), names.given(), YOUNGEST - random.nextInt(YEARS), home(random), "", null));
            people.add(new Somebody(tokens.with(FalseMatchesTest::plain), tokens.near(FalseMatchesTest::plain)));
        }
        return people;
    }

    /** As among those who came to the South: more than half from one province. */
    private static HomeProvince home(Random random) {
        int drawn = random.nextInt(100);
        if (drawn < 58) {
            return HomeProvince.NORTH_HAMGYONG;
        }
        return drawn < 74
                ? HomeProvince.RYANGGANG
                : HomeProvince.values()[random.nextInt(HomeProvince.values().length)];
    }

    private static byte[] plain(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
