package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.analysis.ProtectedTable;

/** Says why a number is hidden, the same words for every cell of a table: they depend on no count. */
class LowDialog extends Dialog {
    LowDialog(ProtectedTable table) {
        var parameters = table.parameters();
        setHeaderTitle(getTranslation("analysis.low.title"));
        setWidth("min(520px, 100%)");
        var words = new Div(
                new Paragraph(getTranslation("analysis.low.what", parameters.floor())),
                new Paragraph(getTranslation("analysis.low.why")));
        if (table.strict()) {
            words.add(new Paragraph(getTranslation("analysis.low.strict", parameters.floor())));
        }
        words.add(new Paragraph(getTranslation("analysis.low.instead")));
        words.addClassName("an-words");
        add(words);
        getFooter().add(new Button(getTranslation("analysis.low.close"), click -> close()));
    }
}
