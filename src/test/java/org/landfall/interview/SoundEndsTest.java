package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.TestWorkbook;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recording is kept after a yes alone, and not longer than that yes holds. */
@LandfallTest
class SoundEndsTest {
    private static final byte[] SOUND =
            "RIFF\u0024\u0000\u0000\u0000WAVEfmt \u0010\u0000".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] NOTES = "what was said".getBytes(StandardCharsets.UTF_8);

    @Autowired
    InterviewService interviews;

    @Autowired
    ReviewService review;

    @Autowired
    PermissionService permissions;

    @Autowired
    EveryTypeForm form;

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
    void begin() {
        Study study = form.study(SoundEndsTest::workbook);
        interviewer = talks.interviewer();
        id = people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT));
    }

    private static TestWorkbook workbook(String formId) {
        return TestWorkbook.form()
                .sheet(
                        "settings",
                        "form_title|form_id|version|default_language",
                        "Recorded|" + formId + "|1|English (en)")
                .sheet("choices", "list_name|name|label::English (en)|label::한국어 (ko)", "yn|yes|Yes|예", "yn|no|No|아니요")
                .row("begin_group|consent|Consent|동의")
                .row("select_one yn|c_part|Will you take part?|참여하시겠습니까?")
                .row("select_one yn|c_audio|May I record?|녹음해도 되겠습니까?")
                .row("end_group|consent")
                .row("begin_group|talk|The talk|면담")
                .row("audio|sound|A recording|녹음")
                .row("file|paper|Notes|기록")
                .row("end_group|talk");
    }

    @Test
    void noRecordingIsKeptBeforeAYes() {
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.answer(open, "c_part", "yes");
            assertThat(attach(open, "sound", SOUND)).isEqualTo(new Attaching.Refused(Attaching.Reason.NOT_ALLOWED));
            assertThat(attach(open, "paper", NOTES)).isEqualTo(new Attaching.Done());
            Talks.answer(open, "c_audio", "yes");
            assertThat(attach(open, "sound", SOUND)).isEqualTo(new Attaching.Done());
            return id;
        });
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void whatWasRecordedIsDeletedWhenTheAnswerBecomesNo() {
        people.as(interviewer, () -> {
            OpenInterview open = recorded();
            Talks.answer(open, "c_audio", "no");
            open.save();
            assertThat(open.attachment(open.session().value("sound").orElseThrow()))
                    .isEmpty();
            assertThat(attach(open, "sound", SOUND)).isEqualTo(new Attaching.Refused(Attaching.Reason.NOT_ALLOWED));
            return id;
        });
        assertThat(files()).as("the notes").isOne();
    }

    @Test
    void whatWasHandedInIsDeletedWhenRecordingIsTakenBackAndTheRestIsReadOn() {
        people.as(interviewer, () -> {
            assertThat(interviews.complete(recorded())).isInstanceOf(Completion.Done.class);
            return id;
        });
        people.as(people.active(Role.CUSTODIAN), () -> {
            permissions.takeBack(id, ConsentUse.QUOTES, Grant.NO);
            assertThat(files()).isEqualTo(2);
            permissions.takeBack(id, ConsentUse.RECORDING, Grant.NO);
            OpenInterview record = review.read(id);
            assertThat(record.attachment(record.session().value("sound").orElseThrow()))
                    .isEmpty();
            assertThat(record.attachment(record.session().value("paper").orElseThrow()))
                    .isPresent();
            return id;
        });
        assertThat(files()).isOne();
        assertThat(database.sql("select count(*) from interview.attachment_chunk where attachment_id not in"
                                + " (select id from interview.attachment)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select action from audit.event where subject ="
                                + " (select respondent_id::text from interview.interview where id = ?)")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .contains("recording.deleted");
    }

    private OpenInterview recorded() {
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "c_part", "yes");
        Talks.answer(open, "c_audio", "yes");
        attach(open, "sound", SOUND);
        attach(open, "paper", NOTES);
        open.save();
        return open;
    }

    private static Attaching attach(OpenInterview open, String question, byte[] content) {
        return open.attach(Talks.path(open, question), question + ".txt", content);
    }

    private long files() {
        return database.sql("select count(*) from interview.attachment where interview_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
