package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Input;
import org.landfall.access.AccessRoutes;

/** A plain form of the browser to the sign-in door: signing in begins a new session, which no answer to Flow's can. */
@Tag("form")
class SignInForm extends HtmlContainer {
    SignInForm(String submitKey, Component... fields) {
        addClassName("lf-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", AccessRoutes.SIGN_IN_CHECK.substring(1));
        Input token = new Input();
        token.setType("hidden");
        token.getElement().setAttribute("name", "_csrf");
        token.getElement().executeJs("this.value = document.querySelector('meta[name=_csrf]').content");
        Button submit = new Button(getTranslation(submitKey));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { this.disabled = true; $0.submit(); })", getElement());
        add(token);
        add(fields);
        add(submit);
    }

    /** Goes in with the code that was accepted a moment ago. */
    static SignInForm goOn() {
        Input accepted = new Input();
        accepted.setType("hidden");
        accepted.getElement().setAttribute("name", "code");
        return new SignInForm("access.factor.goOn", accepted);
    }
}
