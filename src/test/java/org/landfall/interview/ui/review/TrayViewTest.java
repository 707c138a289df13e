package org.landfall.interview.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.interview.review.Tray;
import org.landfall.interview.review.TrayLine;
import org.landfall.interview.review.TrayQuery;
import org.landfall.interview.review.TrayService;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

/** The tray as a custodian sees it. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class TrayViewTest extends SpringBrowserlessTest {
    private static final int STATEMENTS = 12;

    @Autowired
    private Talks talks;

    @Autowired
    private TrayService tray;

    private TrayLine line;

    @BeforeEach
    void handIn() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        // a thread of its own: in this one a custodian is signed in
        InterviewId[] id = new InterviewId[1];
        Study[] study = new Study[1];
        Thread interviewer = Thread.ofPlatform().start(() -> {
            study[0] = talks.study(false);
            id[0] = talks.handedIn(talks.interviewer(), study[0]);
        });
        interviewer.join();
        line = tray.lines(new TrayQuery(Tray.TO_READ, study[0].id(), null, null, ""), 0, 1)
                .getFirst();
        UI.getCurrent().navigate("review");
    }

    @Test
    void anInterviewIsFoundByPartOfItsPseudonymAndRead() {
        test($(TextField.class).withCaption("Search by pseudonym").single())
                .setValue(line.pseudonym().substring(3).toLowerCase(Locale.ROOT));
        Grid<?> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(grid.getElement().getAttribute("aria-label")).isEqualTo("Review");
        Button read = (Button) test(grid).getCellComponent(0, grid.getColumns().size() - 1);
        assertThat(read.getElement().getAttribute("aria-label")).isEqualTo("Read " + line.pseudonym());
        read.click();
        assertThat($(H1.class).single().getText()).isEqualTo(line.pseudonym());
    }

    @Test
    void theScreenAsksNothingForEachRow() {
        int statements = Statements.countOf(() -> {
            UI.getCurrent().navigate("interviews");
            UI.getCurrent().navigate("review");
            test($(Grid.class).single()).size();
        });
        assertThat(statements).isLessThanOrEqualTo(STATEMENTS);
    }
}
