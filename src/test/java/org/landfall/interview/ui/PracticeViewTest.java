package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guided first interview: each hint waits until it was tried, and nothing is kept. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class PracticeViewTest extends SpringBrowserlessTest {
    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("practice");
    }

    @Test
    void everyHintWaitsUntilItWasTried() {
        assertThat(hint()).startsWith("Nothing here is kept.");
        press("next");
        assertThat(place()).isEqualTo("Practice, 1 of 7");
        press("1");
        assertThat(hint()).startsWith("Look at another question");
        press("back");
        assertThat(hint()).startsWith("Nobody has to answer:");
        press("S");
        assertThat(place()).isEqualTo("Practice, 3 of 7");
        click("Next hint");
        press("L");
        assertThat(hint()).startsWith("Press M for the marks");
        click("Next hint");
        press("B");
        click("Back");
        click("Go on");
        assertThat(hint()).startsWith("If somebody comes");
        click("Done");
        assertThat($(InterviewScreen.class).all()).isEmpty();
    }

    @Test
    void nothingIsKept() {
        int before = interviews();
        press("next");
        press("1");
        press("next");
        assertThat(interviews()).isEqualTo(before);
        assertThat(new DatabaseDump(database).tablesWith("Practice")).isEmpty();
    }

    private int interviews() {
        return database.sql("select count(*) from interview.interview")
                .query(Integer.class)
                .single();
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private String hint() {
        return $(PracticeGuide.class)
                .single()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).getText())
                .findFirst()
                .orElseThrow();
    }

    private String place() {
        return $(PracticeGuide.class)
                .single()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(Span.class::isInstance)
                .map(part -> ((Span) part).getText())
                .findFirst()
                .orElseThrow();
    }
}
