package org.landfall.testimony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.testimony.Blanked;
import org.landfall.testimony.Tellings;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian takes a quote on. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class QuoteViewTest extends SpringBrowserlessTest {
    @Autowired
    private Tellings tellings;

    private UUID id;

    @BeforeEach
    void open() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        id = Tellings.elsewhere(() -> tellings.proposed(tellings.approved(Map.of())));
        UI.getCurrent().navigate("quotes/" + id);
    }

    @Test
    void whatIsChangedOutsideTheBracketsIsRefusedAndTheDialogStays() {
        blank("A friend told me there is work.");
        assertThat($(BlankDialog.class).single().isOpened()).isTrue();
        $(TextArea.class)
                .withCaption("Words to print")
                .single()
                .setValue("A friend called [a name] told me there is no work in the South.");
        button("Keep these words").click();
        assertThat($(BlankDialog.class).exists()).isFalse();
        assertThat(shown()).contains("A friend called [a name]", "Blanked");
    }

    @Test
    void whatWasNotLookedForIsSaid() {
        button("Blank words").click();
        button("Keep these words").click();
        assertThat(list().getErrorMessage()).startsWith("Go through the whole list");
    }

    @Test
    void whoeverChangedItIsToldThatAnotherOneDecides() {
        blank("A friend called […] told me there is no work in the South.");
        assertThat(shown()).contains("A friend called […]", "Blanked", "You have done an earlier step");
        assertThat($(Button.class).withText("Find it fit").exists()).isFalse();
    }

    @Test
    void takenBackItIsReadAndNothingElse() {
        button("Take it back").click();
        assertThat(shown()).contains("Taken back");
        assertThat($(Button.class).withText("Blank words").exists()).isFalse();
    }

    @Test
    void listsSayWhatIsThereAndWhatIsNot() {
        UI.getCurrent().navigate("quotes");
        assertThat($(H1.class).single().getText()).isEqualTo("Quotes");
        UI.getCurrent().navigate("released-quotes");
        assertThat($(H1.class).single().getText()).isEqualTo("Released quotes");
        UI.getCurrent().navigate("quotes/" + UUID.randomUUID());
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    private void blank(String words) {
        button("Blank words").click();
        $(TextArea.class).withCaption("Words to print").single().setValue(words);
        list().setValue(EnumSet.allOf(Blanked.class));
        button("Keep these words").click();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Blanked> list() {
        return $(CheckboxGroup.class).single();
    }

    private String shown() {
        return $(Main.class).single().getElement().getTextRecursively();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
