package org.landfall.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.OwnTokenService;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens on the page of the own account, found by what stands on the screen. */
@LandfallTest
class TokensCardTest extends SpringBrowserlessTest {
    @Autowired
    private OwnTokenService tokens;

    @BeforeEach
    void openTheAccount() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(OwnAccountView.class);
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void aTokenIsMadeShownOnceListedAndEnded() {
        name().setValue("R in the office");
        click("Make a token");
        assertThat(find(Div.class).withClassName("lf-link").single().getText()).matches("landfall_[A-Za-z0-9_-]{43}");
        click("Close");
        assertThat(find(TokensCard.class).single().getElement().getTextRecursively())
                .contains("R in the office", "last used: never")
                .doesNotContain("landfall_");
        click("End");
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void aTokenWithoutANameIsRefusedInASentence() {
        click("Make a token");
        assertThat(find(TokensCard.class).single().getElement().getTextRecursively())
                .contains("Please give the token a name of up to 80 letters on one line.");
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void whoIsNoResearcherIsOfferedNone() {
        assertThat(find(TokensCard.class).exists()).isFalse();
    }

    private TextField name() {
        return find(TextField.class).withCaption("Name of the new token").single();
    }

    private void click(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }
}
