package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Predicate;
import org.landfall.study.HelpEntry;

/**
 * What help there is at this place, to be offered to everybody whatever was said. Held out to the person in either
 * language; who speaks the language of the talk stands first.
 */
public final class ReferralCard extends Dialog {
    private final NeutralCard neutral;

    /**
     * @param directory that of the place; only the kinds of help are named where there is none
     * @param language of the talk
     */
    public ReferralCard(List<HelpEntry> directory, String language, ReferralSteps.Note note) {
        neutral = new NeutralCard(directory);
        setHeaderTitle(getTranslation("conduct.referral"));
        addClassName("iv-referral");
        setWidth("min(860px, 100%)");
        add(BothLanguages.said("conduct.referral.offer"));
        if (directory.isEmpty()) {
            add(new H3(getTranslation("conduct.referral.kinds")), BothLanguages.listed("conduct.referral.list"));
        } else {
            addEntries(directory, language, note);
        }
        add(new Paragraph(getTranslation("conduct.referral.safe")), neutral);
        Button print = new Button(getTranslation("conduct.referral.print"), click -> neutral.print());
        print.addThemeVariants(ButtonVariant.TERTIARY);
        print.setTooltipText(getTranslation("conduct.referral.print.more"));
        print.setVisible(!directory.isEmpty());
        getFooter().add(print, new Button(getTranslation("shell.close"), click -> close()));
    }

    private void addEntries(List<HelpEntry> directory, String language, ReferralSteps.Note note) {
        Predicate<HelpEntry> speaks = entry -> entry.languages().contains(language);
        List<HelpEntry> others = directory.stream().filter(speaks.negate()).toList();
        directory.stream().filter(speaks).forEach(entry -> add(entry(entry, note)));
        if (!others.isEmpty()) {
            Div lines = new Div();
            others.forEach(entry -> lines.add(entry(entry, note)));
            Details details = new Details(getTranslation("conduct.referral.others"), lines);
            details.setOpened(others.size() == directory.size());
            add(details);
        }
    }

    private static Div entry(HelpEntry entry, ReferralSteps.Note note) {
        return new Div(
                BothLanguages.shown(reader -> new HelpLine(entry, reader)), new ReferralSteps(entry.name(), note));
    }
}
