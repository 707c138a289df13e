package org.landfall.testimony.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.interview.notices.Notice;
import org.landfall.interview.notices.TextNotices;

/** Points out what may still tell who or where somebody is. It finds much and not everything. */
final class WordNotices extends Div {
    WordNotices() {
        addClassName("iv-hint");
        getElement().setAttribute("role", "status");
    }

    void lookAt(String words) {
        removeAll();
        List<Notice> found = TextNotices.in(words);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("quote.notices.none")));
        }
        found.forEach(notice -> add(new Paragraph(getTranslation("quote.notice." + notice.kind(), notice.in(words)))));
    }
}
