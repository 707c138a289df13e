package org.landfall.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.access.Site;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian keeps the directory of help of a place. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class HelpViewTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private HelpDirectoryService directories;

    @Autowired
    private StudyService studies;

    @Autowired
    private HelpLineService lines;

    private Site site;

    @BeforeEach
    void atAPlace() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        site = people.site();
        navigate(HelpView.class);
        place().setValue(site);
    }

    @Test
    void anEntryThatIsTooOldIsMarkedAndCheckedWithOneClick() {
        newEntry("Law office", LocalDate.now().minusDays(91));
        assertThat(spans()).contains("Checked 91 days ago", "Checked today");
        click("Checked today Law office");
        assertThat(spans()).doesNotContain("Checked 91 days ago");
        assertThat(directories.of(site.id()).gap(LocalDate.now())).isEmpty();
    }

    @Test
    void anEntryWithoutALanguageIsNotKeptAndNothingTypedIsLost() {
        open("New entry");
        test(field("Name")).setValue("Nameless");
        open("Keep");
        assertThat(languages().isInvalid()).isTrue();
        assertThat(field("Telephone, address").isInvalid()).isTrue();
        assertThat(field("Name").getValue()).isEqualTo("Nameless");
        assertThat(directories.of(site.id()).entries()).hasSize(1);
    }

    @Test
    void anEntryIsChangedAndRemoved() {
        click("Change Clinic");
        test(field("Name")).setValue("Clinic two");
        open("Keep");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Clinic two");
        click("Change Clinic two");
        open("Remove");
        assertThat(directories.of(site.id()).entries()).isEmpty();
    }

    @Test
    void moreEntriesCostNoMoreStatements() {
        int few = Statements.countOf(() -> directories.of(site.id()));
        newEntry("Law office", LocalDate.now());
        newEntry("Other office", LocalDate.now());
        assertThat(Statements.countOf(() -> directories.of(site.id()))).isEqualTo(few);
    }

    @Test
    void theNumbersToCallAreEnteredHereAndOnlyNumbersAreTaken() {
        String study = studies.all().getFirst().name();
        number("On call", "who knows");
        click("Keep " + study);
        assertThat(find(Notification.class).all().stream().map(one -> test(one).getText()))
                .anyMatch(text -> text.startsWith("Please enter numbers only"));
        number("On call", "010-555-0101");
        number("Emergency", "112");
        click("Keep " + study);
        assertThat(lines.of(studies.all().getFirst().id())).isEqualTo(new HelpLines("010-555-0101", "112"));
    }

    private void newEntry(String name, LocalDate checked) {
        open("New entry");
        test(field("Name")).setValue(name);
        test(field("What it offers, in English")).setValue("Advice");
        test(field("Telephone, address")).setValue("555-0100");
        languages().setValue(Set.of("ko"));
        find(DatePicker.class).single().setValue(checked);
        open("Keep");
    }

    @SuppressWarnings("unchecked")
    private Select<Site> place() {
        return find(Select.class).withCaption("Place").single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> languages() {
        return find(MultiSelectComboBox.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private void number(String label, String number) {
        test(find(TextField.class).withCaption(label).all().getFirst()).setValue(number);
    }

    private void open(String caption) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(caption)
                                && button.getAriaLabel().isEmpty())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void click(String name) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(name::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
