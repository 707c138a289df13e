package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.TestVintages;
import org.landfall.interview.Talks;
import org.landfall.shell.HomeCard;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class VintagesViewTest extends SpringBrowserlessTest {
    @Autowired
    TestVintages vintages;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    private Study study;

    @BeforeEach
    void aStudyWithoutInterviews() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        study = talks.study(false);
    }

    @Test
    void aLookSaysWhatWouldEnterAndWhichRuleIsNotMet() {
        navigate(VintagesView.class);
        click("Look at the next vintage");
        assertThat(words())
                .contains("Would enter the vintage")
                .contains("It takes at least 150 records; 0 would enter.")
                .contains("This is the first one.")
                .contains("cannot be changed or taken back");
        assertThat(button("Propose this cut to a second custodian").isEnabled()).isFalse();
    }

    @Test
    void whoProposedMayOnlyTakeItBack() {
        vintages.proposed(people.mine(), study);
        navigate(VintagesView.class);
        assertThat(words()).contains("You proposed a new vintage").doesNotContain("Look at it today");
        click("Take the proposal back");
        assertThat(said()).isEqualTo("Taken back. Nothing was cut.");
        assertThat(words()).contains("Look at the next vintage");
    }

    @Test
    void anotherCustodianComparesAndMayNotSignWhatIsNotMet() {
        Account first = people.active(Role.CUSTODIAN);
        vintages.proposed(first, study);
        UI.getCurrent().navigate("");
        assertThat(findInView(HomeCard.class).all())
                .extracting(card -> card.getElement().getTextRecursively())
                .anyMatch(card -> card.contains("A vintage of \"" + study.name() + "\" waits for a second signature"));
        navigate(VintagesView.class);
        assertThat(words())
                .contains(first.displayName() + " proposed a new vintage", "6,421 records")
                .contains("\"By churches and by word of mouth.\" Talks from 2019 to 2025.");
        click("Look at it today");
        assertThat(words()).contains("When proposed", "7919");
        assertThat(button("Sign and cut the vintage").isEnabled()).isFalse();
    }

    @Test
    void whoDeclinesIsAskedWhy() {
        UUID proposal = vintages.proposed(people.active(Role.CUSTODIAN), study);
        assertThat(proposal).isNotNull();
        navigate(VintagesView.class);
        click("Decline …");
        var dialog = find(Dialog.class).single();
        test(find(Button.class).from(dialog).withCaption("Decline …").single()).click();
        assertThat(find(TextArea.class).from(dialog).single().isInvalid()).isTrue();
        test(find(TextArea.class).from(dialog).single()).setValue("Wait for the second site");
        test(find(Button.class).from(dialog).withCaption("Decline …").single()).click();
        assertThat(said()).startsWith("Declined. Nothing was cut");
        assertThat(words()).contains("declined the last proposal").contains("Wait for the second site");
    }

    private String said() {
        return test(find(Notification.class).single()).getText();
    }

    private String words() {
        return section().getElement().getTextRecursively();
    }

    private void click(String caption) {
        test(button(caption)).click();
    }

    private Button button(String caption) {
        return find(Button.class).from(section()).withCaption(caption).single();
    }

    private Component section() {
        return findInView(Section.class).all().stream()
                .filter(one -> one.getChildren()
                        .anyMatch(child ->
                                child instanceof H2 name && name.getText().equals(study.name())))
                .findFirst()
                .orElseThrow();
    }
}
