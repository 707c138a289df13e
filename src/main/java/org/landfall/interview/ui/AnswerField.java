package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/** The part of a question in which it is answered. Hands in canonical text and knows nothing of the engine. */
abstract sealed class AnswerField extends Div
        permits TextAnswer,
                DateAnswer,
                TimeAnswer,
                DateTimeAnswer,
                SliderAnswer,
                Acknowledgement,
                OneChoice,
                OneOfMany,
                ManyChoices,
                SomeOfMany,
                RankAnswer,
                PlaceAnswer,
                PlacesAnswer,
                FileAnswer,
                NothingToChoose,
                NoAnswer {
    private Consumer<Reply> onReply = reply -> {};
    private Consumer<Reply> onPick = reply -> {};

    /** @param beside the second language to show quietly with the choices, if any */
    static AnswerField of(QuestionView question, @Nullable String beside, CardActions.Files files) {
        return switch (question.type()) {
            case NOTE -> new NoAnswer();
            case TEXT, INTEGER, DECIMAL, BARCODE -> new TextAnswer(question);
            case RANGE -> range(question, files);
            case DATE -> new DateAnswer(question);
            case TIME -> new TimeAnswer(question);
            case DATE_TIME -> new DateTimeAnswer(question);
            case ACKNOWLEDGE -> new Acknowledgement(question);
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> choices(question, beside, files);
            case GEOPOINT -> new PlaceAnswer(question);
            case GEOTRACE, GEOSHAPE -> new PlacesAnswer(question);
            case IMAGE, AUDIO, VIDEO, FILE -> new FileAnswer(question, files);
        };
    }

    private static AnswerField range(QuestionView question, CardActions.Files files) {
        return Scale.steps(question)
                .<AnswerField>map(steps -> new OneChoice(question, steps, null, files))
                .orElseGet(() -> new SliderAnswer(question));
    }

    private static AnswerField choices(QuestionView question, @Nullable String beside, CardActions.Files files) {
        if (question.choices().isEmpty()) {
            return new NothingToChoose();
        }
        if (question.type() == QuestionView.Type.RANK) {
            return new RankAnswer(question, beside);
        }
        boolean one = question.type() == QuestionView.Type.SELECT_ONE;
        if (ChoiceLayout.searched(question)) {
            return one ? new OneOfMany(question) : new SomeOfMany(question);
        }
        return one
                ? new OneChoice(question, question.choices(), beside, files)
                : new ManyChoices(question, beside, files);
    }

    /** An answer was given or changed. */
    void onReply(Consumer<Reply> listener) {
        onReply = listener;
    }

    /** A choice was picked that needs no further confirmation: the interview goes on. */
    void onPick(Consumer<Reply> listener) {
        onPick = listener;
    }

    void reply(String text) {
        onReply.accept(text.isEmpty() ? new Reply.Cleared() : Reply.of(text));
    }

    void pick(String code) {
        onPick.accept(Reply.of(code));
    }

    /** A digit was pressed outside of a text field; 0 is the tenth. */
    void digit(int digit) {}

    /** Ties the sentence that says why not to what was answered, for those who listen. */
    void refused(boolean refused) {
        getElement().executeJs("""
                for (const field of this.querySelectorAll('*')) {
                    if (!('invalid' in field) || field.closest('[aria-hidden]')) continue;
                    field.invalid = $0;
                    const said = field.inputElement ?? field;
                    said.setAttribute('aria-invalid', $0);
                    if ($0) said.setAttribute('aria-describedby', 'iv-refusal');
                    else said.removeAttribute('aria-describedby');
                }""", refused);
    }

    abstract void takeFocus();
}
