package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.Preparation;
import org.landfall.interview.SourceService;
import org.landfall.interview.Talks;
import org.landfall.interview.Unsent;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** The running interview as somebody sits before it: what is asked, what a key does, what happens to a slip. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class InterviewScreenTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private SourceService sources;

    @Autowired
    private StudyService studies;

    private InterviewId id;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        id = interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
        UI.getCurrent().navigate("interview/" + id);
    }

    @Test
    void itBeginsWithTheDateOfTheTalk() {
        assertThat(asked()).startsWith("Date of the interview");
    }

    @Test
    void aDigitPicksAnAnswerAndTheNextQuestionIsAsked() {
        date();
        assertThat(asked()).startsWith("How is this record made?");
        press("4");
        assertThat(asked()).startsWith("Who is speaking?");
        assertThat(row("How is this record made?").getChildren().skip(1).findFirst())
                .get()
                .satisfies(answer -> assertThat(answer.getElement().getText()).contains("published document"));
    }

    @Test
    void backLeadsToTheQuestionBefore() {
        date();
        press("back");
        assertThat(asked()).startsWith("Date of the interview");
        assertThat($(DatePicker.class).single().getValue()).isEqualTo("2006-05-19");
    }

    @Test
    void anAnswerThatCannotBeRightStaysWithItsReasonUntilItIsMended() {
        toTheAge();
        type("7");
        press("next");
        assertThat(asked()).startsWith("How old are you?");
        assertThat($(Paragraph.class).withClassName("iv-error").single().getText())
                .startsWith("Please enter an age");
        type("38");
        press("next");
        assertThat(asked()).startsWith("Are you a man or a woman?");
    }

    @Test
    void preferNotToSayIsAnAnswer() {
        toTheAge();
        press("P");
        assertThat(asked()).startsWith("Are you a man or a woman?");
        assertThat(interviews.open(id).session().missing())
                .noneMatch(row -> row.name().equals("age_years"));
    }

    @Test
    void anotherScreenGoesOnAtTheSameQuestion() {
        toTheAge();
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
        assertThat(asked()).startsWith("How old are you?");
    }

    @Test
    void theLanguageOfTheQuestionChangesAtAnyMoment() {
        date();
        press("L");
        assertThat(asked()).isEqualTo("이 기록은 어떤 방법으로 만듭니까?");
    }

    @Test
    void handingInShowsWhatIsMissingAndLeadsThere() {
        toTheAge();
        test(native_("Hand in")).click();
        assertThat(asked()).isEqualTo("Some questions are still open");
        test(row("How old are you?")).click();
        assertThat(asked()).startsWith("How old are you?");
    }

    @Test
    void anInterviewIsHandedInWhenNothingIsMissing() {
        var open = interviews.open(id);
        Talks.answer(open, "iv_date", "2006-05-19");
        Talks.answer(open, "iv_mode", "document");
        Talks.answer(open, "resp_role", "ref");
        Talks.sayNothing(open);
        open.save();
        Talks.source(sources, id);
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
        test(native_("Hand in")).click();
        test($(Button.class).withText("Hand in").single()).click();
        assertThat(interviews.mine(InterviewQuery.ALL, 0, 10)).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.state()).isEqualTo(InterviewState.COMPLETED);
        });
    }

    @Test
    void whatAnAnswerRaisesIsShownBeforeTheInterviewGoesOn() {
        atDocument("rs_main1", "rs_jobs", "2");
        press("1");
        assertThat(asked()).startsWith("Of all these, what counted most?");
        assertThat($(Paragraph.class).all())
                .anyMatch(said -> said.getText().startsWith("The most important reason was rated low."));
        press("next");
        assertThat(asked()).doesNotStartWith("Of all these, what counted most?");
    }

    @Test
    void aChoiceThatStandsAloneTakesThePlaceOfTheOthersAndGivesItBack() {
        atDocument("src_used", "rs_jobs", "2");
        var choices = interviews.open(id).session().question(path("src_used")).choices();
        var none = choices.stream()
                .filter(c -> c.code().equals("none"))
                .findFirst()
                .orElseThrow();
        press("1");
        press("2");
        tick(none);
        assertThat(answer("src_used")).isEqualTo("none");
        assertThat($(Alone.class).single().getText())
                .contains(choices.getFirst().label());
        press("2");
        assertThat(answer("src_used")).isEqualTo(choices.get(1).code());
    }

    @Test
    void aNameIsPointedOutWhileItIsWritten() {
        atDocument("t_decide", "rs_jobs", "2");
        tell("박철수라는 사람이 010-1234-5678로 전화했습니다.");
        assertThat($(NoticeLine.class)
                        .single()
                        .getChildren()
                        .map(line -> line.getElement().getText()))
                .anyMatch(text -> text.contains("박철수"))
                .anyMatch(text -> text.contains("010-1234-5678"));
    }

    @Test
    void anAnswerGivenElsewhereInTheMeantimeIsComparedAndTheOwnOneMayHold() {
        atDocument("t_decide", "rs_jobs", "2");
        answerElsewhere("t_decide", "From there.");
        tell("From here.");
        assertThat(compared()).containsExactly("From here.", "From there.");
        assertThat(answer("t_decide")).isEqualTo("From there.");
        test($(Button.class).withText("Keep what was entered here").single()).click();
        assertThat(answer("t_decide")).isEqualTo("From here.");
    }

    @Test
    void theAnswerGivenElsewhereMayHold() {
        atDocument("t_decide", "rs_jobs", "2");
        answerElsewhere("t_decide", "From there.");
        tell("From here.");
        test($(Button.class).withText("Keep what is stored").single()).click();
        assertThat(answer("t_decide")).isEqualTo("From there.");
        assertThat(area().getValue()).isEqualTo("From there.");
    }

    @Test
    void answersToOtherQuestionsGivenElsewhereAreKeptBesideTheOwnOne() {
        atDocument("t_decide", "rs_jobs", "2");
        answerElsewhere("rs_jobs", "3");
        tell("From here.");
        assertThat($(CompareDialog.class).all()).isEmpty();
        assertThat(answer("t_decide")).isEqualTo("From here.");
        assertThat(answer("rs_jobs")).isEqualTo("3");
    }

    @Test
    void whatWasTypedOnWhileTheOtherAnswerCameIsComparedAsAWhole() {
        atDocument("t_decide", "rs_jobs", "2");
        int base = interviews.open(id).entries();
        answerElsewhere("t_decide", "From there.");
        test(area()).setValue("From");
        $(SavedStatus.class).single().left("""
                {"place": "%s", "base": %d, "fields": [
                    {"index": 0, "tag": "vaadin-text-area", "value": "\\"From here.\\"", "words": "From here."}]}
                """.formatted(path("t_decide"), base));
        assertThat(compared()).containsExactly("From here.", "From there.");
    }

    @Test
    void whatAPageHeldWhoseSessionWasOverIsNeverPutOverAnotherAnswer() {
        atDocument("t_decide", "rs_jobs", "2");
        int base = interviews.open(id).entries();
        answerElsewhere("t_decide", "From there.");
        hold(new Unsent(path("t_decide"), base, List.of(held("From here.")), null));
        assertThat(compared()).containsExactly("From here.", "From there.");
    }

    @Test
    void whatAPageHeldAtAQuestionThatIsGoneIsShown() {
        atDocument("t_decide", "rs_jobs", "2");
        hold(new Unsent("/nowhere", 0, List.of(held("From here.")), null));
        assertThat(compared()).containsExactly("From here.");
    }

    private static Unsent.Field held(String words) {
        return new Unsent.Field(0, "vaadin-text-area", '"' + words + '"', words);
    }

    private void hold(Unsent unsent) {
        VaadinSession.getCurrent().getSession().setAttribute(Unsent.attribute(id), unsent);
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
    }

    private void answerElsewhere(String question, String value) {
        var elsewhere = interviews.open(id);
        Talks.answer(elsewhere, question, value);
        elsewhere.save();
    }

    private TextArea area() {
        return $(TextArea.class).all().getFirst();
    }

    private void tell(String words) {
        test(area()).setValue(words);
        $(SavedStatus.class).single().left(""); // as the browser does when it holds nothing more
    }

    private List<String> compared() {
        return Stream.concat(
                        $(TextArea.class).withClassName("iv-compare-words").all().stream()
                                .map(TextArea::getValue),
                        $(Paragraph.class).withClassName("iv-compare-words").all().stream()
                                .map(Paragraph::getText))
                .toList();
    }

    /** A document with one answer given, standing at a question. */
    private void atDocument(String question, String answered, String value) {
        var open = interviews.open(id);
        Talks.answer(open, "iv_date", "2006-05-19");
        Talks.answer(open, "iv_mode", "document");
        Talks.answer(open, "resp_role", "ref");
        Talks.answer(open, answered, value);
        open.moveTo(Talks.path(open, question));
        open.save();
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
    }

    private String path(String question) {
        return Talks.path(interviews.open(id), question);
    }

    private String answer(String question) {
        return interviews.open(id).session().question(path(question)).value();
    }

    @SuppressWarnings("unchecked")
    private void tick(ChoiceView choice) {
        CheckboxGroup<ChoiceView> group =
                $(CheckboxGroup.class).withClassName("iv-choices").single();
        Set<ChoiceView> before = group.getValue();
        Set<ChoiceView> more = new HashSet<>(before);
        more.add(choice);
        group.setValue(more);
        ComponentUtil.fireEvent(group, new AbstractField.ComponentValueChangeEvent<>(group, group, before, true));
    }

    private void date() {
        test($(DatePicker.class).single()).setValue(LocalDate.of(2006, 5, 19));
        press("next");
    }

    private void toTheAge() {
        date();
        press("4");
        press("1");
        press("2");
    }

    private void type(String text) {
        test($(TextField.class).withClassName("iv-number").single()).setValue(text);
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }

    private String asked() {
        return $(H2.class).withId(QuestionCard.LABEL_ID).single().getText();
    }

    private RowLine row(String label) {
        return $(RowLine.class).all().stream()
                .filter(line -> line.getChildren()
                        .anyMatch(part -> part.getElement().getText().startsWith(label)))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton native_(String text) {
        return $(NativeButton.class).withText(text).single();
    }
}
