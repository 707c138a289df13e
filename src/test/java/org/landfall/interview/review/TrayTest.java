package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.ManyInterviews;
import org.landfall.Statements;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The custodians' tray: order, filters, what it tells of an interview, and that it stays fast. */
@LandfallTest
class TrayTest {
    private static final int MANY = 100_000;

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private TrayService tray;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private QueryService queries;

    @Autowired
    private JdbcClient application;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    @Test
    void whatWaitsLongestStandsFirst() {
        Study study = talks.study(false);
        InterviewId first = talks.handedIn(talks.interviewer(), study);
        InterviewId second = talks.handedIn(talks.interviewer(), study);
        assertThat(lines(of(study, Tray.TO_READ, null)))
                .extracting(TrayLine::id)
                .containsExactly(first, second);
    }

    @Test
    void eachInterviewStandsInItsCompartment() {
        Study study = talks.study(true);
        InterviewId id = talks.handedIn(talks.interviewer(), study);
        people.as(people.active(Role.CUSTODIAN), () -> decisions.approve(id, DecisionServiceTest.ratings()));
        assertThat(lines(of(study, Tray.TO_READ, null))).isEmpty();
        assertThat(lines(of(study, Tray.SECOND_READING, null))).hasSize(1);
        assertThat(lines(of(study, Tray.ALL, null))).hasSize(1);
    }

    @Test
    void theFiguresTellWhatMakesOneLookCloser() {
        Study study = talks.study(false);
        Account interviewer = talks.interviewer();
        InterviewId id = talks.handedIn(interviewer, study);
        TrayLine line = lines(of(study, Tray.TO_READ, null)).getFirst();
        assertThat(line.figures()).isNotNull();
        assertThat(line.figures().answers()).isEqualTo(3);
        assertThat(line.figures().seconds()).isZero();
        assertThat(line.flags()).isEqualTo(line.figures().flags());
        assertThat(line.site()).isEqualTo(interviewer.site());
        people.as(people.active(Role.CUSTODIAN), () -> {
            queries.ask(id, "/data/A_setup/iv_date", "?");
            return decisions.sendBack(id);
        });
        assertThat(lines(of(study, Tray.RETURNED, Flag.RETURNED))).hasSize(1);
        assertThat(lines(of(study, Tray.RETURNED, Flag.FAST))).isEmpty();
    }

    @Test
    void flagsFollowTheFigures() {
        assertThat(new Figures(0, 0, 27, 90, 4, 0, 0, 72, null, Map.of()).flags())
                .isEmpty();
        assertThat(new Figures(2, 1, 4, 90, 18, 2, 1, 73, null, Map.of()).flags())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Flag.FEE, Flag.MET)));
        assertThat(Flag.of(Flag.bits(List.of(Flag.FAST, Flag.RETURNED)))).containsExactly(Flag.FAST, Flag.RETURNED);
    }

    @Test
    @Transactional
    void aHundredThousandInterviewsArePagedInAnIndex() {
        Study study = talks.study(false);
        List<Account> interviewers = List.of(talks.interviewer());
        insertMany(study, interviewers.getFirst());
        // rows of an open transaction count as unseen, for which the planner shuns the index; after a vacuum it does
        // not
        application.sql("set local enable_sort = off").update();
        Account custodian = people.active(Role.CUSTODIAN);
        for (TrayQuery query : List.of(
                TrayQuery.all(Tray.TO_READ),
                TrayQuery.all(Tray.ALL),
                of(study, Tray.TO_READ, Flag.FAST),
                new TrayQuery(Tray.TO_READ, study.id(), interviewers.getFirst().site(), null, "7"))) {
            String plan = String.join(
                    "\n",
                    people.as(
                            custodian,
                            () -> application
                                    .sql("explain " + TrayRepository.page(query))
                                    .params(TrayRepository.parameters(query, 60_000, 50))
                                    .query(String.class)
                                    .list()));
            assertThat(plan).containsPattern("Index (Only )?Scan").doesNotContain("Seq Scan", "Sort");
        }
        TrayQuery all = of(study, Tray.TO_READ, null);
        people.as(custodian, () -> {
            assertThat(tray.count(all)).isGreaterThan(MANY * 99 / 100);
            assertThat(Statements.countOf(
                            () -> assertThat(tray.lines(all, 60_000, 50)).hasSize(50)))
                    .isEqualTo(1);
            return all;
        });
    }

    private void insertMany(Study study, Account interviewer) {
        new ManyInterviews(application, study.id().value())
                .add(
                        MANY,
                        Objects.requireNonNull(interviewer.site()).value(),
                        interviewer.id().value(),
                        "COMPLETED");
    }

    private List<TrayLine> lines(TrayQuery query) {
        return people.as(people.active(Role.CUSTODIAN), () -> tray.lines(query, 0, 50));
    }

    private static TrayQuery of(Study study, Tray tray, @Nullable Flag flag) {
        return new TrayQuery(tray, study.id(), null, flag, "");
    }
}
