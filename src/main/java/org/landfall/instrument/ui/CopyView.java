package org.landfall.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.landfall.instrument.Draft;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.EditOutcome;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.editing.CopyPlan;
import org.landfall.instrument.editing.ModuleCopy;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** The library: a module of any version is copied into a draft, after everything that it would change is said. */
@Route(InstrumentRoutes.COPY)
@RolesAllowed({"CUSTODIAN", "RESEARCHER"})
class CopyView extends Page implements BeforeEnterObserver {
    private static final String SUFFIX = "[A-Za-z0-9_.-]{1,20}";

    private final transient DraftService drafts;
    private final ComboBox<InstrumentVersion> versions = new ComboBox<>();
    private final Select<SurveyRow> module = new Select<>();
    private final Select<SurveyRow> place = new Select<>();
    private final TextField suffix = new TextField();
    private final Section report = new Section();
    private final Button copy;
    private transient Optional<Draft> target = Optional.empty();
    private transient Optional<Draft> source = Optional.empty();

    CopyView(DraftService drafts, InstrumentService instruments) {
        super("draft.module", "draft.module.purpose");
        this.drafts = drafts;
        versions.setLabel(getTranslation("draft.copy.from"));
        versions.setItems(instruments.versions());
        versions.setItemLabelGenerator(version -> version.title().in(language()) + " · " + version.version() + " · "
                + getTranslation("instrument.state." + version.state()));
        versions.addValueChangeListener(change -> chooseSource(change.getValue()));
        module.setLabel(getTranslation("draft.copy.module"));
        module.setItemLabelGenerator(
                row -> row == null ? "" : RowWords.label(row, getLocale()) + " (" + row.name() + ")");
        module.addValueChangeListener(change -> showReport());
        place.setLabel(getTranslation("draft.copy.before"));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(getTranslation("draft.copy.end"));
        place.setItemLabelGenerator(
                row -> row == null ? getTranslation("draft.copy.end") : RowWords.label(row, getLocale()));
        suffix.setLabel(getTranslation("draft.copy.suffix"));
        suffix.setValue("_2");
        suffix.setAllowedCharPattern("[A-Za-z0-9_.-]");
        suffix.setMaxLength(20);
        suffix.addValueChangeListener(change -> showReport());
        copy = new Button(getTranslation("draft.copy.do"), click -> copy());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(versions, module, place, suffix);
        form.addClassNames("lf-card", "dr-copy");
        add(form, report);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        target = drafts.read(Routes.id(event.getRouteParameters(), InstrumentVersionId::new))
                .filter(draft -> draft.version().draft());
        if (target.isEmpty()) {
            Routes.notFound(event);
            return;
        }
        place.setItems(modules(target.get()));
        Button back = new Button(
                getTranslation("draft.copy.back"), click -> UI.getCurrent().navigate(editor()));
        addActions(back);
        showReport();
    }

    private void chooseSource(InstrumentVersion version) {
        source = version == null ? Optional.empty() : drafts.read(version.id());
        module.setItems(source.map(CopyView::modules).orElse(List.of()));
        showReport();
    }

    private void showReport() {
        report.removeAll();
        boolean fine = suffix.getValue().matches(SUFFIX);
        suffix.setInvalid(!fine);
        suffix.setErrorMessage(fine ? "" : getTranslation("draft.copy.suffix.wrong"));
        if (fine && source.isPresent() && target.isPresent() && !module.isEmpty()) {
            CopyPlan plan = CopyPlan.of(
                    source.get().tables(), module.getValue().row(), target.get().tables(), suffix.getValue());
            copy.setEnabled(plan.possible());
            report.add(new CopyReport(plan), copy);
        }
    }

    private void copy() {
        Draft into = target.orElseThrow();
        ModuleCopy edit = new ModuleCopy(
                source.orElseThrow().tables(),
                module.getValue().row(),
                place.isEmpty() ? 0 : place.getValue().row(),
                suffix.getValue());
        switch (drafts.edit(into.id(), into.version().hash(), edit)) {
            case EditOutcome.Stored stored -> {
                Notices.done(getTranslation("draft.copy.done"));
                UI.getCurrent().navigate(editor());
            }
            case EditOutcome.Refused refused -> {
                UnorderedList sentences = new UnorderedList();
                refused.problems().forEach(problem -> sentences.add(new ListItem(Sentences.of(this, problem))));
                Div refusal = new Div(
                        new H2(getTranslation("draft.copy.refused")),
                        new Paragraph(getTranslation("draft.copy.refused.text")),
                        sentences);
                refusal.addClassNames("lf-card", "dr-report");
                refusal.getElement().setAttribute("role", "alert");
                report.removeAll();
                report.add(refusal, copy);
            }
            case EditOutcome.Overtaken none -> Notices.problem(getTranslation("draft.overtaken"));
        }
    }

    private String editor() {
        return InstrumentRoutes.editOf(target.orElseThrow().id());
    }

    private static List<SurveyRow> modules(Draft draft) {
        return SurveyRow.all(draft.tables()).stream()
                .filter(row -> row.parent() == 0 && row.group())
                .toList();
    }

    private static String language() {
        return UI.getCurrent().getLocale().getLanguage();
    }
}
