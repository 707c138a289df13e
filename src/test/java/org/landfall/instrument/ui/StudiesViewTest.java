package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class StudiesViewTest extends SpringBrowserlessTest {
    @Autowired
    StudyService studies;

    private final String name = "Returns " + UUID.randomUUID();

    private void begin(String wanted) {
        navigate(StudiesView.class);
        test(findInView(Button.class).withCaption("Begin a study").single()).click();
        test(name()).setValue(wanted);
        test(find(Button.class).withCaption("Begin").single()).click();
    }

    private TextField name() {
        return find(TextField.class).withCaption("Name of the study").single();
    }

    private List<String> shown() {
        return findInView(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void aNewStudyStandsInTheListAndSaysThatItIsNotOpen() {
        begin(name);
        navigate(StudiesView.class);
        assertThat(shown()).contains(name);
        assertThat(studies.all()).anyMatch(study -> study.name().equals(name));
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsFieldAndNothingTypedIsLost() {
        begin("destination CHOICE");
        assertThat(name().getErrorMessage()).startsWith("There is a study of this name already.");
        assertThat(name().getValue()).isEqualTo("destination CHOICE");
        assertThat(studies.all()).noneMatch(study -> study.name().equals("destination CHOICE"));
    }

    @Test
    void aStudyWithoutANameIsRefused() {
        begin("   ");
        assertThat(name().getErrorMessage()).startsWith("Give the study a name");
    }
}
