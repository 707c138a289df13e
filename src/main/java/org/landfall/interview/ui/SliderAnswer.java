package org.landfall.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Objects;
import org.landfall.interview.engine.QuestionView;

/** A scale to slide on. It has no value until somebody touches it: the middle is an answer like any other. */
final class SliderAnswer extends AnswerField {
    private final Slider slider = new Slider();

    SliderAnswer(QuestionView question) {
        QuestionView.Range range = Objects.requireNonNull(question.range());
        slider.getElement()
                .setProperty("min", Scale.plain(range.min().min(range.max())))
                .setProperty("max", Scale.plain(range.max().max(range.min())))
                .setProperty("step", Scale.plain(range.step().abs()))
                .setProperty("value", question.value() == null ? "" : question.value())
                .setProperty("name", question.label())
                .setProperty("untouched", getTranslation("interview.slider.untouched"))
                .setProperty("less", getTranslation("interview.slider.less"))
                .setProperty("more", getTranslation("interview.slider.more"))
                .setProperty("ticks", !question.looks("no-ticks"))
                .setProperty("vertical", question.looks("vertical"))
                .setProperty("readonly", question.readOnly());
        slider.answer = this;
        add(slider);
    }

    @Override
    void takeFocus() {
        slider.getElement().executeJs("requestAnimationFrame(() => this.takeFocus?.())");
    }

    @Tag("lf-slider")
    @JsModule("./components/lf-slider.ts")
    static final class Slider extends Component {
        private AnswerField answer = new NoAnswer();

        @ClientCallable
        void slid(String value) {
            answer.reply(value);
        }
    }
}
