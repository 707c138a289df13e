package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.landfall.interview.QuoteUse;
import org.landfall.interview.UseReach;
import org.landfall.respondent.ConsentUse;
import org.landfall.shell.Moments;

/**
 * One use was taken back and all others stay: where it led to so far, and the paper that says so to the person. That names
 * neither the person nor the study nor us.
 */
final class TakenBackDialog extends PaperDialog {
    private final ConsentUse use;
    private final LocalDate day;
    private final Optional<UseReach> reach;

    /**
     * @param spoken the language of the talk
     * @param reach empty where whoever looks may not see it
     */
    TakenBackDialog(ConsentUse use, LocalDate day, String spoken, Optional<UseReach> reach) {
        super("consent.ended", "consent.ended.advice");
        this.use = use;
        this.day = day;
        this.reach = reach;
        reach.ifPresent(found -> addComponentAtIndex(0, stays(found)));
        Div outside = new Div();
        outside.addClassName("lf-card-outside");
        sheet().add(outside);
        sheet().addClassName("lf-receipt");
        languages(spoken).forEach(language -> sheet().add(paper(language)));
    }

    /** For the custodian, by the names of the house. */
    private Component stays(UseReach found) {
        Div all = new Div(new H3(getTranslation("erasure.stays")));
        if (found.none()) {
            all.add(new Paragraph(getTranslation("consent.ended.nothing")));
        }
        if (!found.counts().isEmpty()) {
            all.add(new CountedIn(found.counts()));
        }
        if (!found.quotes().isEmpty()) {
            all.add(list(found.quotes().stream().map(quote -> line(quote, getLocale()))));
        }
        return all;
    }

    private Section paper(Locale language) {
        String name = getTranslation(language, "consent.use." + use);
        Section paper = new Section(
                new H3(getTranslation(language, "consent.ended.title", name)),
                new Paragraph(getTranslation(language, "consent.ended.since", Moments.day(day, language)) + " "
                        + getTranslation(language, "consent.ended." + use)),
                new Paragraph(getTranslation(language, "consent.ended.others")));
        reach.ifPresent(found -> paper.add(led(found, language)));
        paper.getElement().setAttribute("lang", language.getLanguage());
        return paper;
    }

    private Section led(UseReach found, Locale language) {
        Section led = new Section(new H3(getTranslation(language, "erasure.paper.stays")));
        if (found.none()) {
            led.add(new Paragraph(getTranslation(language, "consent.ended.paper.nothing")));
        }
        if (!found.counts().isEmpty()) {
            CountedIn words = new CountedIn(List.of());
            led.add(
                    new Paragraph(getTranslation(language, "erasure.paper.stays.text")),
                    list(found.counts().stream().map(one -> words.line(one, language))));
        }
        if (!found.quotes().isEmpty()) {
            led.add(list(found.quotes().stream().map(quote -> line(quote, language))));
        }
        return led;
    }

    private String line(QuoteUse quote, Locale language) {
        String released = getTranslation(language, "consent.ended.quote", Moments.day(quote.releasedOn(), language));
        LocalDate down = quote.calledBack();
        return released
                + (down == null
                        ? ""
                        : " " + getTranslation(language, "consent.ended.down", Moments.day(down, language)))
                + (quote.files() == 0 ? "" : " " + getTranslation(language, "consent.ended.files", quote.files()));
    }

    private static UnorderedList list(Stream<String> lines) {
        return new UnorderedList(lines.map(ListItem::new).toArray(ListItem[]::new));
    }
}
