package org.landfall.interview.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.shell.PrintSheet;

/** Cards are opened and printed from one page, in the language of the talk. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class CardsViewTest extends SpringBrowserlessTest {
    @BeforeEach
    void atTheCards() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(CardsView.class);
    }

    @Test
    void theCardSpeaksTheLanguageOfTheTalkAndNamesNoProject() {
        language("ko");
        open("Card with numbers");
        assertThat(paper()).contains("판").doesNotContain("Landfall", "Destination");
        close();
        language("en");
        open("What is agreed on");
        assertThat(paper()).contains("Do you agree to take part?", "Version").doesNotContain("Landfall");
    }

    @Test
    void helpIsThatOfTheOwnPlace() {
        open("Help in the pocket");
        assertThat(paper()).contains("Clinic  555-0100").doesNotContain("Doctor");
    }

    @SuppressWarnings("unchecked")
    private void language(String code) {
        ((Select<String>) find(Select.class).withCaption("Language of the card").single()).setValue(code);
    }

    private String paper() {
        return $(PrintSheet.class).single().getElement().getTextRecursively();
    }

    private void close() {
        test(find(Button.class).withCaption("Close").single()).click();
    }

    private void open(String card) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(("Show and print " + card)::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
