package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record coded from a published document is nothing without its source. */
@LandfallTest
class SourceServiceTest {
    private static final String CANARY = "KANARIE-QUELLE-카나리아";

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private StudyService studies;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private SourceService sources;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private Account interviewer;
    private InterviewId id;

    @BeforeEach
    void begin() {
        interviewer = talks.interviewer();
        id = people.as(interviewer, () -> {
            InterviewId begun = interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
            OpenInterview open = interviews.open(begun);
            Talks.answer(open, "iv_date", "2006-05-19/..");
            Talks.answer(open, "iv_mode", "document");
            Talks.answer(open, "resp_role", "ref");
            Talks.sayNothing(open);
            open.save();
            return begun;
        });
    }

    @Test
    void aDocumentRecordWithoutItsSourceIsNotHandedIn() {
        people.as(interviewer, () -> {
            assertThat(interviews.complete(interviews.open(id)))
                    .isEqualTo(new Completion.NoSource(List.of(SourceEntry.Part.values())));
            sources.keep(id, Talks.SOURCE);
            assertThat(interviews.complete(interviews.open(id)))
                    .isEqualTo(new Completion.NoSource(List.of(SourceEntry.Part.TEXT)));
            assertThat(attach("The text.")).isInstanceOf(Attaching.Done.class);
            assertThat(interviews.complete(interviews.open(id))).isInstanceOf(Completion.Done.class);
            return id;
        });
    }

    @Test
    void theTextComesBackAsItWasHandedInWithItsHash() {
        people.as(interviewer, () -> {
            attach("abc");
            sources.keep(id, Talks.SOURCE);
            assertThat(sources.of(id).sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(sources.text(id))
                    .hasValueSatisfying(
                            file -> assertThat(file.bytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8)));
            return id;
        });
    }

    @Test
    void nothingOfASourceLiesUnsealed() {
        people.as(interviewer, () -> {
            sources.keep(id, new SourceEntry(CANARY, "p", "2006", "en", "r", SourceEntry.Names.REAL, "r", null, null));
            return attach("Text with " + CANARY);
        });
        assertThat(new DatabaseDump(database).tablesWith(CANARY)).isEmpty();
    }

    @Test
    void aPictureIsNoTextThatKeepsItsHash() throws IOException {
        byte[] picture = TestPictures.png(8, 8);
        people.as(interviewer, () -> {
            assertThat(sources.attach(id, "scan.png", picture))
                    .isEqualTo(new Attaching.Refused(Attaching.Reason.NO_DOCUMENT));
            assertThat(sources.attach(id, "empty.txt", new byte[0])).isInstanceOf(Attaching.Refused.class);
            assertThat(sources.of(id)).isEqualTo(SourceEntry.EMPTY);
            return id;
        });
    }

    @Test
    void somebodyElsesSourceIsNotThere() {
        people.as(talks.interviewer(), () -> {
            assertThatThrownBy(() -> sources.of(id)).isInstanceOf(NoSuchInterviewException.class);
            assertThatThrownBy(() -> sources.keep(id, Talks.SOURCE)).isInstanceOf(NoSuchInterviewException.class);
            return id;
        });
        people.as(people.active(Role.CUSTODIAN), () -> {
            assertThatThrownBy(() -> sources.of(id)).isInstanceOf(NoSuchInterviewException.class);
            return id;
        });
    }

    @Test
    void aSourceStaysAsItWasHandedIn() {
        InterviewId handedIn = talks.handedIn(interviewer);
        people.as(interviewer, () -> {
            assertThatThrownBy(() -> sources.keep(handedIn, Talks.SOURCE)).isInstanceOf(InterviewClosedException.class);
            return handedIn;
        });
        people.as(people.active(Role.CUSTODIAN), () -> {
            assertThat(sources.of(handedIn).missing()).isEmpty();
            return handedIn;
        });
    }

    private Attaching attach(String text) {
        return sources.attach(id, "article.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
