package org.landfall.interview.ui.source;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.landfall.interview.InterviewId;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.SourceService;

/**
 * Beside the form while a document is coded: what is known of the source, and its text paragraph by paragraph. A paragraph
 * that is pointed at becomes the reference of the answer.
 */
public final class SourcePanel extends Aside {
    private final InterviewId id;
    private final SourceService sources;
    private final Consumer<String> cite;
    private final Div text = new Div();
    private final Paragraph missing = new Paragraph();
    private final NativeButton fold = new NativeButton();
    private boolean unfolded;

    /** @param cite gets the number of a paragraph */
    public SourcePanel(InterviewId id, SourceService sources, Consumer<String> cite) {
        this.id = id;
        this.sources = sources;
        this.cite = cite;
        addClassName("src-panel");
        getElement().setAttribute("aria-label", getTranslation("source.title"));
        text.addClassName("src-text");
        missing.addClassName("iv-careful");
        missing.getElement().setAttribute("role", "status");
        SourceEntry entry = sources.of(id);
        Details about = new Details(
                new Span(getTranslation("source.title")), new SourceForm(id, sources, this::refresh), missing);
        about.setOpened(!entry.missing().isEmpty());
        fold.addClassNames("iv-row", "src-fold");
        fold.addClickListener(click -> unfold(!unfolded));
        add(fold, about, text);
        unfold(false);
        refresh();
    }

    /** Where there is room for one thing at a time, the source is looked at and put away. */
    private void unfold(boolean now) {
        unfolded = now;
        fold.setText(getTranslation(now ? "source.fold" : "source.unfold"));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(now));
        setClassName("src-open", now);
    }

    private void refresh() {
        SourceEntry entry = sources.of(id);
        missing.setVisible(!entry.missing().isEmpty());
        missing.setText(SourceWords.missing(this, entry));
        text.removeAll();
        sources.text(id)
                .ifPresentOrElse(
                        file -> text.add(new SourceText(file, entry.language(), () -> sources.text(id), cite)),
                        () -> text.add(new Paragraph(getTranslation("source.noText"))));
    }
}
