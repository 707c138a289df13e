package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.shell.Moments;

/** One version of an instrument; a draft can be published. */
final class VersionCard extends Div {

    VersionCard(InstrumentVersion version, Runnable publish) {
        addClassNames("lf-card", "in-version");
        H2 title = new H2(version.title().in(getLocale().getLanguage()));
        Paragraph what = new Paragraph(
                version.formId() + " · " + getTranslation("instrument.version") + " " + version.version());
        what.addClassName("lf-quiet");
        Div text = new Div(title, what, new Paragraph(when(version)));
        add(text, badge(version.state()));
        if (version.state() == InstrumentState.DRAFT) {
            Button button = new Button(getTranslation("instrument.publish"), click -> publish.run());
            button.setAriaLabel(getTranslation("instrument.publish.of", title.getText(), version.version()));
            add(button);
        }
    }

    private String when(InstrumentVersion version) {
        String created = getTranslation("instrument.created") + " " + Moments.dayAndTime(version.createdAt());
        return version.publishedAt() == null
                ? created
                : getTranslation("instrument.published") + " " + Moments.dayAndTime(version.publishedAt());
    }

    private Span badge(InstrumentState state) {
        Span badge = new Span(getTranslation("instrument.state." + state));
        badge.addClassName("lf-badge");
        badge.getElement()
                .setAttribute(
                        "data-tone",
                        switch (state) {
                            case DRAFT -> "warm";
                            case PUBLISHED -> "ok";
                            case CLOSED -> "quiet";
                        });
        return badge;
    }
}
