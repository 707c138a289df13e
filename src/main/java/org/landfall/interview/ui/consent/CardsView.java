package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Site;
import org.landfall.access.SiteService;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishedForm;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Languages;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.Study;
import org.landfall.study.StudyService;

/** What is printed before talks: made of the published form each time, so that no card is older than its text. */
@Route(InterviewRoutes.CARDS)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
@Menu(title = "cards.title", order = 46, icon = "cards")
class CardsView extends Page {
    private final transient InstrumentService instruments;
    private final transient HelpDirectoryService directories;
    private final Select<Study> study = new Select<>();
    private final Select<String> language = new Select<>();
    private final Select<Site> place = new Select<>();
    private final Div cards = new Div();

    CardsView(
            InstrumentService instruments,
            HelpDirectoryService directories,
            StudyService studies,
            SiteService sites,
            CurrentAccount account) {
        super("cards.title", "cards.purpose");
        this.instruments = instruments;
        this.directories = directories;
        List<Study> all = studies.all();
        List<Site> places = sites.all();
        study.setLabel(getTranslation("interview.study"));
        study.setItems(all);
        study.setItemLabelGenerator(Study::name);
        study.setVisible(all.size() > 1);
        language.setLabel(getTranslation("cards.language"));
        language.setItemLabelGenerator(code -> code == null ? "" : Spoken.nameOf(code));
        place.setLabel(getTranslation("help.site"));
        place.setItems(places);
        place.setItemLabelGenerator(Site::name);
        Div filter = new Div(study, language, place);
        filter.addClassName("lf-filters");
        cards.addClassName("lf-cards");
        add(filter, cards);
        places.stream()
                .filter(site -> account.siteIfAny().map(site.id()::equals).orElse(true))
                .findFirst()
                .ifPresent(place::setValue);
        study.addValueChangeListener(change -> offer());
        language.addValueChangeListener(change -> show());
        place.addValueChangeListener(change -> show());
        if (!all.isEmpty()) {
            study.setValue(all.getFirst());
        }
    }

    private Optional<FormDefinition> form() {
        return instruments.published(study.getValue().formId()).map(PublishedForm::definition);
    }

    private void offer() {
        List<String> offered = form().map(FormDefinition::languagesDefaultFirst).orElse(List.of());
        language.setItems(offered);
        language.setVisible(offered.size() > 1);
        if (!offered.isEmpty()) {
            language.setValue(offered.getFirst());
        }
        show();
    }

    private void show() {
        cards.removeAll();
        form().ifPresentOrElse(
                        this::show,
                        () -> cards.add(new EmptyState(
                                getTranslation("cards.none"), getTranslation("interview.noInstrument"))));
    }

    private void show(FormDefinition form) {
        if (language.getValue() == null) {
            return;
        }
        String spoken = language.getValue();
        Locale paper = Languages.of(spoken);
        FormCards words = new FormCards(form);
        Function<Locale, String> version = reader -> getTranslation(reader, "cards.version", form.version());
        card("cards.consent", paper, words.consent(spoken), false, version);
        card("cards.harm", paper, words.harm(spoken), true, version);
        card("cards.source", paper, words.sources(spoken), true, version);
        if (place.getValue() != null) {
            List<String> help = directories.of(place.getValue().id()).entries().stream()
                    .map(entry -> entry.name() + "  " + entry.contact())
                    .toList();
            card("cards.help", paper, help, false, reader -> Moments.day(Moments.dayOf(Instant.now()), reader));
        }
        cards.add(box("cards.withdrawal"));
    }

    /** A form or place that has nothing for a card has no such card. */
    private void card(String key, Locale paper, List<String> lines, boolean numbered, Function<Locale, String> foot) {
        if (lines.isEmpty()) {
            return;
        }
        Button open = new Button(
                getTranslation("cards.open"),
                click -> new FormCardDialog(key, paper, lines, numbered, foot.apply(paper)).open());
        open.setAriaLabel(open.getText() + " " + getTranslation(key));
        cards.add(box(key, new Paragraph(foot.apply(getLocale())), open));
    }

    private Div box(String key, Component... more) {
        Div box = new Div(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".text")));
        box.addClassNames("lf-card", "cd-card");
        box.add(more);
        return box;
    }
}
