package org.landfall.respondent.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.landfall.respondent.WithdrawalCode;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.shell.PreferenceMenu;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whoever has a card types its number, without a name and without signing in. Ends in the same sentence whether there is such a
 * number or not. Neither the page nor its title say whose it is: others may see the screen or what the browser remembers.
 */
@Route(value = "withdraw", autoLayout = false)
@AnonymousAllowed
class WithdrawView extends Main implements HasDynamicTitle {
    private static final int LONGEST = 40;

    private final transient WithdrawalDoor door;
    private final TextField number = new TextField(getTranslation("withdraw.number"));
    private final Paragraph problem = new Paragraph();
    private final Div card = new Div();

    WithdrawView(WithdrawalDoor door) {
        this.door = door;
        addClassName("lf-door");
        number.setHelperText(getTranslation("withdraw.number.help"));
        number.setMaxLength(LONGEST);
        number.setAutocomplete(Autocomplete.OFF);
        number.getElement().setAttribute("inputmode", "numeric");
        number.setAutofocus(true);
        problem.addClassName("lf-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button send = new Button(getTranslation("withdraw.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        Div fields = new Div(number, problem, send);
        fields.addClassName("lf-form");
        card.addClassNames("lf-card", "lf-door-card");
        card.add(new H1(getTranslation("withdraw.title")), new Paragraph(getTranslation("withdraw.text")), fields);
        add(new Header(new Div(), new PreferenceMenu()), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("withdraw.title");
    }

    private void send() {
        String typed = number.getValue();
        if (!WithdrawalCode.fits(typed)) {
            say("withdraw.slip");
            number.focus();
            return;
        }
        try {
            if (door.ask(typed, source())) {
                done();
            } else {
                say("withdraw.wait");
            }
        } catch (DataAccessException | TransactionException e) {
            say("withdraw.failed");
        }
    }

    private void done() {
        number.clear();
        H1 title = new H1(getTranslation("withdraw.done.title"));
        Paragraph text = new Paragraph(getTranslation("withdraw.done.text"));
        text.getElement().setAttribute("role", "status");
        card.removeAll();
        card.add(title, text);
    }

    private void say(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }

    private static String source() {
        return String.valueOf(UI.getCurrent().getSession().getBrowser().getAddress());
    }
}
