package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.interview.notices.Notice;
import org.landfall.interview.notices.TextNotices;

/** Points out, under an open answer, what should not stand in it. Holds nothing up and keeps nothing. */
final class NoticeLine extends Div {
    private static final int MOST = 3;

    NoticeLine() {
        addClassName("iv-hint");
        getElement().setAttribute("role", "status");
    }

    void lookAt(String text) {
        removeAll();
        List<Notice> found = TextNotices.in(text);
        found.stream()
                .limit(MOST)
                .map(notice -> new Paragraph(getTranslation("notices." + notice.kind(), notice.in(text))))
                .forEach(this::add);
    }
}
