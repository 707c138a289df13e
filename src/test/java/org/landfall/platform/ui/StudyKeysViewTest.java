package org.landfall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.Talks;
import org.landfall.platform.KeyRotationService;
import org.landfall.shell.HomeSection;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an administrator asks for a new key of a study, and where a custodian answers. */
@LandfallTest
@SignedInAs(Role.ADMIN)
class StudyKeysViewTest extends SpringBrowserlessTest {
    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private KeyRotationService rotations;

    @Autowired
    private KeyRotationHome home;

    private Study study;

    @BeforeEach
    void aStudyWithARecord() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        study = talks.study(false);
        talks.begun(talks.interviewer(), study);
        people.everybodyWorksIn(study.id().value());
    }

    @Test
    void anAdministratorSeesHowOldTheKeyOfAStudyIsAndAsksForAnother() {
        assertThat(page()).contains(study.name() + ": key made");

        test(button("Rotate…")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(rotations.states())
                .filteredOn(state -> state.study().equals(study.id()))
                .allSatisfy(state -> assertThat(state.asked()).isNotNull());
        assertThat(page()).contains("It waits for a custodian of the study");
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void aCustodianOfTheStudyFindsTheWishOnTheStartPageAndAgrees() {
        Account admin = people.active(Role.ADMIN);
        people.as(admin, () -> rotations.ask(study.id()));
        HomeSection section = home.sections().getFirst();
        assertThat(section.getElement().getTextRecursively()).contains(study.name(), "An administrator asks");
        UI.getCurrent().add(section);

        test(button("Agree")).click();

        assertThat(rotations.waiting()).noneMatch(wish -> wish.study().equals(study.id()));
        assertThat(section.getElement().getTextRecursively()).doesNotContain(study.name());
    }

    private String page() {
        return navigate(HealthView.class).getElement().getTextRecursively();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(words + " " + study.name()))
                .findFirst()
                .orElseThrow();
    }
}
