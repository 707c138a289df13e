package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** The keys of the interview, shown on "?". */
final class KeyHelp extends Dialog {
    private static final List<String> KEYS =
            List.of("digits", "enter", "back", "forward", "D", "P", "X", "M", "N", "esc", "L");

    KeyHelp() {
        setHeaderTitle(getTranslation("interview.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("iv-keylist");
        for (String key : KEYS) {
            list.add(
                    new DescriptionList.Term(getTranslation("interview.keys." + key + ".key")),
                    new DescriptionList.Description(getTranslation("interview.keys." + key)));
        }
        add(list);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
