package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.landfall.testimony.Mark;
import org.landfall.testimony.Mark.Basis;
import org.landfall.testimony.Mark.Whom;
import org.landfall.testimony.Theme;

/** What a passage is about, about whom it was said and how the person knows it. */
final class MarkDialog extends Dialog {

    /** Where the passage is. */
    record Passage(String path, int first, int last, String words) {}

    private final MultiSelectComboBox<Theme> themes = new MultiSelectComboBox<>(getTranslation("testimony.themes"));
    private final RadioButtonGroup<Whom> scope = new RadioButtonGroup<>(getTranslation("testimony.scope"));
    private final RadioButtonGroup<Basis> basis = new RadioButtonGroup<>(getTranslation("testimony.basis"));
    private final TextField note = new TextField(getTranslation("testimony.note"));

    MarkDialog(Passage passage, Consumer<Mark> done) {
        setHeaderTitle(getTranslation("testimony.mark"));
        setWidth("min(680px, 100%)");
        themes.setItems(Theme.values());
        themes.setItemLabelGenerator(theme -> ThemeWords.of(this, theme));
        themes.setHelperText(getTranslation("testimony.themes.help"));
        themes.addValueChangeListener(change -> explain(change.getValue()));
        themes.setWidthFull();
        scope.setItems(Whom.values());
        scope.setItemLabelGenerator(one -> getTranslation("testimony.scope." + one));
        scope.setValue(Whom.SELF);
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(one -> getTranslation("testimony.basis." + one));
        basis.setValue(Basis.OWN);
        note.setMaxLength(Mark.LONGEST_NOTE);
        note.setHelperText(getTranslation("testimony.note.help"));
        note.setWidthFull();
        Paragraph words = new Paragraph(passage.words());
        words.addClassName("rv-answer");
        Div form = new Div(words, themes, scope, basis, note);
        form.addClassNames("lf-form", "qt-part");
        add(form);
        Button keep = new Button(getTranslation("testimony.mark.keep"), click -> keep(passage, done));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), keep);
    }

    /** What a theme is used for, as soon as it is chosen. */
    private void explain(Set<Theme> chosen) {
        themes.setInvalid(false);
        themes.setHelperText(
                chosen.isEmpty()
                        ? getTranslation("testimony.themes.help")
                        : ThemeWords.sorted(chosen).stream()
                                .map(theme -> theme + ": "
                                        + getTranslation(
                                                theme.isGroup()
                                                        ? "testimony.theme.group"
                                                        : "testimony.theme." + theme + ".use"))
                                .collect(Collectors.joining(" · ")));
    }

    private void keep(Passage passage, Consumer<Mark> done) {
        boolean groupAlone = themes.getValue().stream().anyMatch(Theme::isGroup);
        themes.setErrorMessage(getTranslation("testimony.themes.none"));
        themes.setInvalid(themes.isEmpty());
        note.setErrorMessage(getTranslation("testimony.note.missing"));
        note.setInvalid(groupAlone && note.getValue().isBlank());
        if (!themes.isInvalid() && !note.isInvalid()) {
            close();
            done.accept(new Mark(
                    passage.path(),
                    passage.first(),
                    passage.last(),
                    themes.getValue(),
                    scope.getValue(),
                    basis.getValue(),
                    note.getValue().strip()));
        }
    }
}
