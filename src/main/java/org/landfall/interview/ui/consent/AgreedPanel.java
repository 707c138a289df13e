package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentMethod;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.shell.Moments;

/** What was agreed, use by use. Each is taken back in one touch; more is allowed only with a note of a new conversation. */
public final class AgreedPanel extends Section {

    /** What the panel lets somebody do. */
    public interface Actions {
        void takeBack(ConsentUse use, Grant to);

        void widen(ConsentUse use, Grant to, String note);
    }

    private final Actions actions;
    private final Div uses = new Div();
    private final Paragraph read = new Paragraph();
    private final Select<ConsentMethod> method = new Select<>();
    private final Div papers = new Div();
    private @Nullable Consent shown;

    /** Beside a talk, in which a card can still be made and it is noted how the person said yes. */
    public AgreedPanel(Actions actions, Consumer<ConsentMethod> given, Runnable card) {
        this(actions);
        method.setLabel(getTranslation("consent.method"));
        method.setItems(ConsentMethod.values());
        method.setItemLabelGenerator(how -> getTranslation("consent.method." + how));
        method.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                given.accept(change.getValue());
            }
        });
        add(method);
        papers.addComponentAsFirst(paper("consent.card", card));
    }

    public AgreedPanel(Actions actions) {
        this.actions = actions;
        addClassName("iv-agreed");
        uses.addClassName("iv-uses");
        read.addClassName("iv-hint");
        papers.addClassName("iv-papers");
        papers.add(paper("consent.receipt", this::receipt));
        H2 title = new H2(getTranslation("consent.agreed"));
        title.addClassName("iv-agreed-title");
        add(title, uses, papers, read);
        setVisible(false);
    }

    public void show(Consent consent) {
        if (consent == shown) {
            return;
        }
        shown = consent;
        setVisible(consent.exists());
        uses.removeAll();
        for (ConsentUse use : ConsentUse.values()) {
            uses.add(line(use, consent));
        }
        consent.explained().map(ConsentStep.Explained::method).ifPresent(method::setValue);
        consent.explained()
                .ifPresent(explained -> read.setText(getTranslation(
                        "consent.read",
                        Moments.dayAndTime(consent.since().orElseThrow()),
                        Spoken.nameOf(explained.text().language()),
                        explained.text().version())));
    }

    public void receipt() {
        if (shown != null) {
            new ReceiptDialog(shown).open();
        }
    }

    private Button paper(String key, Runnable open) {
        Button paper = new Button(getTranslation(key), click -> open.run());
        paper.addThemeVariants(ButtonVariant.SMALL);
        return paper;
    }

    private Div line(ConsentUse use, Consent consent) {
        Grant grant = consent.of(use);
        Span name = new Span(getTranslation("consent.use." + use));
        Span said = new Span(getTranslation(
                consent.wasAsked(use) || grant != Grant.NO ? "consent.grant." + grant : "consent.notAsked"));
        said.addClassName("iv-use-said");
        said.getElement().setAttribute("data-grant", grant.name());
        Div line = new Div(name, said);
        line.addClassName("iv-use");
        if (use != ConsentUse.TAKE_PART) {
            line.add(grant == Grant.NO ? widen(use) : takeBack(use));
        }
        return line;
    }

    private Button takeBack(ConsentUse use) {
        return button("consent.takeBack", use, () -> actions.takeBack(use, Grant.NO));
    }

    private Button widen(ConsentUse use) {
        return button("consent.widen", use, () -> new WidenDialog(use, actions).open());
    }

    private Button button(String key, ConsentUse use, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + getTranslation("consent.use." + use));
        button.setDisableOnClick(key.equals("consent.takeBack"));
        return button;
    }
}
