package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import org.landfall.interview.engine.Happening;
import org.landfall.study.HelpLines;

/**
 * What to do when somebody is clearly or severely distressed, in place of the questions: the steps, the words to say in
 * each language, whom to call, and the ways on. Nothing of the interview is shown.
 */
public final class DistressPage extends Div {
    private static final int LONGEST_NOTE = 4_000;

    /** @param note takes what the interviewer saw and did, for the report */
    public record Ways(Runnable pause, Runnable lighter, Runnable stop, Runnable mistake, Consumer<String> note) {}

    private final Ways ways;
    private final TextArea note = new TextArea(getTranslation("conduct.held.note"));

    public DistressPage(int level, HelpLines lines, Ways ways) {
        this.ways = ways;
        note.setHelperText(getTranslation("conduct.held.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        note.addValueChangeListener(
                change -> ways.note().accept(change.getValue().strip()));
        boolean severe = level == Happening.Distress.SEVERE;
        addClassNames("iv-card", "iv-held-page");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("data-level", String.valueOf(level));
        H2 title = new H2(getTranslation("conduct.held." + level));
        title.setId("iv-question");
        getElement().setAttribute("aria-labelledby", "iv-question");
        add(title);
        if (severe) {
            add(numbers(lines));
        }
        add(steps(getTranslation("conduct.held." + level + ".steps")));
        if (severe) {
            add(BothLanguages.said("conduct.script.3"));
        }
        add(new Paragraph(getTranslation("conduct.grounding")), grounding(), note, buttons(severe));
    }

    public void takeFocus() {
        getElement().executeJs("this.focus()");
    }

    private Component numbers(HelpLines lines) {
        Div numbers = new Div();
        numbers.addClassName("iv-numbers");
        numbers.add(number("help.onCall", lines.onCall()));
        numbers.add(number("help.emergency", lines.emergency()));
        return numbers;
    }

    private Component number(String key, String number) {
        Paragraph line = new Paragraph(
                getTranslation(key) + ": " + (number.isEmpty() ? getTranslation("conduct.held.noNumber") : number));
        line.addClassName("iv-number-line");
        return line;
    }

    private static Component steps(String steps) {
        OrderedList list = new OrderedList();
        for (String step : steps.split(";\\s*")) {
            list.add(new ListItem(step));
        }
        return list;
    }

    private static Component grounding() {
        return BothLanguages.said("conduct.script.2", language ->
                new Object[] {LocalDate.now().getDayOfWeek().getDisplayName(TextStyle.FULL, language), "____"});
    }

    /** What the interviewer saw and did, for the report. */
    public TextArea note() {
        return note;
    }

    private Component buttons(boolean severe) {
        Div buttons = new Div();
        buttons.addClassName("iv-steps");
        if (severe) {
            buttons.add(
                    way("conduct.held.end", ways.stop(), ButtonVariant.PRIMARY),
                    way("conduct.held.mistake", ways.mistake(), ButtonVariant.TERTIARY));
        } else {
            Button pause = way("conduct.bar.pause", ways.pause(), ButtonVariant.PRIMARY);
            pause.getElement().setAttribute("data-cover", "");
            buttons.add(
                    pause,
                    way("conduct.held.lighter", ways.lighter(), ButtonVariant.PRIMARY),
                    way("conduct.held.end", ways.stop(), ButtonVariant.TERTIARY),
                    way("conduct.held.mistake", ways.mistake(), ButtonVariant.TERTIARY));
        }
        return buttons;
    }

    private Button way(String key, Runnable action, ButtonVariant look) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(look);
        return button;
    }
}
