package org.landfall.interview.ui.source;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
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
        add(about, text);
        refresh();
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
