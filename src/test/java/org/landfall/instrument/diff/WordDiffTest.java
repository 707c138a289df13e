package org.landfall.instrument.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static String marked(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        WordDiff diff = WordDiff.of("Where did you live then?", "Where did you sleep then?");
        assertThat(marked(diff.before())).isEqualTo("Where did you [live] then?");
        assertThat(marked(diff.after())).isEqualTo("Where did you [sleep] then?");
    }

    @Test
    void koreanIsMarkedByWord() {
        WordDiff diff = WordDiff.of("어디에서 사셨습니까?", "그때 어디에서 사셨습니까?");
        assertThat(marked(diff.before())).isEqualTo("어디에서 사셨습니까?");
        assertThat(marked(diff.after())).isEqualTo("[그때 ]어디에서 사셨습니까?");
    }

    @Test
    void whatWasNotThereIsAllNew() {
        assertThat(WordDiff.of("", "New text").before()).isEmpty();
        assertThat(marked(WordDiff.of("", "New text").after())).isEqualTo("[New text]");
    }

    @Test
    void theTextsCanBePutTogetherAgain() {
        String before = "${a} = 1 and (${b} > 2)";
        String after = "${a} = 2 or (${b} > 2)";
        WordDiff diff = WordDiff.of(before, after);
        assertThat(diff.before().stream().map(WordDiff.Piece::text).collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(diff.after().stream().map(WordDiff.Piece::text).collect(Collectors.joining()))
                .isEqualTo(after);
    }
}
