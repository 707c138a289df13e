package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class VintagesViewTest extends SpringBrowserlessTest {
    @Test
    void cuttingAsksFirstAndSaysWhatItWillDo() {
        navigate(VintagesView.class);
        test(cut()).click();
        var question = find(ConfirmDialog.class).single();
        assertThat(test(question).getHeader()).isEqualTo("Cut a vintage of \"Destination choice\"?");
        assertThat(question.getElement().getTextRecursively()).contains("cannot be changed or taken back");
        test(question).cancel();
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void tooFewInterviewsAreARefusalInOneSentence() {
        navigate(VintagesView.class);
        test(cut()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(test(find(Notification.class).single()).getText())
                .contains("a vintage needs at least 150")
                .contains("nothing was changed");
        assertThat(cut().isEnabled()).isTrue();
    }

    private Button cut() {
        return findInView(Button.class).withCaption("Cut a new vintage").atIndex(1);
    }
}
