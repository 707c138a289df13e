package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two custodians read, neither knowing the other's answers; where they disagree, a third one decides. */
@LandfallTest
class DecisionServiceTest {
    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private ReviewService review;

    @Autowired
    private DecisionService decisions;

    @Test
    void oneReaderIsEnoughWhereTheStudySaysSo() {
        InterviewId id = talks.handedIn(talks.interviewer(), talks.study(false));
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(approve(custodian, id, Map.of())).isEqualTo(new Decided.Approved());
        assertThat(approve(custodian, id, Map.of())).isEqualTo(new Decided.Refused(Decided.Reason.NOT_WAITING));
        assertThat(state(custodian, id)).isEqualTo(InterviewState.APPROVED);
    }

    @Test
    void anInterviewCountsOnlyAfterASecondCustodianHasReadIt() {
        InterviewId id = talks.handedIn(talks.interviewer(), talks.study(true));
        Account first = people.active(Role.CUSTODIAN);
        Account second = people.active(Role.CUSTODIAN);
        assertThat(approve(first, id, ratings())).isEqualTo(new Decided.PassedOn(2));
        assertThat(state(first, id)).isEqualTo(InterviewState.COMPLETED);
        assertThat(approve(first, id, ratings())).isEqualTo(new Decided.Refused(Decided.Reason.READ_BEFORE));
        assertThat(approve(second, id, ratings())).isEqualTo(new Decided.Approved());
    }

    @Test
    void clearingWithAnEmptyPointIsRefusedAndNamesIt() {
        InterviewId id = talks.handedIn(talks.interviewer(), talks.study(true));
        Account custodian = people.active(Role.CUSTODIAN);
        for (Point point : Point.values()) {
            Map<Point, Rating> without = ratings();
            without.remove(point);
            assertThat(approve(custodian, id, without))
                    .isEqualTo(new Decided.Refused(Decided.Reason.EMPTY_POINT, point));
        }
        Map<Point, Rating> odd = ratings();
        odd.put(Point.RISK, Rating.YES);
        assertThat(approve(custodian, id, odd)).isEqualTo(new Decided.Refused(Decided.Reason.EMPTY_POINT, Point.RISK));
        assertThat(people.as(custodian, () -> decisions.readings(id))).isEmpty();
    }

    @Test
    void whenTwoReadersDisagreeBothRatingsStayAndAThirdOneDecides() {
        InterviewId id = talks.handedIn(talks.interviewer(), talks.study(true));
        List<Account> readers =
                List.of(people.active(Role.CUSTODIAN), people.active(Role.CUSTODIAN), people.active(Role.CUSTODIAN));
        Map<Point, Rating> riskier = ratings();
        riskier.put(Point.RISK, Rating.HIGH);
        approve(readers.get(0), id, ratings());
        assertThat(people.as(readers.get(1), () -> decisions.readings(id))).isEmpty();
        assertThat(approve(readers.get(1), id, riskier)).isEqualTo(new Decided.PassedOn(3));
        assertThat(people.as(readers.get(2), () -> decisions.readings(id)))
                .extracting(reading -> reading.ratings().get(Point.RISK))
                .containsExactly(Rating.LOW, Rating.HIGH);
        assertThat(approve(readers.get(1), id, riskier)).isEqualTo(new Decided.Refused(Decided.Reason.READ_BEFORE));
        assertThat(approve(readers.get(2), id, riskier)).isEqualTo(new Decided.Approved());
        assertThat(people.as(readers.get(0), () -> decisions.readings(id))).hasSize(3);
    }

    @Test
    void nobodyButACustodianDecides() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.handedIn(interviewer, talks.study(false));
        for (Account person : List.of(interviewer, people.active(Role.ADMIN), people.active(Role.RESEARCHER))) {
            assertThatThrownBy(() -> approve(person, id, Map.of())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(person, () -> decisions.sendBack(id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** The first rating of every point, but for the risk, which is low. */
    static Map<Point, Rating> ratings() {
        Map<Point, Rating> ratings = new EnumMap<>(Point.class);
        for (Point point : Point.values()) {
            ratings.put(point, point.ratings().getFirst());
        }
        return ratings;
    }

    private Decided approve(Account custodian, InterviewId id, Map<Point, Rating> ratings) {
        return people.as(custodian, () -> decisions.approve(id, ratings));
    }

    private InterviewState state(Account custodian, InterviewId id) {
        return people.as(custodian, () -> review.read(id).line().state());
    }
}
