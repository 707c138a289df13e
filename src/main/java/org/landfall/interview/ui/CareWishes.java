package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.interview.CareService;
import org.landfall.interview.CareWish;
import org.landfall.shell.Ago;
import org.landfall.shell.Notices;

/** Interviewers who would like to talk with somebody; not there when nobody does. */
final class CareWishes extends Section {
    private final transient CareService care;
    private final transient AccountNames names;
    private final Div list = new Div();

    CareWishes(CareService care, AccountNames names) {
        this.care = care;
        this.names = names;
        list.addClassName("iv-list");
        add(
                new H2(getTranslation("home.care.wishes")),
                new Paragraph(getTranslation("home.care.wishes.purpose")),
                list);
        addClassName("lf-home-part");
        show();
    }

    private void show() {
        List<CareWish> wishes = care.wishes();
        Map<AccountId, String> known =
                names.of(wishes.stream().map(CareWish::interviewer).toList());
        setVisible(!wishes.isEmpty());
        list.removeAll();
        wishes.forEach(wish -> list.add(card(wish, known.getOrDefault(wish.interviewer(), "–"))));
    }

    private Component card(CareWish wish, String name) {
        Span noted = new Span(getTranslation("home.care.wishes.noted", Ago.of(wish.notedAt(), this)));
        noted.addClassName("lf-quiet");
        Div content = new Div();
        Div head = new Div(new Span(name), noted);
        head.addClassName("iv-line");
        if (wish.shared()) {
            head.add(button("home.care.wishes.read", name, () -> read(wish, content)));
        }
        Button talked = button("home.care.wishes.talked", name, () -> talked(wish));
        talked.addThemeVariants(ButtonVariant.PRIMARY);
        head.add(talked);
        Div card = new Div(head, content);
        card.addClassName("lf-card");
        return card;
    }

    private Button button(String key, String name, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(button.getText() + " " + name);
        button.setDisableOnClick(true);
        return button;
    }

    private void read(CareWish wish, Div content) {
        content.removeAll();
        care.read(wish.id())
                .ifPresent(note -> content.add(
                        new Paragraph(getTranslation("home.care.wishes.content", note.weight(), note.sleep()))));
    }

    private void talked(CareWish wish) {
        if (!care.talked(wish.id())) {
            Notices.problem(getTranslation("home.care.wishes.before"));
        }
        show();
    }
}
