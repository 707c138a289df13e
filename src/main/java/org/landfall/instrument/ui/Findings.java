package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.landfall.instrument.Excerpt;
import org.landfall.instrument.Import;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.WorkbookReader;

/** What is to be said about the file that was just handed in, beside the rows it is about; takes no room before. */
final class Findings extends Section {
    Findings() {
        addClassNames("lf-card", "st-findings");
        setVisible(false);
    }

    /** Nothing was stored. */
    void refused(byte[] file, List<Problem> problems) {
        show("instrument.problems", file, problems);
    }

    void accepted(byte[] file, Import.Stored stored) {
        show("instrument.warnings", file, stored.warnings());
        add(new RouterLink(
                getTranslation("studio.open"),
                VersionView.class,
                new RouteParameters("id", stored.id().toString())));
    }

    /** What a stored version was accepted with. */
    void stored(byte[] file, List<Problem> warnings) {
        show("studio.warnings", file, warnings);
    }

    private void show(String headingKey, byte[] file, List<Problem> found) {
        removeAll();
        setVisible(true);
        add(new H2(getTranslation(headingKey)), new Paragraph(getTranslation(headingKey + ".text")));
        ExcerptWriter writer = new ExcerptWriter((key, values) -> getTranslation(key, values));
        Excerpt.of(tables(file), found).forEach(excerpt -> {
            Div sheet = new Div();
            sheet.getElement().setProperty("innerHTML", writer.markup(excerpt));
            add(sheet);
        });
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** What cannot be read as sheets has none to show. */
    private static List<Table> tables(byte[] file) {
        try {
            return WorkbookReader.read(FormPackage.open(file).form());
        } catch (UnreadableWorkbookException e) {
            return List.of();
        }
    }
}
