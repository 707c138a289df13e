package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.access.SiteId;
import org.landfall.shell.Calendars;
import org.landfall.shell.Notices;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpEntry;
import org.landfall.study.HelpEntryId;
import org.landfall.study.HelpKind;

/** A new entry of a directory, or one that changes; stays open at the first field that is missing. */
final class HelpEntryDialog extends Dialog {
    private final SiteId site;
    private final @Nullable HelpEntry before;
    private final transient HelpDirectoryService directories;
    private final Runnable changed;

    private final Select<HelpKind> kind = new Select<>();
    private final TextField name = text("help.name", HelpEntry.LONGEST_NAME);
    private final TextField offersEnglish = text("help.offers.en", HelpEntry.LONGEST_TEXT);
    private final TextField offersKorean = text("help.offers.ko", HelpEntry.LONGEST_TEXT);
    private final LanguageBox languages = new LanguageBox(getTranslation("help.languages"));
    private final Select<HelpEntry.Cost> cost = new Select<>();
    private final RadioButtonGroup<Boolean> papers = new RadioButtonGroup<>();
    private final TextField contact = text("help.contact", HelpEntry.LONGEST_TEXT);
    private final DatePicker checked = new DatePicker();

    HelpEntryDialog(SiteId site, @Nullable HelpEntry before, HelpDirectoryService directories, Runnable changed) {
        this.site = site;
        this.before = before;
        this.directories = directories;
        this.changed = changed;
        setHeaderTitle(before == null ? getTranslation("help.new") : before.name());
        setWidth("min(560px, 100%)");
        prepare();
        if (before != null) {
            fill(before);
        }
        Div fields = new Div(kind, name, offersEnglish, offersKorean, contact, languages, cost, papers, checked);
        fields.addClassName("lf-form");
        add(fields);
        buttons();
    }

    private void prepare() {
        kind.setLabel(getTranslation("help.kind"));
        kind.setItems(HelpKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("help.kind." + one));
        kind.setValue(HelpKind.HEALTH);
        offersKorean.setHelperText(getTranslation("help.offers.help"));
        cost.setLabel(getTranslation("help.cost"));
        cost.setItems(HelpEntry.Cost.values());
        cost.setItemLabelGenerator(one -> getTranslation("help.cost." + one));
        cost.setValue(HelpEntry.Cost.FREE);
        papers.setLabel(getTranslation("help.papers"));
        papers.setItems(false, true);
        papers.setItemLabelGenerator(yes -> getTranslation(yes ? "help.papers.yes" : "help.papers.no"));
        papers.setValue(false);
        checked.setLabel(getTranslation("help.checkedOn"));
        checked.setI18n(Calendars.calendar());
        checked.setMax(LocalDate.now());
        checked.setValue(LocalDate.now());
    }

    private void fill(HelpEntry entry) {
        kind.setValue(entry.kind());
        name.setValue(entry.name());
        offersEnglish.setValue(entry.offersEnglish());
        offersKorean.setValue(entry.offersKorean());
        languages.setValue(Set.copyOf(entry.languages()));
        cost.setValue(entry.cost());
        papers.setValue(entry.papers());
        contact.setValue(entry.contact());
        checked.setValue(entry.checked());
    }

    private void buttons() {
        Button keep = new Button(getTranslation("help.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            keep();
            keep.setEnabled(true);
        });
        if (before != null) {
            Button remove = new Button(getTranslation("help.remove"), click -> remove(before));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(remove);
        }
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }

    private void keep() {
        boolean whole = needs(name, !name.getValue().isBlank())
                & needs(offersEnglish, !(offersEnglish.getValue() + offersKorean.getValue()).isBlank())
                & needs(contact, !contact.getValue().isBlank());
        languages.setInvalid(languages.getValue().isEmpty());
        languages.setErrorMessage(getTranslation("help.needed"));
        checked.setInvalid(checked.getValue() == null || checked.getValue().isAfter(LocalDate.now()));
        checked.setErrorMessage(getTranslation("help.checkedOn.wrong"));
        if (whole && !languages.isInvalid() && !checked.isInvalid()) {
            directories.keep(entry());
            Notices.done(getTranslation("help.kept", name.getValue().strip()));
            close();
            changed.run();
        }
    }

    private HelpEntry entry() {
        return new HelpEntry(
                before == null ? HelpEntryId.random() : before.id(),
                site,
                kind.getValue(),
                name.getValue().strip(),
                offersEnglish.getValue().strip(),
                offersKorean.getValue().strip(),
                languages.codes(),
                cost.getValue(),
                papers.getValue(),
                contact.getValue().strip(),
                checked.getValue());
    }

    private void remove(HelpEntry entry) {
        directories.remove(entry.id());
        Notices.done(getTranslation("help.removed", entry.name()));
        close();
        changed.run();
    }

    private boolean needs(TextField field, boolean there) {
        field.setErrorMessage(getTranslation("help.needed"));
        field.setInvalid(!there);
        return there;
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }
}
