package org.landfall.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.landfall.audit.AuditHead;
import org.landfall.shell.PrintSheet;

/** The head of the log for paper. */
final class HeadDialog extends Dialog {
    HeadDialog(AuditHead head) {
        setHeaderTitle(getTranslation("audit.head.title"));
        addClassName("ov-paper");
        PrintSheet sheet = new PrintSheet();
        Pre text = new Pre(head.printed());
        text.addClassName("ov-head-text");
        sheet.add(text);
        sheet.addClassName("ov-sheet");
        Button print = new Button(getTranslation("audit.head.printNow"), click -> sheet.print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("audit.head.print.text")), sheet);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), print);
    }
}
