package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.landfall.interview.RecordUse;
import org.landfall.shell.Moments;

/** What an erasure takes away and what it cannot call back, before a custodian signs it. */
class ErasureDialog extends Dialog {
    ErasureDialog(String pseudonym, List<RecordUse> uses, String act, Runnable sign) {
        setHeaderTitle(getTranslation("erasure.title", pseudonym));
        setWidth("min(620px, 100%)");
        add(new Paragraph(getTranslation("erasure.goes")), new H3(getTranslation("erasure.stays")), stays(uses));
        Button signing = new Button(act, click -> {
            close();
            sign.run();
        });
        signing.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), signing);
    }

    private Component stays(List<RecordUse> uses) {
        if (uses.isEmpty()) {
            return new Paragraph(getTranslation("erasure.stays.nothing"));
        }
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> list.add(vintage(use)));
        return list;
    }

    private ListItem vintage(RecordUse use) {
        String key = use.certain() ? "erasure.vintage" : "erasure.vintage.retired";
        UnorderedList out = new UnorderedList();
        use.signed().forEach(one -> out.add(new ListItem(getTranslation("erasure.signed", one.name(), day(one.at())))));
        if (use.taken().times() > 0) {
            out.add(new ListItem(getTranslation(
                    "erasure.taken", use.taken().times(), day(use.taken().last()))));
        }
        if (!use.wentOut()) {
            out.add(new ListItem(getTranslation("erasure.stayedIn")));
        }
        ListItem item = new ListItem(getTranslation(key, use.vintage(), day(use.cutAt())));
        item.add(out);
        return item;
    }

    private String day(Instant moment) {
        return Moments.day(Moments.dayOf(moment), getLocale());
    }
}
