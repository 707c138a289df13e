package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach reach = new Reach();

    @Test
    void aModuleOfAFewQuestionsIsShownWhole() {
        List<String> paths = IntStream.range(0, 18).mapToObj(i -> "/d/m/q" + i).toList();
        assertThat(reach.around(paths, "/d/m/q3")).isEqualTo(new Reach.Lines(0, paths, 0));
    }

    @Test
    void ofAThousandQuestionsThoseAroundAreShownAndTheOthersCounted() {
        List<String> paths =
                IntStream.range(0, 1000).mapToObj(i -> "/d/m/q" + i).toList();
        Reach.Lines lines = reach.around(paths, "/d/m/q500");
        assertThat(lines.earlier() + lines.shown().size() + lines.later()).isEqualTo(1000);
        assertThat(lines.shown()).contains("/d/m/q485", "/d/m/q515").hasSizeLessThan(60);
    }

    @Test
    void ofARosterOnlyTheOpenEntryShowsItsQuestions() {
        List<String> paths = Stream.concat(
                        Stream.of("/d/m/q"),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> "/d/m/r[" + i + "]")
                                .flatMap(entry -> Stream.of(entry, entry + "/a", entry + "/b")))
                .toList();
        assertThat(reach.around(paths, "/d/m/r[3]/a").shown())
                .containsExactly(
                        "/d/m/q",
                        "/d/m/r[1]",
                        "/d/m/r[2]",
                        "/d/m/r[3]",
                        "/d/m/r[3]/a",
                        "/d/m/r[3]/b",
                        "/d/m/r[4]",
                        "/d/m/r[5]");
    }

    @Test
    void moreIsShownOnRequest() {
        List<String> paths = IntStream.range(0, 100).mapToObj(i -> "/d/m/q" + i).toList();
        reach.showEarlier();
        assertThat(reach.around(paths, "/d/m/q55").earlier()).isZero();
    }
}
