package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.landfall.access.Browser;
import org.landfall.access.OpenSession;
import org.landfall.access.OwnAccountService;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;

/** Where one is signed in, and the end of it. */
class SessionsCard extends OwnCard {
    private final transient OwnAccountService account;

    SessionsCard(OwnAccountService account) {
        super("access.own.sessions");
        this.account = account;
        show();
    }

    private void show() {
        List<OpenSession> sessions = account.sessions();
        begin(getTranslation("access.own.sessions.text"));
        sessions.forEach(session -> add(row(session)));
        if (sessions.stream().anyMatch(session -> !session.own())) {
            add(button("access.own.sessions.endOthers", () -> {
                account.endOthers();
                show();
            }));
        }
    }

    private Div row(OpenSession session) {
        Span name = new Span(name(session.browser()));
        Paragraph times = new Paragraph(getTranslation(
                "access.own.sessions.times", Moments.dayAndTime(session.started()), Ago.of(session.seen(), this)));
        Div row = new Div(new Div(name, times));
        if (session.own()) {
            Span here = new Span(getTranslation("access.own.sessions.here"));
            here.addClassName("lf-badge");
            here.getElement().setAttribute("data-tone", "ok");
            row.add(here);
        } else {
            Button end = button("access.own.sessions.end", () -> {
                account.end(session.id());
                show();
            });
            end.setAriaLabel(getTranslation("access.own.sessions.endOf", name(session.browser())));
            row.add(end);
        }
        row.addClassName("lf-step");
        return row;
    }

    private String name(Browser browser) {
        String unknown = getTranslation("access.own.sessions.unknown");
        return browser.program().isEmpty() || browser.device().isEmpty()
                ? (browser.program() + browser.device()).isEmpty() ? unknown : browser.program() + browser.device()
                : getTranslation("access.own.sessions.device", browser.program(), browser.device());
    }
}
