package org.landfall.respondent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import org.landfall.respondent.vault.Identity;
import org.landfall.respondent.vault.OpenedIdentity;
import org.landfall.shell.Moments;

/** An identity while it is open: who reads it stands behind it, and the browser takes it away by itself when its time is over. */
final class OpenedPanel extends Div {
    private static final int REPEATED = 160;

    OpenedPanel(OpenedIdentity opened, String reader, Runnable shut) {
        addClassNames("lf-card", "va-card", "va-open");
        setId("vault-open-" + opened.request());
        H2 title = new H2(getTranslation("vault.open.title", opened.pseudonym()));
        DescriptionList parts = new DescriptionList();
        for (Identity.Part part : opened.identity().parts()) {
            parts.add(
                    new DescriptionList.Term(getTranslation("vault.part." + part)),
                    new DescriptionList.Description(opened.identity().said(part)));
        }
        Div mark = new Div((reader + " · " + Moments.dayAndTime(Instant.now()) + "   ").repeat(REPEATED));
        mark.addClassName("va-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Button end = new Button(getTranslation("vault.open.shut"), click -> shut.run());
        end.setDisableOnClick(true);
        add(mark, title, new Paragraph(getTranslation("vault.open.until", Moments.clock(opened.until()))), parts, end);
        long left = Math.max(0, Duration.between(Instant.now(), opened.until()).toMillis());
        getElement().executeJs("setTimeout(() => this.replaceChildren(), $0)", (double) left);
    }
}
