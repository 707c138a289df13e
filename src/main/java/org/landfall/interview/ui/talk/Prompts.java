package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.html.Paragraph;
import org.landfall.shell.Languages;

/** The only words to say while somebody tells: open ones, in the language of the talk. */
public final class Prompts extends Paragraph {
    public Prompts(String language) {
        super();
        setText(getTranslation(Languages.of(language), "conduct.prompts"));
        addClassNames("iv-hint", "iv-prompts");
        getElement().setAttribute("lang", Languages.of(language).getLanguage());
    }
}
