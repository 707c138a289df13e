package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.crypto.Epochs;
import org.landfall.interview.RecordUse;
import org.landfall.interview.ui.consent.CountedIn;
import org.landfall.shell.Languages;
import org.landfall.shell.Moments;
import org.landfall.shell.PrintSheet;

/**
 * What a person gets to hold after the erasure, on one page. It names neither the person nor the study nor us: whoever
 * finds it learns as little as can be. It cannot be made again, since nobody knows afterwards whose record it was.
 */
class ErasurePaper extends Dialog {
    private final PrintSheet sheet = new PrintSheet();
    private final String pseudonym;
    private final LocalDate on;
    private final List<RecordUse> uses;

    /** @param spoken the language of the last talk */
    ErasurePaper(String pseudonym, LocalDate on, Locale spoken, List<RecordUse> uses) {
        this.pseudonym = pseudonym;
        this.on = on;
        this.uses = uses;
        setHeaderTitle(getTranslation("erasure.paper"));
        addClassName("iv-paper");
        sheet.addClassName("lf-receipt");
        RadioButtonGroup<Locale> language =
                new RadioButtonGroup<>(getTranslation("erasure.paper.language"), Languages.ALL);
        language.setItemLabelGenerator(Languages::nameOf);
        language.addValueChangeListener(chosen -> show(chosen.getValue()));
        language.setValue(spoken);
        Button print = new Button(getTranslation("consent.print"), click -> sheet.print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("erasure.paper.advice")), language, sheet);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), print);
    }

    private void show(Locale language) {
        CountedIn words = new CountedIn(uses);
        sheet.removeAll();
        sheet.getElement().setAttribute("lang", language.getLanguage());
        DescriptionList facts = new DescriptionList();
        facts.add(
                new Term(getTranslation(language, "erasure.paper.sign")),
                new Description(pseudonym),
                new Term(getTranslation(language, "erasure.paper.on")),
                new Description(Moments.day(on, language)),
                new Term(getTranslation(language, "erasure.paper.backups")),
                new Description(Moments.day(on.plusDays(Epochs.FORGOTTEN_AFTER.toDays()), language)));
        Section erased = new Section(
                new H3(getTranslation(language, "erasure.paper.title")),
                new Paragraph(getTranslation(language, "erasure.paper.text")),
                facts);
        Section destroyed = new Section(
                new H3(getTranslation(language, "erasure.paper.destroyed")),
                list(Stream.of("told", "marks", "contact", "agreed")
                        .map(what -> getTranslation(language, "erasure.paper.destroyed." + what))));
        Section stays = new Section(new H3(getTranslation(language, "erasure.paper.stays")));
        stays.add(new Paragraph(
                getTranslation(language, uses.isEmpty() ? "erasure.paper.stays.nothing" : "erasure.paper.stays.text")));
        if (!uses.isEmpty()) {
            stays.add(list(uses.stream().map(use -> words.line(use, language))));
        }
        sheet.add(erased, destroyed, stays, new Paragraph(getTranslation(language, "erasure.paper.keep")));
    }

    private static UnorderedList list(Stream<String> lines) {
        return new UnorderedList(lines.map(ListItem::new).toArray(ListItem[]::new));
    }
}
