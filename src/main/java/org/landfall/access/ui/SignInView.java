package org.landfall.access.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Set;
import org.landfall.access.AccessRoutes;
import org.springframework.beans.factory.annotation.Value;

/** Name and password. What went wrong the last time stands above the fields, and never says which of the two it was. */
@Route(value = AccessRoutes.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver {
    private final transient AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();

    SignInView(AuthenticationContext authentication, @Value("${landfall.demo:false}") boolean demo) {
        super("access.signIn.title");
        this.authentication = authentication;
        form.setAction(AccessRoutes.SIGN_IN_CHECK.substring(1));
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        card().add(form, quiet("access.signIn.help")); // the form brings the heading of the page
        if (demo) {
            card().add(quiet("access.signIn.demo"));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Set<String> said = query.getParameters().keySet();
        if (said.contains("wait")) {
            String seconds = query.getSingleParameter("wait").orElse("");
            tell("access.signIn.wait", seconds.matches("[0-9]{1,4}") ? seconds : "60");
        } else if (said.contains("refused")) {
            tell("access.signIn.refused", "");
        } else if (said.contains("stale")) {
            tell("access.signIn.stale", "");
        }
    }

    private void tell(String key, String value) {
        form.showErrorMessage(getTranslation(key + ".title"), getTranslation(key + ".text", value));
    }

    private Paragraph quiet(String key) {
        Paragraph sentence = new Paragraph(getTranslation(key));
        sentence.addClassName("lf-quiet");
        return sentence;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("access.signIn.title"));
        labels.setUsername(getTranslation("access.signInName"));
        labels.setPassword(getTranslation("access.password"));
        labels.setSubmit(getTranslation("access.signIn.submit"));
        LoginI18n.ErrorMessage problems = texts.getErrorMessage();
        problems.setUsername(getTranslation("access.signIn.nameMissing"));
        problems.setPassword(getTranslation("access.signIn.passwordMissing"));
        return texts;
    }
}
