package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.diff.Change;
import org.landfall.instrument.diff.FormDiff;
import org.landfall.shell.EmptyState;

/** What is different from another version of the same instrument. */
final class ChangesSide extends Div {
    private static final int TOGETHER = 50;

    private final FormDefinition form;
    private final transient Function<InstrumentVersionId, FormDefinition> forms;
    private final Div changes = new Div();

    /** @param others the other versions, newest first */
    ChangesSide(
            InstrumentVersion version,
            FormDefinition form,
            List<InstrumentVersion> others,
            Function<InstrumentVersionId, FormDefinition> forms) {
        this.form = form;
        this.forms = forms;
        addClassName("st-side");
        if (others.isEmpty()) {
            add(new EmptyState(getTranslation("studio.changes.first"), getTranslation("studio.changes.first.text")));
            return;
        }
        Select<InstrumentVersion> older = new Select<>();
        older.setLabel(getTranslation("studio.changes.with"));
        older.setItems(others);
        older.setItemLabelGenerator(this::nameOf);
        older.addValueChangeListener(change -> show(change.getValue()));
        changes.addClassName("st-side");
        add(older, changes);
        older.setValue(usual(version, others).orElse(others.getFirst()));
    }

    /** The newest one from before this one. */
    private static Optional<InstrumentVersion> usual(InstrumentVersion version, List<InstrumentVersion> others) {
        return others.stream()
                .filter(other -> other.created().at().isBefore(version.created().at()))
                .findFirst();
    }

    private String nameOf(@Nullable InstrumentVersion version) {
        return version == null
                ? ""
                : getTranslation("instrument.version") + " " + version.version() + " · "
                        + getTranslation("instrument.state." + version.state());
    }

    private void show(InstrumentVersion older) {
        List<Change> found = FormDiff.of(forms.apply(older.id()), form);
        changes.removeAll();
        if (found.isEmpty()) {
            changes.add(
                    new EmptyState(getTranslation("studio.changes.none"), getTranslation("studio.changes.none.text")));
            return;
        }
        changes.add(new Paragraph(getTranslation(
                "studio.changes.counts",
                count(found, Change.Added.class),
                count(found, Change.Removed.class),
                found.stream().filter(ChangesSide::moved).count(),
                found.stream()
                        .filter(change -> change instanceof Change.Kept kept
                                && !kept.differences().isEmpty())
                        .count(),
                found.stream().filter(Change::atRisk).count())));
        ChangeRows rows = new ChangeRows(getLocale().getLanguage(), key -> getTranslation(key));
        for (int from = 0; from < found.size(); from += TOGETHER) {
            StringBuilder part = new StringBuilder();
            found.subList(from, Math.min(from + TOGETHER, found.size()))
                    .forEach(change -> part.append(rows.row(change)));
            Div page = new Div();
            page.getElement().setProperty("innerHTML", part.toString());
            changes.add(page);
        }
    }

    private static boolean moved(Change change) {
        return change instanceof Change.Kept kept && kept.move().isPresent();
    }

    private static long count(List<Change> changes, Class<? extends Change> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }
}
