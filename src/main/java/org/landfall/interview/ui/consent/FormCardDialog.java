package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;

/** A card with words of the form, its version at the foot. Folded once, its outside is blank. */
final class FormCardDialog extends PaperDialog {
    /**
     * @param numbered whether one points at a line by its number
     * @param foot by what the card is told from an older one
     */
    FormCardDialog(String titleKey, Locale language, List<String> lines, boolean numbered, String foot) {
        super(titleKey, titleKey + ".advice");
        Div outside = new Div();
        outside.addClassName("lf-card-outside");
        Section inside = new Section(numbered ? numbers(lines) : words(lines), foot(foot));
        inside.getElement().setAttribute("lang", language.getLanguage());
        sheet().add(outside, inside);
        sheet().addClassName("lf-receipt");
    }

    private static HtmlContainer numbers(List<String> lines) {
        OrderedList list = new OrderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static HtmlContainer words(List<String> lines) {
        Div words = new Div();
        lines.forEach(line -> words.add(new Paragraph(line)));
        return words;
    }

    private static Paragraph foot(String text) {
        Paragraph foot = new Paragraph(text);
        foot.addClassName("lf-card-foot");
        return foot;
    }
}
