package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Basis;
import org.landfall.interview.engine.AnswerMark.Certainty;
import org.landfall.interview.engine.AnswerMark.Scope;
import org.landfall.interview.engine.Missing;

class DocumentCodecTest {
    private static final List<Answer> ANSWERS = List.of(
            new Answer("/data/setup/iv_date", "iv_date", "2025-01-15", null, AnswerMark.of(Scope.NONE), "setup"),
            new Answer("/data/road/people[2]/p_name", "p_name", "가나다 \"x\" ]", null, AnswerMark.DEFAULT, "road"),
            new Answer("/data/road/people[2]/p_age", "p_age", null, Missing.DK, AnswerMark.DEFAULT, "road"),
            new Answer("/data/road/people[2]", "people", "a b", null, AnswerMark.of(Scope.NONE), "road"),
            new Answer(
                    "/data/road/why",
                    "why",
                    "jobs",
                    null,
                    new AnswerMark(Scope.COMPANIONS, Basis.HEARD, Certainty.ESTIMATE, "12-14"),
                    "road"),
            new Answer(
                    "/data/road/cited",
                    "cited",
                    "",
                    null,
                    new AnswerMark(Scope.SELF, Basis.OWN, Certainty.CERTAIN, "3"),
                    "road"),
            new Answer("/data/frame", "frame", "self", null, AnswerMark.of(Scope.NONE), ""));

    @Test
    void aDocumentComesBackAsItWasWritten() {
        assertThat(DocumentCodec.decode(DocumentCodec.encode(ANSWERS))).isEqualTo(ANSWERS);
        assertThat(DocumentCodec.decode(DocumentCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void whatNeighboursShareIsWrittenOnce() {
        String written = new String(DocumentCodec.encode(ANSWERS), StandardCharsets.UTF_8);
        assertThat(written)
                .isEqualTo("{\"version\":2,\"parts\":["
                        + "{\"in\":\"/data/setup/\",\"module\":\"setup\",\"lines\":[[\"iv_date\",\"2025-01-15\",null,\"NONE\"]]},"
                        + "{\"in\":\"/data/road/people[2]/\",\"module\":\"road\",\"lines\":"
                        + "[[\"p_name\",\"가나다 \\\"x\\\" ]\"],[\"p_age\",null,\"DK\"]]},"
                        + "{\"in\":\"/data/road/\",\"module\":\"road\",\"lines\":[[\"people[2]\",\"a b\",null,\"NONE\"],"
                        + "[\"why\",\"jobs\",null,\"COMPANIONS\",\"HEARD\",\"ESTIMATE\",\"12-14\"],"
                        + "[\"cited\",\"\",null,null,null,null,\"3\"]]},"
                        + "{\"in\":\"/data/\",\"module\":\"\",\"lines\":[[\"frame\",\"self\",null,\"NONE\"]]}]}");
    }

    @Test
    void aDocumentOfTheFirstVersionStillOpens() {
        String first = """
                {"version":1,"answers":[{"path":"/data/frame","name":"frame","value":"self","missing":null,
                 "mark":{"scope":"NONE","basis":"OWN","certainty":"CERTAIN","sourceRef":null},"moduleName":""}]}""";
        assertThat(DocumentCodec.decode(first.getBytes(StandardCharsets.UTF_8))).containsExactly(ANSWERS.getLast());
    }

    @Test
    void aDocumentOfALaterVersionIsRefused() {
        byte[] later = "{\"version\":3}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DocumentCodec.decode(later)).hasMessage("Unknown version of a document: 3");
    }
}
