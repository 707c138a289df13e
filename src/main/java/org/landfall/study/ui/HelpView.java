package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.landfall.access.Site;
import org.landfall.access.SiteService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.study.HelpDirectory;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpEntry;
import org.landfall.study.HelpKind;
import org.landfall.study.HelpLineService;
import org.landfall.study.StudyRoutes;
import org.landfall.study.StudyService;

/** Where people find help at each place of interviews, and whom an interviewer calls. */
@Route(StudyRoutes.HELP)
@RolesAllowed("CUSTODIAN")
@Menu(title = "help.directory", order = 44, icon = "help")
class HelpView extends Page {
    private final transient HelpDirectoryService directories;
    private final Select<Site> place = new Select<>();
    private final Button fresh = new Button(getTranslation("help.new"));
    private final Div list = new Div();

    HelpView(HelpDirectoryService directories, SiteService sites, StudyService studies, HelpLineService lines) {
        super("help.directory", "help.directory.purpose");
        this.directories = directories;
        List<Site> all = sites.all();
        place.setLabel(getTranslation("help.site"));
        place.setItems(all);
        place.setItemLabelGenerator(Site::name);
        place.addValueChangeListener(change -> show());
        place.setVisible(all.size() > 1);
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        fresh.addClickListener(
                click -> new HelpEntryDialog(place.getValue().id(), null, directories, this::show).open());
        fresh.setEnabled(!all.isEmpty());
        addActions(place, fresh);
        list.addClassName("hp-list");
        add(list, new H2(getTranslation("help.lines")), new Paragraph(getTranslation("help.lines.purpose")));
        studies.all().forEach(study -> add(new HelpLineForm(study, lines)));
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("help.noSite"), getTranslation("help.noSite.text")));
        } else {
            place.setValue(all.getFirst());
        }
    }

    private void show() {
        HelpDirectory directory = directories.of(place.getValue().id());
        list.removeAll();
        if (directory.entries().isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("help.none", place.getValue().name()), getTranslation("help.none.text")));
        } else {
            directory
                    .entries()
                    .forEach(entry -> list.add(new HelpEntryCard(entry, LocalDate.now(), this::check, this::change)));
            list.add(new Paragraph(missing(directory)));
        }
    }

    private String missing(HelpDirectory directory) {
        EnumSet<HelpKind> kinds = EnumSet.allOf(HelpKind.class);
        directory.entries().forEach(entry -> kinds.remove(entry.kind()));
        String names =
                kinds.stream().map(kind -> getTranslation("help.kind." + kind)).collect(Collectors.joining(", "));
        return kinds.isEmpty() ? getTranslation("help.allKinds") : getTranslation("help.noKind", names);
    }

    private void check(HelpEntry entry) {
        directories.check(entry.id());
        show();
    }

    private void change(HelpEntry entry) {
        new HelpEntryDialog(entry.site(), entry, directories, this::show).open();
    }
}
