package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.StudyOpening.ConsentText;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NotReadyException;
import org.landfall.interview.Preparation;
import org.landfall.study.Charter;
import org.landfall.study.Charter.Review;
import org.landfall.study.CharterOutcome;
import org.landfall.study.CharterService;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.Limits;
import org.landfall.study.Needed;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No interview begins in a study that has not said what it is for, and to whom one turns. */
@LandfallTest
class StudyOpeningTest {
    private static final Charter WHOLE = new Charter(
            "To learn",
            "Two custodians",
            "Family at home",
            new Review("Board", LocalDate.of(2026, 1, 15), ""),
            "",
            "The person on call is told",
            30,
            10,
            Limits.USUAL);

    @Autowired
    StudyOpening opening;

    @Autowired
    CharterService charters;

    @Autowired
    HelpLineService lines;

    @Autowired
    StudyService studies;

    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    InterviewService interviews;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void aStudyDoesNotOpenWithOneFieldEmptyAndSaysWhich() {
        Map<Needed, Charter> without = Map.of(
                Needed.PURPOSE, with(" ", "a", "r", WHOLE.review(), "d", 30, 10),
                Needed.AUDIENCE, with("p", "", "r", WHOLE.review(), "d", 30, 10),
                Needed.RISKS, with("p", "a", "", WHOLE.review(), "d", 30, 10),
                Needed.REVIEW, with("p", "a", "r", new Review("Board", null, ""), "d", 30, 10),
                Needed.DANGER_RULE, with("p", "a", "r", WHOLE.review(), "", 30, 10),
                Needed.WITHDRAWAL, with("p", "a", "r", WHOLE.review(), "d", null, 10),
                Needed.RETENTION, with("p", "a", "r", WHOLE.review(), "d", 30, null));
        Study study = study(builtIn());
        asCustodian(() -> lines.set(study.id(), new HelpLines("555-0100", "112")));
        people.site();
        without.forEach((needed, charter) -> {
            asCustodian(() -> charters.keep(study, charter));
            assertThat(open(study)).isEqualTo(new CharterOutcome.Refused(Set.of(needed)));
        });
        asCustodian(() -> charters.keep(study, WHOLE));
        assertThat(open(study)).isEqualTo(new CharterOutcome.Done());
    }

    @Test
    void aStudyDoesNotOpenWithoutAnybodyOnCall() {
        Study study = study(builtIn());
        people.site();
        asCustodian(() -> charters.keep(study, WHOLE));
        assertThat(open(study)).isEqualTo(new CharterOutcome.Refused(Set.of(Needed.ON_CALL)));
    }

    @Test
    void noReviewNeedsAReasonInstead() {
        assertThat(with("p", "a", "r", new Review("", null, "A pilot"), "d", 30, 10)
                        .missing())
                .isEmpty();
    }

    @Test
    void interviewsBeginInAnOpenStudyOnlyAndAnOpenOneKeepsItsWords() {
        Study study = study(builtIn());
        people.site();
        asCustodian(() -> {
            lines.set(study.id(), new HelpLines("555-0100", "112"));
            charters.keep(study, WHOLE);
        });
        Account interviewer = people.active(Role.INTERVIEWER);
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT)))
                .isInstanceOf(NotReadyException.class);
        open(study);
        people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT));

        assertThat(people.as(people.active(Role.CUSTODIAN), () -> charters.keep(study, Charter.EMPTY)))
                .isInstanceOf(CharterOutcome.Refused.class);
        asCustodian(() -> charters.close(study));
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT)))
                .isInstanceOf(NotReadyException.class);
    }

    @Test
    void aStudyInWhichInterviewsWereHeldBeforeGoesOnForAWhile() {
        Study study = study(builtIn());
        Account interviewer = people.active(Role.INTERVIEWER);
        carried(study.id(), 1);
        people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT));
        carried(study.id(), -1);
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.start(study, "en", Preparation.DOCUMENT)))
                .isInstanceOf(NotReadyException.class);
    }

    @Test
    void aLanguageInWhichTheOpeningPartIsSilentIsNamed() {
        assertThat(consentText("Die erste Frage", "")).isEqualTo(new ConsentText.InForm(List.of("ko")));
        assertThat(consentText("May I go on?", "계속해도 됩니까?")).isEqualTo(new ConsentText.InForm(List.of()));
    }

    private ConsentText consentText(String english, String korean) {
        String formId = "opening_" + UUID.randomUUID().toString().replace("-", "");
        byte[] workbook = TestWorkbook.empty()
                .sheet(
                        "settings",
                        "form_title|form_id|version|default_language",
                        "A form|" + formId + "|1|English (en)")
                .sheet(
                        "survey",
                        "type|name|label::English (en)|label::한국어 (ko)|appearance",
                        "begin_group|first|Opening|여는 부분|opening",
                        "note|said|" + english + "|" + korean + "|",
                        "end_group||||")
                .bytes();
        return people.as(people.active(Role.CUSTODIAN), () -> {
            InstrumentVersionId id = ((Import.Stored) instruments.importWorkbook(workbook)).id();
            assertThat(publishing.publish(id, "A test")).isEqualTo(new Publication.Published());
            return opening.consentText(study(formId));
        });
    }

    private void carried(StudyId study, int days) {
        database.sql("""
                        insert into study.charter (study_id, carried_until) values (?, now() + make_interval(days => ?))
                        on conflict (study_id) do update set carried_until = excluded.carried_until""").params(study.value(), days).update();
    }

    private static Charter with(
            String purpose,
            String audience,
            String risks,
            Review review,
            String danger,
            @Nullable Integer days,
            @Nullable Integer years) {
        return new Charter(purpose, audience, risks, review, "", danger, days, years, Limits.USUAL);
    }

    private CharterOutcome open(Study study) {
        return people.as(people.active(Role.CUSTODIAN), () -> opening.open(study));
    }

    private String builtIn() {
        return people.as(
                people.active(Role.CUSTODIAN), () -> studies.all().getFirst().formId());
    }

    private Study study(String formId) {
        String name = "Opening " + UUID.randomUUID();
        return people.as(
                people.active(Role.CUSTODIAN), () -> ((StudyOutcome.Begun) studies.begin(name, formId)).study());
    }

    private void asCustodian(Runnable work) {
        people.as(people.active(Role.CUSTODIAN), () -> {
            work.run();
            return true;
        });
    }
}
