package org.landfall.testimony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.testimony.Tellings;
import org.landfall.testimony.Tellings.Talk;
import org.landfall.testimony.Theme;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian marks sentences of a telling. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class TestimonyViewTest extends SpringBrowserlessTest {
    @Autowired
    private Tellings tellings;

    private Talk talk;

    @BeforeEach
    void open() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        talk = Tellings.elsewhere(() -> tellings.approved(Map.of()));
        UI.getCurrent().navigate("review/" + talk.id());
        button("Testimony").click();
    }

    @Test
    void chosenSentencesAreMarkedFromTheFirstToTheLast() {
        choose("I waited for a year.");
        choose("So I wanted to go to the United States.");
        button("Mark the chosen sentences").click();
        themes().setValue(Set.of(Theme.C1));
        button("Keep the mark").click();
        assertThat($(MarkList.class).single().getElement().getTextRecursively())
                .contains(
                        "I waited",
                        "KANARIENVOGEL",
                        "United States.",
                        "C1 How the first wish formed",
                        "About own life");
        button("Remove the mark").click();
        assertThat($(MarkList.class).single().getElement().getTextRecursively()).contains("Nothing is marked yet");
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissing() {
        button("Mark the chosen sentences").click();
        assertThat($(MarkDialog.class).exists()).isFalse();
        choose("I waited for a year.");
        button("Mark the chosen sentences").click();
        button("Keep the mark").click();
        assertThat(themes().getErrorMessage()).isEqualTo("Choose at least one theme.");
        themes().setValue(Set.of(Theme.A));
        button("Keep the mark").click();
        assertThat($(TextField.class).withCaption("Note").single().getErrorMessage())
                .startsWith("Say here why");
    }

    @Test
    void finishedMarksAreOnlyRead() {
        button("Finish marking").click();
        button("Finish").click();
        assertThat($(Checkbox.class).all()).isEmpty();
        assertThat($(Button.class).withText("Finish marking").exists()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UI.getCurrent().navigate("testimony/" + UUID.randomUUID());
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void theAgreementPageSaysHowToBegin() {
        UI.getCurrent().navigate("agreement");
        assertThat($(H1.class).single().getText()).isEqualTo("Agreement");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Theme> themes() {
        return $(MultiSelectComboBox.class).withCaption("Themes").single();
    }

    private void choose(String sentence) {
        $(Checkbox.class).withCaption(sentence).single().setValue(true);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
