package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.landfall.interview.OwnWords;
import org.landfall.interview.TakenOut;

/** What was written down in words, to mark what the person wants out; at the end it goes for good. */
final class TakeOutDialog extends Dialog {
    private final List<WordsLine> lines;
    private final Button go = new Button(getTranslation("takeOut.go"));

    /**
     * @param label of the question the words belong to
     * @param sign what stands there instead
     */
    TakeOutDialog(
            List<OwnWords> words, Function<OwnWords, String> label, String sign, Consumer<List<TakenOut>> takeOut) {
        setHeaderTitle(getTranslation("takeOut.title"));
        setWidth("min(720px, 100%)");
        lines = words.stream()
                .map(one -> new WordsLine(one, label.apply(one), sign, this::follow))
                .toList();
        Div all = new Div(new Paragraph(getTranslation(words.isEmpty() ? "takeOut.nothing" : "takeOut.text")));
        all.addClassName("lf-form");
        lines.forEach(all::add);
        add(all);
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            close();
            takeOut.accept(taken());
        });
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
        follow();
    }

    private void follow() {
        go.setEnabled(!taken().isEmpty());
    }

    private List<TakenOut> taken() {
        return lines.stream().map(WordsLine::taken).flatMap(Optional::stream).toList();
    }
}
