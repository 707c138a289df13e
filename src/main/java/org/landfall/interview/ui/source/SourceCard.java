package org.landfall.interview.ui.source;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewId;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.SourceService;
import org.landfall.interview.engine.PartialDate;
import org.landfall.interview.ui.FilePreview;

/** The source of a record, to read: not there when there is none. */
public final class SourceCard extends Div {
    private final DescriptionList facts = new DescriptionList();

    public SourceCard(InterviewId id, SourceService sources) {
        SourceEntry entry = sources.of(id);
        setVisible(!entry.equals(SourceEntry.EMPTY));
        addClassNames("lf-card", "lf-facts");
        fact("source.CITATION", entry.citation());
        fact("source.PUBLISHER", entry.publisher());
        fact(
                "source.DATE",
                PartialDate.parse(entry.date())
                        .map(date -> date.shown(getLocale().getLanguage()))
                        .orElse(entry.date()));
        fact("source.LANGUAGE", entry.language());
        fact("source.RETRIEVAL", entry.retrieval());
        fact("source.NAMES", entry.names() == null ? null : getTranslation("source.names." + entry.names()));
        fact("source.RIGHTS", entry.rights());
        fact("source.sha256", entry.sha256());
        add(new H2(getTranslation("source.title")), facts);
        if (isVisible()) {
            sources.text(id)
                    .ifPresent(file ->
                            add(new FilePreview(file, getTranslation("source.TEXT"), name -> sources.text(id))));
        }
    }

    private void fact(String key, @Nullable String value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value == null || value.isBlank() ? "–" : value));
    }
}
