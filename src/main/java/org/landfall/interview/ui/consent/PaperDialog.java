package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.shell.Languages;
import org.landfall.shell.PrintSheet;

/** Holds out a paper to the person and prints it, in the language of the talk and in English. */
abstract class PaperDialog extends Dialog {
    private final PrintSheet sheet = new PrintSheet();

    PaperDialog(String titleKey, String adviceKey) {
        setHeaderTitle(getTranslation(titleKey));
        addClassName("iv-paper");
        Button print = new Button(getTranslation("consent.print"), click -> sheet.print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(adviceKey)), sheet);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), print);
    }

    PrintSheet sheet() {
        return sheet;
    }

    /** The language of the talk first, as far as the papers speak it. */
    static List<Locale> languages(String spoken) {
        return Stream.of(Languages.of(spoken), Locale.ENGLISH).distinct().toList();
    }
}
