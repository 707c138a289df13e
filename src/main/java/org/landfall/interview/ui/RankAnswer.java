package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** Choices to be put in order: by dragging, or with two buttons at each line. The first move makes the order an answer. */
final class RankAnswer extends AnswerField {
    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final List<ChoiceView> order;
    private final QuestionView question;
    private final @Nullable String beside;
    private final Button keep;
    private boolean answered;

    RankAnswer(QuestionView question, @Nullable String beside) {
        this.question = question;
        this.beside = beside;
        List<String> codes = List.of((question.value() == null ? "" : question.value()).split(" "));
        order = new ArrayList<>(question.choices());
        answered = question.value() != null;
        if (answered) {
            order.sort(Comparator.comparingInt(
                    choice -> codes.contains(choice.code()) ? codes.indexOf(choice.code()) : codes.size()));
        }
        list.addClassName("iv-rank");
        list.getElement().setAttribute("aria-labelledby", QuestionCard.LABEL_ID);
        said.addClassName("iv-hint");
        said.getElement().setAttribute("role", "status");
        keep = new Button(getTranslation("interview.rank.keep"), click -> handIn());
        keep.setVisible(!question.readOnly());
        add(said, list, keep);
        draw();
        say(answered ? "" : getTranslation("interview.rank.open"));
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < order.size(); i++) {
            list.add(line(order.get(i), i));
        }
        keep.setVisible(!answered && !question.readOnly());
    }

    private ListItem line(ChoiceView choice, int place) {
        Span number = new Span(String.valueOf(place + 1));
        number.addClassName("iv-rank-place");
        number.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(choice.label());
        words.getElement().setAttribute("lang", question.language());
        Div label = new Div(words);
        if (beside != null) {
            Span quiet = new Span(choice.label(beside));
            quiet.addClassName("iv-beside");
            quiet.getElement().setAttribute("lang", beside);
            label.add(quiet);
        }
        ListItem line = new ListItem(number, label);
        line.getElement().setAttribute("data-answered", answered);
        if (!question.readOnly()) {
            line.add(
                    mover("↑", "interview.rank.up", choice, place - 1),
                    mover("↓", "interview.rank.down", choice, place + 1));
            DragSource<ListItem> dragged = DragSource.create(line);
            dragged.setEffectAllowed(EffectAllowed.MOVE);
            dragged.setDragData(choice);
            DropTarget.create(line)
                    .addDropListener(drop -> drop.getDragData()
                            .filter(ChoiceView.class::isInstance)
                            .ifPresent(data -> move((ChoiceView) data, order.indexOf(choice))));
        }
        return line;
    }

    private Button mover(String sign, String key, ChoiceView choice, int to) {
        Button mover = new Button(sign, click -> {
            move(choice, to);
            focus(choice, sign);
        });
        mover.addThemeVariants(ButtonVariant.TERTIARY);
        mover.setAriaLabel(getTranslation(key, choice.label()));
        mover.setEnabled(to >= 0 && to < order.size());
        return mover;
    }

    private void move(ChoiceView choice, int to) {
        if (order.remove(choice)) {
            order.add(to, choice);
            handIn();
            say(getTranslation("interview.rank.moved", choice.label(), to + 1, order.size()));
        }
    }

    private void handIn() {
        answered = true;
        draw();
        say("");
        reply(order.stream().map(ChoiceView::code).collect(Collectors.joining(" ")));
    }

    private void say(String text) {
        said.setText(text);
    }

    /** Stays with the line that was moved; at the end of its way only the other button is left. */
    private void focus(ChoiceView choice, String sign) {
        List<Button> buttons = list.getComponentAt(order.indexOf(choice))
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .toList();
        buttons.stream()
                .filter(button -> sign.equals(button.getText()))
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::focus);
    }

    @Override
    void takeFocus() {
        list.getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .findFirst()
                .ifPresent(Button::focus);
    }
}
