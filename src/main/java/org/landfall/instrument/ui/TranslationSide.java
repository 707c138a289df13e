package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.translation.Gap;
import org.landfall.instrument.translation.LanguageStatus;
import org.landfall.instrument.translation.Translations;
import org.landfall.shell.EmptyState;

/** How far each language is: a bar, what is missing, what is the same as in the default language. */
final class TranslationSide extends Div {
    private static final int FEW = 12;

    private final FormDefinition form;
    private final transient Consumer<String> jump;

    /** @param jump shows a question in the form */
    TranslationSide(FormDefinition form, Consumer<String> jump) {
        this.form = form;
        this.jump = jump;
        addClassName("st-side");
        List<LanguageStatus> languages = Translations.of(form);
        if (languages.isEmpty()) {
            add(new EmptyState(
                    getTranslation("studio.translations.none"), getTranslation("studio.translations.none.text")));
        }
        languages.forEach(language -> add(language(language)));
    }

    private Component language(LanguageStatus status) {
        Section section = new Section(
                new H2(name(status.language())),
                new Paragraph(getTranslation(
                        "studio.translations.counts",
                        status.translated(),
                        status.texts(),
                        status.missing(),
                        status.same(),
                        name(form.defaultLanguage()))),
                bar(status));
        section.addClassName("st-side");
        if (!status.gaps().isEmpty()) {
            section.add(gaps(status));
        }
        return section;
    }

    private static Component bar(LanguageStatus status) {
        Div bar = new Div(
                part(status.translated(), "done"), part(status.same(), "same"), part(status.missing(), "missing"));
        bar.addClassName("st-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(long size, String kind) {
        Span part = new Span();
        part.getElement().setAttribute("data-part", kind);
        part.getStyle().set("flex-grow", String.valueOf(size));
        return part;
    }

    private Component gaps(LanguageStatus status) {
        Grid<Gap> grid = new Grid<>();
        grid.addComponentColumn(this::text)
                .setHeader(getTranslation("studio.translations.original"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::place)
                .setHeader(getTranslation("studio.question"))
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement()
                .setAttribute("aria-label", getTranslation("studio.translations.gaps", name(status.language())));
        grid.setItems(status.gaps());
        if (status.gaps().size() <= FEW) {
            grid.setAllRowsVisible(true);
        } else {
            grid.addClassName("st-long");
        }
        return grid;
    }

    private Component text(Gap gap) {
        Span about = new Span(part(gap) + " · " + getTranslation(gap.missing() ? "studio.missing" : "studio.same"));
        about.addClassName("lf-quiet");
        Div cell = new Div(new Span(gap.original()), about);
        cell.addClassName("st-instrument");
        return cell;
    }

    private String part(Gap gap) {
        String part = getTranslation("studio.part." + gap.part());
        return gap.choice().isEmpty() ? part : part + " " + gap.choice();
    }

    private Component place(Gap gap) {
        if (gap.item().isEmpty()) {
            return new Span(form.formId());
        }
        Button show = new Button(gap.item(), click -> jump.accept(gap.item()));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.addClassName("st-link");
        show.setAriaLabel(getTranslation("studio.jumpTo", gap.item()));
        return show;
    }

    /** As the language of the screen calls it; a code that is none stands for itself. */
    private String name(String code) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(getLocale());
        return name.isEmpty() ? code : name;
    }
}
