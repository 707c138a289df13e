package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.DiscardService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Missing;
import org.landfall.respondent.met.HomeProvince;
import org.landfall.respondent.met.Likeness;
import org.landfall.respondent.met.Recognised;
import org.landfall.respondent.met.Recognised.Finding;
import org.landfall.respondent.met.Traits;
import org.landfall.respondent.met.Traits.Sex;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Somebody who comes again is recognised without a name, by custodians alone. */
@LandfallTest
class MetBeforeTest {
    private static final Traits KIM = new Traits("김", "영희", 1978, HomeProvince.NORTH_HAMGYONG, "회령", Sex.WOMAN);

    @Autowired
    InterviewService interviews;

    @Autowired
    DiscardService discards;

    @Autowired
    MetService met;

    @Autowired
    TrayService tray;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Study study;

    @BeforeEach
    void aStudyOfItsOwn() {
        study = talks.study(false);
    }

    @Test
    void aPersonWhoComesAgainUnderAnotherSpellingIsRecognised() {
        InterviewId first = talk(KIM, "");
        InterviewId again = talk(new Traits("Gim", "Younghee", 1978, HomeProvince.NORTH_HAMGYONG, "", null), "");
        assertThat(found(again)).singleElement().satisfies(line -> {
            assertThat(line.recognised().likeness()).isEqualTo(Likeness.STRONG);
            assertThat(line.recognised().soon()).isTrue();
            assertThat(line.readable()).isEqualTo(first);
        });
        assertThat(found(first)).extracting(MetLine::readable).containsExactly(again);
    }

    @Test
    void howMuchSpeaksForItDependsOnWhatFits() {
        talk(KIM, "");
        assertThat(likeness(traits("김", "영희", 1979, HomeProvince.NORTH_HAMGYONG)))
                .containsExactly(Likeness.LIKELY);
    }

    @Test
    void anotherFamilyNameIsPossibleAndAnotherSexOrYearIsSomebodyElse() {
        talk(KIM, "");
        assertThat(likeness(traits("박", "영희", 1978, HomeProvince.NORTH_HAMGYONG)))
                .containsExactly(Likeness.POSSIBLE);
        study = talks.study(false);
        talk(KIM, "");
        assertThat(likeness(new Traits("김", "영희", 1978, null, "", Sex.MAN))).isEmpty();
        assertThat(likeness(traits("김", "영희", 1990, HomeProvince.NORTH_HAMGYONG)))
                .isEmpty();
    }

    @Test
    void ofNothingOrANameAloneNothingIsKept() {
        talk(Traits.UNKNOWN, "");
        talk(new Traits("김", "영희", null, null, "", Sex.WOMAN), "");
        assertThat(tokens()).isZero();
    }

    @Test
    void anotherStudyRecognisesNobody() {
        talk(KIM, "");
        study = talks.study(false);
        assertThat(found(talk(KIM, ""))).isEmpty();
    }

    @Test
    void aNewReasonOrNinetyDaysLiftTheFlagOfBeingAskedTooSoon() {
        talk(KIM, "");
        assertThat(found(talk(KIM, "A relative arrived"))
                        .getFirst()
                        .recognised()
                        .soon())
                .isFalse();
        study = talks.study(false);
        talk(KIM, "");
        database.sql("update respondent.respondent set created_at = now() - interval '91 days' where study_id = ?")
                .param(study.id().value())
                .update();
        assertThat(found(talk(KIM, "")).getFirst().recognised().soon()).isFalse();
    }

    @Test
    void theTrayFlagsItUntilACustodianFindsThatItIsSomebodyElse() {
        talk(KIM, "");
        InterviewId again = talk(KIM, "");
        assertThat(flagged()).containsExactly(again);
        decide(again, Finding.OTHER);
        assertThat(flagged()).isEmpty();
        assertThat(found(again).getFirst().recognised().decided())
                .isNotNull()
                .extracting(Recognised.Decided::finding)
                .isEqualTo(Finding.OTHER);
        decide(again, Finding.SAME);
        assertThat(flagged()).containsExactly(again);
    }

    @Test
    void theInterviewerIsToldNothing() {
        Account interviewer = talks.interviewer();
        InterviewId again = talk(interviewer, KIM, "");
        assertThatThrownBy(() -> people.as(interviewer, () -> met.of(again))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(people.active(Role.ADMIN), () -> met.of(again)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(people.active(Role.RESEARCHER), () -> met.of(again)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasDeletedIsRecognisedNoMore() {
        Account interviewer = talks.interviewer();
        InterviewId first = begin(interviewer, KIM, "");
        InterviewId again = talk(KIM, "");
        assertThat(found(again)).hasSize(1);
        people.as(interviewer, () -> {
            discards.discard(first);
            return first;
        });
        assertThat(found(again)).isEmpty();
        assertThat(tokens()).isEqualTo(5);
    }

    private List<Likeness> likeness(Traits traits) {
        return found(talk(traits, "")).stream()
                .map(line -> line.recognised().likeness())
                .toList();
    }

    private static Traits traits(String family, String given, int year, @Nullable HomeProvince province) {
        return new Traits(family, given, year, province, "", null);
    }

    private InterviewId talk(Traits traits, String newReason) {
        return talk(talks.interviewer(), traits, newReason);
    }

    /** Handed in. */
    private InterviewId talk(Account interviewer, Traits traits, String newReason) {
        InterviewId id = begin(interviewer, traits, newReason);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.setUp(open);
            Talks.agreed(open);
            Talks.leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
        return id;
    }

    private InterviewId begin(Account interviewer, Traits traits, String newReason) {
        Preparation preparation =
                new Preparation(Setting.OWN_ROOMS, Set.of(), newReason, Preparation.Wish.NONE, true, null);
        return people.as(interviewer, () -> interviews.start(study, "en", preparation, traits));
    }

    private List<MetLine> found(InterviewId id) {
        return people.as(people.active(Role.CUSTODIAN), () -> met.of(id));
    }

    private void decide(InterviewId id, Finding finding) {
        people.as(people.active(Role.CUSTODIAN), () -> {
            met.decide(id, met.of(id).getFirst().recognised(), finding);
            return id;
        });
    }

    private List<InterviewId> flagged() {
        TrayQuery query = new TrayQuery(Tray.TO_READ, study.id(), null, Flag.MET, "");
        return people.as(
                people.active(Role.CUSTODIAN),
                () -> tray.lines(query, 0, 10).stream().map(TrayLine::id).toList());
    }

    private int tokens() {
        return database.sql("select count(*) from respondent.met_token where study_id = ?")
                .param(study.id().value())
                .query(Integer.class)
                .single();
    }
}
