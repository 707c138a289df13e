package org.landfall.instrument.ui.opening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.instrument.StudyOpening.ConsentText;
import org.landfall.shell.Moments;
import org.landfall.study.Needed;
import org.landfall.study.Standing;
import org.landfall.study.StudyRoutes;

/** The checklist: what is there, what is still needed, and where it is entered when not on this page. */
final class NeededList extends Div {
    NeededList() {
        addClassNames("lf-card", "ch-needed");
        getElement().setAttribute("role", "status");
    }

    static String names(Component screen, Collection<Needed> needed) {
        return needed.stream()
                .map(one -> screen.getTranslation("charter.needed." + one))
                .collect(Collectors.joining(", "));
    }

    void show(Standing standing, Set<Needed> missing, ConsentText consent) {
        removeAll();
        UnorderedList list = new UnorderedList();
        for (Needed one : Needed.values()) {
            list.add(line(one, !missing.contains(one), consent));
        }
        add(new H2(getTranslation("charter.list")), new Paragraph(words(standing)), list);
    }

    private ListItem line(Needed one, boolean there, ConsentText consent) {
        ListItem line = new ListItem(getTranslation("charter.needed." + one));
        line.getElement().setAttribute("data-there", there);
        if (there) {
            return line;
        }
        line.add(": " + getTranslation("charter.missing"));
        switch (one) {
            case CONSENT_TEXTS -> line.add(new Paragraph(words(consent)));
            case ON_CALL, DIRECTORY -> line.add(link());
            case PURPOSE, AUDIENCE, RISKS, REVIEW, WITHDRAWAL, RETENTION, DANGER_RULE -> {}
        }
        return line;
    }

    private Component link() {
        return new Anchor(StudyRoutes.HELP, getTranslation("charter.toHelp"));
    }

    private String words(Standing standing) {
        return switch (standing) {
            case Standing.Closed() -> getTranslation("charter.standing.closed");
            case Standing.Open(var since) -> getTranslation("charter.standing.open", Moments.dayAndTime(since));
            case Standing.CarriedOver(var until) ->
                getTranslation("charter.standing.carried", Moments.dayAndTime(until));
        };
    }

    private String words(ConsentText consent) {
        return switch (consent) {
            case ConsentText.NoForm() -> getTranslation("charter.consent.noForm");
            case ConsentText.Elsewhere() -> getTranslation("charter.consent.elsewhere");
            case ConsentText.InForm(List<String> languages) ->
                getTranslation(
                        "charter.consent.unsaid",
                        languages.stream()
                                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(getLocale()))
                                .collect(Collectors.joining(", ")));
        };
    }
}
