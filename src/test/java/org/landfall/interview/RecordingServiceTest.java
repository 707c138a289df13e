package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.SealBrokenException;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** The sound of a talk, slice by slice: what was acknowledged is there, sealed, and only as long as the person allows it. */
@LandfallTest
class RecordingServiceTest {
    @Autowired
    RecordingService recordings;

    @Autowired
    InterviewService interviews;

    @Autowired
    PermissionService permissions;

    @Autowired
    DiscardService discards;

    @Autowired
    InterviewRepository rows;

    @Autowired
    RecordCipher cipher;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account interviewer;
    private InterviewId id;

    @BeforeEach
    void somebodySaidYesToEverything() {
        interviewer = talks.interviewer();
        id = talks.begun(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            open.save();
            return id;
        });
    }

    @Test
    void slicesComeBackAsOneFileInTheirOrderAndLieSealed() {
        UUID recording = recorded("SOUNDCANARY-one ", "two ", "three");

        people.as(interviewer, () -> {
            assertThat(recordings.of(id)).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(recording);
                assertThat(one.length()).isEqualTo(Duration.ofSeconds(12));
            });
            RecordedSound sound = recordings.hear(id, recording).orElseThrow();
            assertThat(sound.mediaType()).isEqualTo("audio/webm");
            assertThat(new String(sound.bytes(), StandardCharsets.UTF_8)).isEqualTo("SOUNDCANARY-one two three");
            return id;
        });
        assertThat(new DatabaseDump(database).tablesWith("SOUNDCANARY")).isEmpty();
        assertThat(acts()).contains("recording.begun", "recording.heard");
    }

    @Test
    void aSliceWhoseAnswerWasLostIsKeptOnceAndNoneIsLeftOut() {
        UUID recording = recorded("one", "two");
        assertThatThrownBy(() -> add(recording, 4, "four")).isInstanceOf(RecordingRefused.class);
        assertThatThrownBy(() -> add(recording, 0, "none")).isInstanceOf(RecordingRefused.class);
        add(recording, 2, "two, sent again");
        add(recording, 3, "three");
        assertThat(heard(interviewer, recording)).isEqualTo("onetwothree");
    }

    @Test
    void nothingIsRecordedWithoutAYesNorAfterItWasTakenBack() {
        InterviewId unasked = talks.begun(interviewer);
        assertThatThrownBy(() -> people.as(interviewer, () -> recordings.begin(unasked, "audio/webm")))
                .isInstanceOf(RecordingRefused.class);
        UUID recording = recorded("one");

        people.as(interviewer, () -> permissions.takeBack(id, ConsentUse.RECORDING, Grant.NO));

        assertThatThrownBy(() -> add(recording, 2, "two")).isInstanceOf(RecordingRefused.class);
        assertThatThrownBy(() -> people.as(interviewer, () -> recordings.begin(id, "audio/webm")))
                .isInstanceOf(RecordingRefused.class);
        assertThat(people.as(interviewer, () -> recordings.of(id))).isEmpty();
        assertThat(people.as(interviewer, () -> recordings.hear(id, recording))).isEmpty();
        assertThat(slices()).isZero();
    }

    @Test
    void onlyTheInterviewersOwnDraftIsRecordedAndOnlySound() {
        UUID recording = recorded("one");
        Account other = talks.interviewer();
        Account custodian = people.active(Role.CUSTODIAN);
        for (Account stranger : List.of(other, custodian)) {
            assertThatThrownBy(() -> heard(stranger, recording)).isInstanceOf(NoSuchInterviewException.class);
        }
        assertThatThrownBy(() -> people.as(other, () -> recordings.begin(id, "audio/webm")))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(custodian, () -> recordings.begin(id, "audio/webm")))
                .isInstanceOf(AuthorizationDeniedException.class);
        assertThatThrownBy(() -> people.as(interviewer, () -> recordings.begin(id, "text/html")))
                .isInstanceOf(RecordingRefused.class);
        InterviewId own = talks.begun(interviewer);
        assertThat(people.as(interviewer, () -> recordings.hear(own, recording)))
                .as("of another talk of the same interviewer")
                .isEmpty();

        handedIn();
        assertThatThrownBy(() -> add(recording, 2, "two")).isInstanceOf(RecordingRefused.class);
        assertThat(heard(custodian, recording)).isEqualTo("one");
        assertThat(heard(interviewer, recording)).isEqualTo("one");
    }

    @Test
    void slicesThatWereExchangedOrMovedDoNotOpen() {
        UUID recording = recorded("one", "two");
        UUID second = recorded("other");
        database.sql("alter table interview.attachment_chunk disable trigger user")
                .update();
        try {
            database.sql("update interview.attachment_chunk c set sealed = o.sealed from interview.attachment_chunk o"
                            + " where c.attachment_id = ? and c.number = 1 and o.attachment_id = ? and o.number = 1")
                    .params(recording, second)
                    .update();
        } finally {
            database.sql("alter table interview.attachment_chunk enable trigger user")
                    .update();
        }
        assertThatThrownBy(() -> heard(interviewer, recording)).isInstanceOf(SealBrokenException.class);
        assertThat(heard(interviewer, second)).isEqualTo("other");
    }

    /** As somebody would who has an old copy of the slices and the record, which stays. */
    @Test
    void slicesOfADeletedRecordingDoNotOpenWithTheKeyOfTheRecord() {
        UUID recording = recorded("one");
        byte[] slice = database.sql("select sealed from interview.attachment_chunk where attachment_id = ?")
                .param(recording)
                .query(byte[].class)
                .single();
        people.as(interviewer, () -> {
            InterviewRow row = rows.findOwn(id, interviewer.id().value()).orElseThrow();
            SoundSeal byTheRecord =
                    new SoundSeal(row.studyCode(), id, recording, cipher.open(row.studyCode(), id.value(), row.key()));
            assertThatThrownBy(() -> byTheRecord.open(1, slice)).isInstanceOf(SealBrokenException.class);
            return id;
        });
    }

    @Test
    void theKeyOfARecordingIsWrappedAnewLikeEveryOtherAndNothingElseOfItChanges() {
        UUID recording = recorded("one");
        assertThat(database.sql("update interview.attachment set data_key = data_key where id = ?")
                        .param(recording)
                        .update())
                .isOne();
        assertThatThrownBy(() -> database.sql("update interview.attachment set live = false, data_key = null,"
                                + " keyset_id = null where id = ?")
                        .param(recording)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aTalkThatIsDeletedLeavesNoSound() {
        recorded("one", "two");
        people.as(interviewer, () -> {
            discards.discard(id);
            return id;
        });
        assertThat(slices()).isZero();
    }

    private UUID recorded(String... slices) {
        UUID recording = people.as(interviewer, () -> recordings.begin(id, "audio/webm"));
        for (int i = 0; i < slices.length; i++) {
            add(recording, i + 1, slices[i]);
        }
        return recording;
    }

    private void add(UUID recording, int number, String slice) {
        people.as(interviewer, () -> {
            recordings.add(id, recording, number, slice.getBytes(StandardCharsets.UTF_8));
            return id;
        });
    }

    private String heard(Account account, UUID recording) {
        return people.as(
                account,
                () -> new String(recordings.hear(id, recording).orElseThrow().bytes(), StandardCharsets.UTF_8));
    }

    private void handedIn() {
        database.sql("update interview.interview set state = 'COMPLETED', completed_at = now() where id = ?")
                .param(id.value())
                .update();
    }

    private long slices() {
        return database.sql("select count(*) from interview.attachment_chunk c join interview.attachment a"
                        + " on a.id = c.attachment_id where a.interview_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private List<String> acts() {
        return database.sql("select action from audit.event where subject = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
