package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How an interviewer is after a talk: asked once, for nobody else, and a wish to talk reaches somebody. */
@LandfallTest
class CareTest {
    @Autowired
    CareService care;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Test
    void anInterviewerIsAskedOnceAfterATalk() {
        Account interviewer = talks.interviewer();
        InterviewId id = talked(interviewer);
        assertThat(people.as(interviewer, care::unasked))
                .hasValueSatisfying(asked -> assertThat(asked.interview()).isEqualTo(id));
        note(interviewer, id, new CareNote(4, 2, false, false, null));
        assertThat(people.as(interviewer, care::unasked)).isEmpty();
    }

    @Test
    void whetherSomebodyInterpretedIsKnownFromThePreparation() {
        Account alone = talks.interviewer();
        talked(alone);
        Account interpreted = talks.interviewer();
        talked(interpreted, Talks.interpreted());
        assertThat(people.as(alone, care::unasked))
                .hasValueSatisfying(asked -> assertThat(asked.interpreted()).isFalse());
        assertThat(people.as(interpreted, care::unasked))
                .hasValueSatisfying(asked -> assertThat(asked.interpreted()).isTrue());
    }

    @Test
    void nobodyIsAskedAgainWhoDoesNotWantToBe() {
        Account interviewer = talks.interviewer();
        InterviewId id = talked(interviewer);
        people.as(interviewer, () -> {
            care.decline(id);
            return id;
        });
        assertThat(people.as(interviewer, care::unasked)).isEmpty();
        assertThat(wishesOf(interviewer)).isEmpty();
    }

    @Test
    void nobodyIsAskedAfterADocument() {
        Account interviewer = talks.interviewer();
        talks.handedIn(interviewer);
        assertThat(people.as(interviewer, care::unasked)).isEmpty();
    }

    @Test
    void aCustodianSeesThatATalkIsWishedAndNothingElse() {
        Account interviewer = talks.interviewer();
        note(interviewer, talked(interviewer), new CareNote(5, 1, true, false, null));
        CareWish wish = wishesOf(interviewer).getFirst();
        assertThat(wish.shared()).isFalse();
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(people.as(custodian, () -> care.read(wish.id()))).isEmpty();
        assertThat(people.as(custodian, () -> care.talked(wish.id()))).isTrue();
        assertThat(people.as(custodian, () -> care.talked(wish.id()))).isFalse();
        assertThat(wishesOf(interviewer)).isEmpty();
    }

    @Test
    void whatIsSharedCanBeRead() {
        Account interviewer = talks.interviewer();
        CareNote note = new CareNote(5, 1, true, true, true);
        note(interviewer, talked(interviewer), note);
        UUID id = wishesOf(interviewer).getFirst().id();
        assertThat(people.as(people.active(Role.CUSTODIAN), () -> care.read(id)))
                .contains(note);
    }

    @Test
    void aTalkOfSomebodyElseIsNotNotedAndNobodyElseReadsTheWishes() {
        InterviewId id = talked(talks.interviewer());
        Account other = talks.interviewer();
        assertThatThrownBy(() -> note(other, id, new CareNote(1, 5, true, false, null)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(other, care::wishes)).isInstanceOf(AccessDeniedException.class);
    }

    private InterviewId talked(Account interviewer) {
        return talked(interviewer, Preparation.DOCUMENT);
    }

    private InterviewId talked(Account interviewer, Preparation preparation) {
        InterviewId id = talks.talk(interviewer, preparation);
        talks.handIn(interviewer, id, Instant.now().minus(Duration.ofHours(2)));
        return id;
    }

    private void note(Account interviewer, InterviewId id, CareNote note) {
        people.as(interviewer, () -> {
            care.note(id, note);
            return id;
        });
    }

    private List<CareWish> wishesOf(Account interviewer) {
        return people.as(people.active(Role.CUSTODIAN), care::wishes).stream()
                .filter(wish -> wish.interviewer().equals(interviewer.id()))
                .toList();
    }
}
