package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.StudioService;
import org.landfall.shell.EmptyState;

/** The sides of a version, each made when it is first looked at. */
final class VersionTabs extends Div {
    private final TabSheet sheet = new TabSheet();
    private final transient Map<Tab, Runnable> waiting = new HashMap<>();
    private final Tab reading;
    private final Tab classes;
    private final Tab files;

    /**
     * @param changed shows the page anew
     * @param mayConfirm whether this person decides about the disclosure classes
     * @param confirm keeps disclosure classes
     */
    VersionTabs(
            InstrumentVersion version,
            StudioService studio,
            FormFileService beside,
            Runnable changed,
            boolean mayConfirm,
            Consumer<Map<String, DisclosureClass>> confirm) {
        addClassName("st-tabs");
        FormDefinition form = studio.form(version.id());
        reading = side("studio.reading", () -> new ReadingSide(version, form));
        classes = side(
                "studio.classes",
                () -> new ClassesSide(studio.classChoices(version.id()), mayConfirm, confirm, this::jump));
        files = side("files.title", () -> new FilesSide(version, beside, changed));
        side("studio.translations", () -> new TranslationSide(form, this::jump));
        side(
                "studio.changes",
                () -> new ChangesSide(
                        version,
                        form,
                        studio.versionsOf(version.formId()).stream()
                                .filter(other -> !other.id().equals(version.id()))
                                .toList(),
                        studio::form));
        side("studio.warnings", () -> warnings(version, studio));
        sheet.addSelectedChangeListener(change -> fill(change.getSelectedTab()));
        // between a tab list and its tabs nothing else may take the focus; the component's scroller says it does
        sheet.getElement()
                .executeJs("setTimeout(() => this.querySelector('vaadin-tabs')"
                        + ".shadowRoot.getElementById('scroll').removeAttribute('tabindex'))");
        add(sheet);
        fill(reading);
    }

    /** Where the disclosure classes are confirmed. */
    void showClasses() {
        sheet.setSelectedTab(classes);
    }

    /** Where the files beside the form are. */
    void showFiles() {
        sheet.setSelectedTab(files);
    }

    private Component warnings(InstrumentVersion version, StudioService studio) {
        var found = studio.warnings(version.id());
        if (found.isEmpty()) {
            return new EmptyState(getTranslation("studio.warnings.none"), getTranslation("studio.warnings.none.text"));
        }
        Findings findings = new Findings();
        findings.stored(studio.workbook(version.id()), found);
        return findings;
    }

    /** Shows a question in the form, whichever side one comes from. */
    private void jump(String question) {
        sheet.setSelectedTab(reading);
        getElement().executeJs("""
                        requestAnimationFrame(() => {
                            const row = document.getElementById($0);
                            if (row) {
                                row.scrollIntoView({block: 'center'});
                                row.tabIndex = -1;
                                row.focus({preventScroll: true});
                            }
                        })""", FormPages.QUESTION_ID + question);
    }

    private Tab side(String key, Supplier<Component> content) {
        Div place = new Div();
        Tab tab = sheet.add(getTranslation(key), place);
        waiting.put(tab, () -> place.add(content.get()));
        return tab;
    }

    private void fill(Tab tab) {
        Runnable filling = waiting.remove(tab);
        if (filling != null) {
            filling.run();
        }
    }
}
