package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.RetentionLine;
import org.landfall.interview.RetentionService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;

/** Records that were kept for as long as their study says: two custodians erase each, or one puts it off. */
@Route(InterviewRoutes.RETENTION)
@RolesAllowed("CUSTODIAN")
@Menu(title = "retention", order = 33, icon = "appointments")
class RetentionView extends Page {
    private final transient RetentionService retention;
    private final transient RetentionActs acts;
    private final Div list = new Div();

    RetentionView(RetentionService retention, RetentionActs acts) {
        super("retention", "retention.purpose");
        this.retention = retention;
        this.acts = acts;
        list.addClassName("iv-list");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        List<RetentionLine> due = retention.due();
        if (due.isEmpty()) {
            list.add(new EmptyState(getTranslation("retention.none"), getTranslation("retention.none.text")));
        } else {
            list.add(new Paragraph(getTranslation("retention.due", retention.count())));
        }
        due.forEach(line -> list.add(new RetentionCard(line, acts, this::show)));
        List<RetentionLine> later = retention.later();
        if (!later.isEmpty()) {
            list.add(new H2(getTranslation("retention.later")));
            later.forEach(line -> list.add(new RetentionCard(line, acts, this::show)));
        }
    }
}
