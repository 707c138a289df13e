package org.landfall.analysis.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import org.landfall.study.Study;

/** Says what cutting a vintage does before it is done. */
class CutDialog extends ConfirmDialog {
    CutDialog(Study study, BiConsumer<Study, Boolean> cut) {
        var documents = new Checkbox(getTranslation("analysis.cut.documents"));
        setHeader(getTranslation("analysis.cut.title", study.name()));
        setText(new Div(
                new Paragraph(getTranslation("analysis.cut.what")),
                new UnorderedList(
                        new ListItem(getTranslation("analysis.cut.who")),
                        new ListItem(getTranslation("analysis.cut.when")),
                        new ListItem(getTranslation("analysis.cut.lasting"))),
                documents));
        setWidth("min(560px, 100%)");
        setCancelable(true);
        setCancelText(getTranslation("analysis.cut.cancel"));
        setConfirmText(getTranslation("analysis.cut.confirm"));
        addConfirmListener(confirm -> cut.accept(study, documents.getValue()));
    }
}
