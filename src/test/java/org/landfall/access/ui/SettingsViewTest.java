package org.landfall.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Policies;
import org.landfall.access.Role;
import org.landfall.access.Setting;
import org.landfall.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the settings, found by what stands on the screen. */
@LandfallTest
@SignedInAs(Role.ADMIN)
class SettingsViewTest extends SpringBrowserlessTest {
    @Autowired
    private Policies policies;

    @BeforeEach
    void openThePage() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(SettingsView.class);
    }

    @Test
    void aValueOutsideItsBoundsIsNamedWithThem() {
        TextField reads = field("Much reading");
        reads.setValue("4");
        save(2);
        assertThat(reads.isInvalid()).isTrue();
        assertThat(reads.getErrorMessage()).startsWith("Please enter a whole number from 5 to 500.");
        assertThat(policies.number(Setting.MANY_READS)).isEqualTo(30);
    }

    @Test
    void aChangeIsInForceWhenThePageSaysSo() {
        field("Opened in vain").setValue("9");
        save(2);
        assertThat(policies.number(Setting.FAILED_OPENS)).isEqualTo(9);
        field("Opened in vain").setValue("3");
        save(2);
        assertThat(policies.number(Setting.FAILED_OPENS)).isEqualTo(3);
    }

    @Test
    void whatTheServerFixesCannotBeTyped() {
        assertThat(field("Who signs in in two steps").isReadOnly()).isTrue();
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    private void save(int card) {
        test(find(Button.class).withCaption("Save").all().get(card)).click();
    }
}
