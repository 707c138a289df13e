package org.landfall.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.AccessOutcome;
import org.landfall.access.Account;
import org.landfall.access.AccountService;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in front of the door, as somebody without an account sees them. */
@LandfallTest
class DoorViewsTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private AccountService accounts;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void theSignInPageSpeaksTheLanguageOfTheVisitor() {
        assertThat(navigate(SignInView.class).getPageTitle()).startsWith("Sign in");
        assertThat(find(Button.class).withText("한국어").exists()).isTrue();
        UI.getCurrent().setLocale(Locale.KOREAN);
        navigate(EnrolView.class, "unknown");
        assertThat(navigate(SignInView.class).getPageTitle()).startsWith("로그인");
    }

    @Test
    void aRefusedSignInDoesNotSayWhichPartWasWrong() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("refused", ""));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
        UI.getCurrent().navigate("sign-in", QueryParameters.of("wait", "<script>"));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }

    @Test
    void theLinkLeadsToAPasswordAndThenNowhere() {
        String token = tokenFor(people.active(Role.RESEARCHER));
        navigate(EnrolView.class, token);
        choose("short", "short");
        assertThat(find(FormProblem.class).single().getText()).startsWith("The password is too short");
        choose(People.PASSWORD, People.PASSWORD);
        assertThat(heading()).isEqualTo("Your password is saved");
        navigate(EnrolView.class, token);
        assertThat(heading()).isEqualTo("This link no longer works");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void anInventedLinkShowsNothingOfAnyAccount() {
        for (String token : new String[] {"x", "a".repeat(43), "..%2f..%2f", "x".repeat(4_096)}) {
            navigate(EnrolView.class, token);
            assertThat(heading()).isEqualTo("This link no longer works");
            navigate(SetUpView.class, token);
            assertThat(heading()).isEqualTo("This link no longer works");
            assertThat(find(TextField.class).exists()).isFalse();
        }
    }

    private void choose(String password, String again) {
        test(find(PasswordField.class).withCaption("Password").single()).setValue(password);
        test(find(PasswordField.class).withCaption("Password again").single()).setValue(again);
        test(find(Button.class).withText("Save the password").single()).click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private String tokenFor(Account account) {
        var outcome = people.as(people.active(Role.ADMIN), () -> accounts.renewSignIn(account.id()));
        String path = ((AccessOutcome.Linked) outcome).link().path();
        return path.substring(path.indexOf('/') + 1);
    }
}
