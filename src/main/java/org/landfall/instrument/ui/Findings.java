package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.landfall.instrument.Import;
import org.landfall.instrument.xlsform.Problem;

/** What is to be said about the workbook that was just handed in; takes no room before. */
final class Findings extends Section {
    Findings() {
        setVisible(false);
    }

    void refused(byte[] workbook, List<Problem> problems) {
        show("instrument.problems", problems);
    }

    void accepted(byte[] workbook, Import.Stored stored) {
        show("instrument.warnings", stored.warnings());
        add(new RouterLink(
                getTranslation("studio.open"),
                VersionView.class,
                new com.vaadin.flow.router.RouteParameters("id", stored.id().toString())));
    }

    private void show(String headingKey, List<Problem> found) {
        removeAll();
        setVisible(true);
        add(new ProblemTable(headingKey, found));
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
