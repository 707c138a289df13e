package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.shell.PrintSheet;

/** The recovery codes, shown this once. The paper names neither the person nor what the codes open. */
class RecoverySheet extends Div {
    RecoverySheet(List<String> codes) {
        this(codes, "access.recovery.text");
    }

    /** For somebody who has no password yet, without which none of them opens anything. */
    static RecoverySheet besidePassword(List<String> codes) {
        return new RecoverySheet(codes, "access.recovery.withPassword");
    }

    private RecoverySheet(List<String> codes, String textKey) {
        addClassName("lf-form");
        PrintSheet sheet = new PrintSheet();
        sheet.addClassNames("lf-recovery", "lf-mono");
        OrderedList list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        sheet.add(list);
        add(
                new Paragraph(getTranslation(textKey)),
                sheet,
                new Button(getTranslation("access.recovery.print"), click -> sheet.print()));
    }
}
