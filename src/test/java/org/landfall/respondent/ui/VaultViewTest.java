package org.landfall.respondent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.respondent.vault.TestVault;
import org.landfall.respondent.vault.VaultKeyService;
import org.landfall.shell.HomeCard;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class VaultViewTest extends SpringBrowserlessTest {
    @Autowired
    TestVault vault;

    @Autowired
    VaultKeyService keys;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    private Study study;
    private Account other;

    @BeforeEach
    void aStudyInWhichAnotherCustodianTookUpAShare() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        study = talks.study(false);
        people.worksOnlyIn(people.mine(), study.id().value()); // the page names every custodian of every study
        other = people.active(Role.CUSTODIAN);
        vault.takeUp(other, study);
    }

    @Test
    void aShareIsTakenUpWithAPassphraseAndTheSecondOneBegins() {
        navigate(VaultView.class);
        assertThat(words()).contains("There is no vault yet", other.displayName() + ": has a passphrase");
        click("Take up a share");
        say("short", "short");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("at least 16 characters");
        String passphrase = TestVault.passphrase(people.mine());
        say(passphrase, passphrase);
        click("Begin the vault");
        assertThat(words()).contains("Identities sealed: 0", people.mine().displayName() + ": holds a share");
    }

    @Test
    void anothersRequestWaitsOnTheStartPageAndAWrongPassphraseOpensNothing() {
        begun();
        asked();
        UI.getCurrent().navigate("");
        assertThat(findInView(HomeCard.class).all())
                .extracting(card -> card.getElement().getTextRecursively())
                .anyMatch(card -> card.contains("Open the identity of LF-"));
        navigate(VaultView.class);
        // others may wait from other tests; the newest comes last
        test(findInView(Button.class).withCaption("Agree …").all().getLast()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(PasswordField.class).from(dialog).single()).setValue("wrong");
        test(find(Button.class).from(dialog).withCaption("Agree").single()).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("not your vault passphrase");
    }

    private void begun() {
        vault.takeUp(people.mine(), study);
        keys.begin(study.id());
    }

    private void asked() {
        Account interviewer = talks.interviewer();
        InterviewId talk = vault.talk(interviewer, study, true);
        vault.seal(interviewer, talk);
        vault.ask(other, talk);
    }

    private void say(String passphrase, String again) {
        Dialog dialog = find(Dialog.class).single();
        test(find(PasswordField.class)
                        .from(dialog)
                        .withCaption("Vault passphrase")
                        .single())
                .setValue(passphrase);
        test(find(PasswordField.class).from(dialog).withCaption("Once more").single())
                .setValue(again);
        test(find(Button.class).from(dialog).withCaption("Take it up").single()).click();
    }

    private String words() {
        return card().getElement().getTextRecursively();
    }

    private void click(String caption) {
        test(find(Button.class).from(card()).withCaption(caption).single()).click();
    }

    private Component card() {
        return findInView(StudyVault.class).all().stream()
                .filter(one -> one.getChildren()
                        .anyMatch(child ->
                                child instanceof H2 name && name.getText().equals(study.name())))
                .findFirst()
                .orElseThrow();
    }
}
