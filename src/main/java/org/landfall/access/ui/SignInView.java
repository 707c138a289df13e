package org.landfall.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.Set;
import org.landfall.access.AccessRoutes;
import org.landfall.access.OpenIdService;
import org.landfall.access.SecondStepKind;
import org.landfall.access.SecondStepService;
import org.springframework.beans.factory.annotation.Value;

/**
 * Name and password, and then the code or the passkey over the same page. What went wrong the last time stands above the fields, and
 * never says which part it was.
 */
@Route(value = AccessRoutes.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver {
    private final transient AuthenticationContext authentication;
    private final transient SecondStepService second;
    private final transient Optional<String> provider;
    private final LoginForm form = new LoginForm();

    SignInView(
            AuthenticationContext authentication,
            SecondStepService second,
            OpenIdService openId,
            @Value("${landfall.demo:false}") boolean demo) {
        super("access.signIn.title");
        this.authentication = authentication;
        this.second = second;
        form.setAction(AccessRoutes.SIGN_IN_CHECK.substring(1));
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        card().add(form, new PasskeyEntry()); // the form brings the heading of the page
        provider = openId.offered();
        provider.ifPresent(name -> card().add(new OpenIdEntry(name)));
        card().add(quiet("access.signIn.help"));
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
        Optional<SecondStepKind> awaited = second.awaited().filter(kind -> kind != SecondStepKind.SET_UP);
        if (said.contains("code") && awaited.isPresent()) {
            askForCode(query, said, awaited.get());
        } else if (said.contains("passkey") && awaited.isPresent()) {
            askForPasskey(query, said);
        } else if (said.contains("wait")) {
            tell("access.signIn.wait", seconds(query));
        } else if (said.contains("openid") && provider.isPresent()) {
            boolean down = "down".equals(query.getSingleParameter("openid").orElse(""));
            tell(down ? "access.openid.down" : "access.openid.refused", provider.get());
        } else if (said.contains("refused")) {
            tell("access.signIn.refused", "");
        } else if (said.contains("stale") || said.contains("code") || said.contains("passkey")) {
            tell("access.signIn.stale", "");
        }
    }

    private void askForCode(QueryParameters query, Set<String> said, SecondStepKind kind) {
        boolean app = kind == SecondStepKind.CODE;
        boolean recovery = said.contains("recovery") || !app;
        CodeField code = recovery ? new CodeField("access.code.recovery") : new CodeField("access.code.field").digits();
        FormProblem problem = new FormProblem();
        if (said.contains("wait")) {
            problem.say(getTranslation("access.signIn.wait.text", seconds(query)));
        } else if (said.contains("refused")) {
            problem.say(getTranslation(app ? "access.code.refused" : "access.code.recoveryRefused"));
        }
        begin(
                        getTranslation("access.code.title"),
                        getTranslation(recovery ? "access.code.recoveryText" : "access.code.text"))
                .add(
                        new SignInForm("access.signIn.submit", code, problem),
                        recovery ? back(app) : otherWay("access.code.useRecovery", "?code&recovery"),
                        otherWay("access.code.startAgain", ""));
    }

    private Anchor back(boolean app) {
        return app ? otherWay("access.code.useApp", "?code") : otherWay("access.code.usePasskey", "?passkey");
    }

    private void askForPasskey(QueryParameters query, Set<String> said) {
        FormProblem problem = new FormProblem();
        if (said.contains("wait")) {
            problem.say(getTranslation("access.signIn.wait.text", seconds(query)));
        } else if (said.contains("refused")) {
            problem.say(getTranslation("access.code.passkeyRefused"));
        }
        Div card = begin(getTranslation("access.code.passkeyTitle"), getTranslation("access.code.passkeyText"));
        card.add(PasskeyEntry.secondStep(), problem);
        if (second.hasRecoveryCodes()) {
            card.add(otherWay("access.code.useRecovery", "?code&recovery"));
        }
        card.add(otherWay("access.code.startAgain", ""));
    }

    private Anchor otherWay(String key, String query) {
        Anchor way = new Anchor(AccessRoutes.SIGN_IN + query, getTranslation(key));
        way.setRouterIgnore(true); // the page is made anew
        return way;
    }

    private static String seconds(QueryParameters query) {
        String seconds = query.getSingleParameter("wait").orElse("");
        return seconds.matches("[0-9]{1,4}") ? seconds : "60";
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
