package org.landfall.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@LandfallTest
class DemoDataTest {
    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private DemoMaker maker;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private ActingAs acting;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private final DemoProgress progress = new DemoProgress();

    @Test
    void aRunThatWasStoppedGoesOnAtTheNextStartWithoutDoubles() throws InterruptedException {
        DemoPlan plan = new DemoPlan(31, 2);
        Staff staff = TestStaff.hire(database);

        DemoData stopped = newRun();
        stopped.stop();
        stopped.makeAll(plan, staff);
        assertThat(progress.made()).isZero();
        assertThat(interviews(staff)).isEqualTo(1);

        newRun().makeAll(plan, staff);
        newRun().makeAll(plan, staff);
        assertThat(interviews(staff)).isEqualTo(plan.size());
        assertThat(progress.made()).isEqualTo(progress.planned()).isEqualTo(5);
    }

    @Test
    void nothingIsMadeOutsideDemoMode() throws InterruptedException {
        DemoData data = newRun();
        data.start();
        data.stop();
        assertThat(progress.planned()).isZero();
        assertThat(progress.running()).isFalse();
    }

    private DemoData newRun() {
        return new DemoData(accounts, maker, progress, 2);
    }

    private int interviews(Staff staff) {
        return staff.interviewers().stream().mapToInt(this::interviews).sum();
    }

    private int interviews(AccountId interviewer) {
        return acting.account(interviewer, () -> interviews.countMine(InterviewQuery.ALL));
    }
}
