package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks for a question by its name or by words of it, and goes there. What is looked for is kept nowhere. */
public final class FindDialog extends Dialog {
    private static final int PAUSE_MILLISECONDS = 250;

    private final Function<String, List<Found>> search;
    private final Consumer<String> jump;
    private final Div results = new Div();
    private final Paragraph count = new Paragraph();

    public record Found(String path, String name, String label, String part) {}

    public FindDialog(Function<String, List<Found>> search, Consumer<String> jump) {
        this.search = search;
        this.jump = jump;
        setHeaderTitle(getTranslation("conduct.find"));
        TextField words = new TextField(getTranslation("conduct.find.words"));
        words.setMaxLength(80);
        words.setAutofocus(true);
        words.getElement().setAttribute("data-no-save", "");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLISECONDS);
        words.addValueChangeListener(change -> show(change.getValue().strip()));
        count.getElement().setAttribute("role", "status");
        results.addClassName("iv-rows");
        Div all = new Div(words, count, results);
        all.addClassName("iv-find");
        add(all);
    }

    private void show(String words) {
        results.removeAll();
        List<Found> found = words.isEmpty() ? List.of() : search.apply(words);
        count.setText(words.isEmpty() ? "" : getTranslation("conduct.find.count", found.size()));
        found.forEach(one -> results.add(line(one)));
    }

    private NativeButton line(Found found) {
        Span label = new Span(found.label());
        label.addClassName("iv-row-label");
        Span part = new Span(found.part() + " · " + found.name());
        part.addClassName("iv-row-answer");
        NativeButton line = new NativeButton();
        line.add(label, part);
        line.addClassName("iv-row");
        line.addClickListener(click -> {
            close();
            jump.accept(found.path());
        });
        return line;
    }
}
