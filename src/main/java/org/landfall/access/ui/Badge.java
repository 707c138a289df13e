package org.landfall.access.ui;

import com.vaadin.flow.component.html.Span;
import org.landfall.access.Account;

/** The state of an account in a word and a colour. */
final class Badge {
    private Badge() {}

    static Span of(Account account) {
        Span badge = new Span();
        badge.setText(badge.getTranslation("access.state." + account.state()));
        badge.addClassName("lf-badge");
        badge.getElement()
                .setAttribute(
                        "data-tone",
                        switch (account.state()) {
                            case ASKED, INVITED -> "warm";
                            case ACTIVE -> "ok";
                            case DISABLED -> "quiet";
                        });
        return badge;
    }
}
