package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.Item;
import org.landfall.instrument.TestFiles;
import org.landfall.instrument.TestWorkbook;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.shell.NotFoundView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft as its author tries it out: the screen of the interview, and nothing of it in the database. */
@LandfallTest
@SignedInAs(Role.RESEARCHER)
class TryViewTest extends SpringBrowserlessTest {
    @Autowired
    private InstrumentService instruments;

    @Autowired
    private FormFileService drafts;

    @Autowired
    private ActingAs acting;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private InstrumentVersionId draft;

    @BeforeEach
    void draft() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        String form = "try_" + UUID.randomUUID().toString().replace("-", "");
        byte[] workbook = TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Tried form|" + form + "|7")
                .row("select_one yn|crossed|Did you cross?|건넜습니까?|||||yes")
                .row("text|where|Where?|어디로?|${crossed} = 'yes'||||yes")
                .row("integer|times|How often?|몇 번?||. < 9|Fewer than nine.|아홉 번 미만||")
                .bytes();
        draft = ((Import.Stored) acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(workbook))).id();
        UI.getCurrent().navigate("instruments/" + draft + "/try");
    }

    @Test
    void itSaysThatNothingIsKept() {
        assertThat($(Span.class).withText("Trying out: nothing is kept").all()).hasSize(1);
        assertThat(asked()).isEqualTo("Did you cross?");
        assertThat($(SavedStatus.class).all()).isEmpty();
    }

    @Test
    void answersLeadOnAsInTheInterviewAndNothingIsWritten() {
        List<Long> before = rows();
        press("1");
        assertThat(asked()).isEqualTo("Where?");
        press("L");
        assertThat(asked()).isEqualTo("어디로?");
        press("back");
        press("2");
        assertThat(asked()).isEqualTo("몇 번?");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void picturesStandWithTheLabelAndTheChoicesAndAreDescribed() {
        String form = "seen_" + UUID.randomUUID().toString().replace("-", "");
        byte[] workbook = TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Seen form|" + form + "|1")
                .sheet("choices", "list_name|name|label|image", "kind|well|A well|well.png", "kind|no|None|")
                .sheet("survey", "type|name|label|image", "select_one kind|water|Which water?|map.png")
                .bytes();
        byte[] zip = new FormPackage(workbook, Map.of("map.png", TestFiles.png(), "well.png", TestFiles.png()))
                .zipped("form.xlsx");
        draft = ((Import.Stored) acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(zip))).id();
        UI.getCurrent().navigate("instruments/" + draft + "/try");
        assertThat($(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .contains("Which water?");
        assertThat(drafts.file(draft, "well.png").orElseThrow().mediaType()).isEqualTo("image/png");
    }

    @Test
    void theRulesOfTheFormHold() {
        press("2");
        test($(TextField.class).withClassName("iv-number").single()).setValue("12");
        press("next");
        assertThat(asked()).isEqualTo("How often?");
        assertThat(texts()).contains("Fewer than nine.");
    }

    @Test
    void theEndShowsWhatWouldBeStored() {
        press("2");
        test($(TextField.class).withClassName("iv-number").single()).setValue("3");
        press("next");
        assertThat(asked()).isEqualTo("What would be stored");
        assertThat($(NativeTableCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("crossedDid you cross?", "no", "timesHow often?", "3");
        assertThat(texts()).contains("1 question does not apply with these answers");
    }

    @Test
    void startingOverForgetsTheAnswers() {
        press("1");
        test($(Button.class).withText("Start over").single()).click();
        assertThat(asked()).isEqualTo("Did you cross?");
        assertThat(texts()).doesNotContain("Where?");
    }

    @Test
    void anyQuestionThatAppliesCanBeGoneTo() {
        jump("times");
        assertThat(asked()).isEqualTo("How often?");
        jump("where");
        assertThat(asked()).isEqualTo("How often?");
        assertThat($(Notification.class).single().getElement().getProperty("text"))
                .contains("does not apply with the answers so far")
                .contains("${crossed} = 'yes'");
    }

    @Test
    void anAddressMayNameTheQuestionToBeginAt() {
        UI.getCurrent().navigate("instruments/" + draft + "/try", QueryParameters.of("question", "times"));
        assertThat(asked()).isEqualTo("How often?");
    }

    @Test
    void theEndOfARecordIsOutOfReach() {
        test(native_("What would be stored")).click();
        assertThat(asked()).isEqualTo("What would be stored");
        assertThat($(Button.class).withText("Hand in").all()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UI.getCurrent().navigate("instruments/" + UUID.randomUUID() + "/try");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void theTrialLeavesOneLineInTheAuditLog() {
        assertThat(database.sql("select count(*) from audit.event where action = 'instrument.try' and subject = ?")
                        .param(draft.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Long> rows() {
        return List.of("interview.interview", "interview.journal", "respondent.respondent").stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void jump(String name) {
        ComboBox<Item.Question> questions =
                (ComboBox<Item.Question>) $(ComboBox.class).single();
        test(questions)
                .selectItem(questions
                        .getGenericDataView()
                        .getItems()
                        .filter(question -> question.name().equals(name))
                        .map(questions.getItemLabelGenerator())
                        .findFirst()
                        .orElseThrow());
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }

    private String asked() {
        return $(H2.class).withId(QuestionCard.LABEL_ID).single().getText();
    }

    private String texts() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private NativeButton native_(String text) {
        return $(NativeButton.class).withText(text).single();
    }
}
