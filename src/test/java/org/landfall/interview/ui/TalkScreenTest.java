package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.talk.TalkClock;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk as it is really held: rests, wishes, distress, and the way out. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class TalkScreenTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private DistressService distress;

    @Autowired
    private StudyService studies;

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    private InterviewId id;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        id = talks.talk(people.mine());
        at("age_mode");
    }

    @Test
    void aPauseLeavesNothingOfTheInterviewAndAsksForThePassword() {
        press("B");
        assertThat($(InterviewScreen.class).all()).isEmpty();
        assertThat($(H2.class).all()).isEmpty();
        assertThat($(H1.class).single().getText()).isEqualTo("A moment");
        click("Back");
        comeBackWith("not the password");
        assertThat($(Paragraph.class).withClassName("iv-error").single().getText())
                .startsWith("That was not");
        comeBackWith(People.PASSWORD);
        assertThat(asked()).startsWith("To place your answers");
        assertThat(interviews.open(id).talk().pauses()).hasSize(1);
    }

    @Test
    void aReloadIsNoWayAroundThePause() {
        press("B");
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
        assertThat($(InterviewScreen.class).all()).isEmpty();
        assertThat($(H1.class).single().getText()).isEqualTo("A moment");
    }

    @Test
    void aQuestionIsSkippedWithoutAReason() {
        String before = asked();
        click("Skip question");
        assertThat(asked()).isNotEqualTo(before);
        assertThat(reason("age_mode")).isEqualTo(Missing.NA_SKIP);
    }

    @Test
    void aPartIsSkippedAtOnceButNotTheOneOnConsent() {
        press("O");
        assertThat(state("C_back")).isEqualTo(ModuleState.State.SPARED);
        assertThat(reason("sex")).isEqualTo(Missing.NA_MODULE);
        assertThat(here()).contains("/D_journey/");
        at("c_audio");
        press("O");
        assertThat(here()).endsWith("/c_audio");
        assertThat(notice()).startsWith("This part belongs to every interview");
    }

    @Test
    void aLighterTopicIsTheCalmPartAndTheWayLeadsBack() {
        click("Lighter topic");
        assertThat(here()).endsWith("/now_ctry");
        test(nativeButton("Back to where you were")).click();
        assertThat(here()).endsWith("/age_mode");
    }

    @Test
    void stoppingKeepsWhatWasSaidAndLeavesTheShortClosing() {
        at("now_ctry");
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "now_ctry", "KR");
        open.save();
        at("now_ctry");
        press("E");
        click("Stop and keep");
        assertThat(here()).endsWith("/cl_refer");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("The talk was stopped"));
        assertThat(interviews.open(id).session().value("now_ctry")).contains("KR");
        assertThat(reason("t_decide")).isEqualTo(Missing.NA_END);
        assertThat(reason("cl_feel")).isEqualTo(Missing.NA_END);
        assertThat(reason("inc_types")).isEqualTo(Missing.NA_END);
        assertThat(interviews.open(id).session().missing())
                .anyMatch(row -> row.name().equals("db_dist"));
    }

    @Test
    void stoppingMayDeleteEverythingAtOnce() {
        press("E");
        click("Stop and delete");
        assertThat(interviews.mine(InterviewQuery.ALL, 0, 50))
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(InterviewState.WITHDRAWN);
                    assertThat(line.entries()).isZero();
                });
        UI.getCurrent().navigate("interview/" + id);
        assertThat($(InterviewScreen.class).all()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodTwiceClosesTheRecordAtOnce() {
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "c_teach", "purpose");
        open.save();
        at("c_teach");
        press("next");
        press("next");
        assertThat(asked()).isEqualTo("What matters is not clear yet");
        click("Explain and ask once more");
        assertThat(here()).endsWith("/c_teach");
        press("next");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("The record is closed."));
        assertThat(interviews.mine(InterviewQuery.ALL, 0, 50))
                .extracting(line -> line.id())
                .doesNotContain(id);
    }

    @Test
    void leavingAfterARefusalKeepsNothing() {
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "c_part", "no");
        open.save();
        at("c_part");
        click("Leave");
        assertThat(interviews.mine(InterviewQuery.ALL, 0, 50))
                .extracting(line -> line.id())
                .doesNotContain(id);
    }

    @Test
    void whatWasAgreedStandsAtTheSideAndIsTakenBackInOneTouch() {
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "c_aggr", "yes");
        Talks.answer(open, "c_quote", "check");
        open.save();
        at("age_mode");
        assertThat(agreed())
                .containsExactly(
                        "Taking part: yes",
                        "Sound recording: not asked",
                        "Own words in print: only after hearing the words",
                        "Counted in tables: yes",
                        "Being contacted again: not asked",
                        "Handing over to a court or UN body: not asked");
        test(labelled("Take back: Counted in tables")).click();
        assertThat(agreed()).contains("Counted in tables: no");
        assertThat(interviews.open(id).agreeing().consent().allows(ConsentUse.TABLES))
                .isFalse();
    }

    @Test
    void moreIsAllowedOnlyWithANoteOfANewConversation() {
        test(labelled("Allow: Own words in print")).click();
        click("The person agreed");
        assertThat(interviews.open(id).agreeing().consent().of(ConsentUse.QUOTES))
                .isEqualTo(Grant.NO);
        test($(TextArea.class).withCaption("The new conversation").single()).setValue("Asked again at the end.");
        click("The person agreed");
        assertThat(interviews.open(id).agreeing().consent().of(ConsentUse.QUOTES))
                .isEqualTo(Grant.YES);
    }

    @Test
    void aStoppedTalkEndsWithTheCardToo() {
        press("E");
        click("Stop and keep");
        assertThat(cardOffered()).isTrue();
        $(Button.class).withText("Code card").all().stream()
                .filter(Button::isVisible)
                .reduce((first, second) -> second)
                .ifPresent(button -> test(button).click());
        assertThat($(Span.class).withClassName("lf-card-number").single().getText())
                .matches("(\\d{3} ){5}\\d{3}");
    }

    @Test
    void aCardIsShownOnceAndANewOneTakesItsPlace() {
        assertThat(cardOffered()).isFalse();
        click("Code card");
        String first = $(Span.class).withClassName("lf-card-number").single().getText();
        click("Close");
        click("Code card");
        assertThat($(Span.class).withClassName("lf-card-number").all()).isEmpty();
        click("Make a new card");
        assertThat($(Span.class).withClassName("lf-card-number").single().getText())
                .isNotEqualTo(first);
    }

    @Test
    void theReceiptSaysWhatWasAgreedInTheLanguageOfTheTalkAndByWhichText() {
        press("L");
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "c_part", "no");
        Talks.answer(open, "c_part", "yes");
        open.save();
        at("age_mode");
        click("Receipt");
        String receipt = $(Dialog.class).single().getElement().getTextRecursively();
        assertThat(receipt)
                .contains("면담 참여예", "Taking partyes", "version " + open.form().version(), "SHA-256");
    }

    private boolean cardOffered() {
        return $(CardLine.class).all().stream().anyMatch(Component::isVisible);
    }

    @Test
    void oneUseAtATimeIsAskedInThePartOnConsent() {
        at("c_audio");
        assertThat($(InterviewScreen.class).single().hasClassName("iv-consenting"))
                .isTrue();
        at("age_mode");
        assertThat($(InterviewScreen.class).single().hasClassName("iv-consenting"))
                .isFalse();
    }

    private List<String> agreed() {
        return $(Div.class).withClassName("iv-use").all().stream()
                .map(use -> use.getChildren()
                        .filter(Span.class::isInstance)
                        .map(part -> part.getElement().getText())
                        .collect(Collectors.joining(": ")))
                .toList();
    }

    private Button labelled(String label) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mildDistressIsNotedWithItsQuestionInOneTouch() {
        click("1 Mild");
        assertThat(interviews.open(id).talk().happened())
                .extracting(Entry.Happened::path, happened -> level(happened.what()))
                .contains(tuple(Talks.path(interviews.open(id), "age_mode"), 1));
        assertThat(paragraphs()).contains("이건 빼도 됩니다. 정말 괜찮습니다.");
        assertThat(distress.mineOpen()).isZero();
    }

    @Test
    void clearDistressShutsThePartAboutHarmAndOffersALighterOne() {
        at("inc_gate");
        click("2 Clear");
        assertThat(asked()).isEqualTo("Clear distress: rest first");
        assertThat(distress.mineOpen()).isEqualTo(1);
        click("To a lighter topic");
        assertThat(here()).contains("/I_now/");
        test(nativeButton("H. Harm on the way")).click();
        assertThat(here()).contains("/I_now/");
        assertThat(nativeButton("H. Harm on the way").getElement().getTextRecursively())
                .endsWith("closed today");
        press("back");
        assertThat(here()).contains("/G_policy/");
        at("inc_gate");
        assertThat(asked()).isEqualTo("This part stays closed today");
    }

    @Test
    void aReportThatCouldNotBeToldWaitsUntilItIs() {
        Conduct conduct = new Conduct(interviews.open(id));
        DistressReport report = new DistressReport(Happening.Distress.CLEAR, "sex", "");
        conduct.talking().tell(report, unreachable -> false);
        assertThat(conduct.allStored()).isFalse();
        List<DistressReport> told = new ArrayList<>();
        conduct.talking().tellAgain(told::add);
        conduct.talking().tellAgain(told::add);
        assertThat(told).containsExactly(report);
        assertThat(conduct.allStored()).isTrue();
    }

    @Test
    void severeDistressStopsTheInterviewAndStaysUntilSomebodyDecides() {
        click("3 Severe");
        assertThat(asked()).isEqualTo("Severe distress: stop here");
        assertThat($(QuestionCard.class).all()).isEmpty();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("On call: "));
        press("1");
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
        assertThat(asked()).isEqualTo("Severe distress: stop here");
        click("End the talk safely");
        assertThat(here()).endsWith("/cl_refer");
    }

    @Test
    void restsAreOfferedOnceEach() {
        ComponentUtil.fireEvent(
                $(TalkClock.class).single(),
                new TalkClock.RestDue($(TalkClock.class).single(), true));
        assertThat(offers()).containsExactly(Happening.Rest.LENGTH);
        ComponentUtil.fireEvent(
                $(TalkClock.class).single(),
                new TalkClock.RestDue($(TalkClock.class).single(), true));
        test(nativeButton("H. Harm on the way")).click();
        press("O");
        press("back");
        press("next");
        assertThat(offers()).containsExactly(Happening.Rest.LENGTH, Happening.Rest.BEFORE, Happening.Rest.AFTER);
    }

    @Test
    void whatWasToldAboutHarmIsCoveredOnceThePartWasLeft() {
        at("inc_gate");
        press("1");
        assertThat(here()).endsWith("/inc_types");
        test(nativeButton("I. Life today")).click();
        test(nativeButton("H. Harm on the way")).click();
        assertThat(asked()).isEqualTo("This part is covered");
        assertThat($(RowLine.class).all()).isEmpty();
        press("1");
        click("Open it and go on");
        assertThat(asked()).contains("next part is about harm");
    }

    @Test
    void theLanguageThatIsSpokenIsKeptWithTheQuestion() {
        press("L");
        at("sex");
        assertThat(interviews.open(id).session().language()).isEqualTo("ko");
        assertThat(interviews.open(id).talk().happened())
                .contains(new Entry.Happened(Talks.path(interviews.open(id), "age_mode"), new Happening.Spoke("ko")));
    }

    @Test
    void aSentenceThatWasNotUnderstoodIsCountedInInterpreterMode() {
        assertThat($(Button.class)
                        .withText("Not understood, say it differently")
                        .all())
                .isEmpty();
        test($(Checkbox.class).withCaption("Interpreter mode").single()).click();
        click("Not understood, say it differently");
        click("Not understood, say it differently");
        OpenInterview open = interviews.open(id);
        assertThat(open.talk().notUnderstood(Talks.path(open, "age_mode"))).isEqualTo(2);
    }

    @Test
    void aQuestionIsFoundByItsNameOrItsWordsInAnyLanguage() {
        press("find");
        type("now_sat");
        assertThat(found()).hasSize(1);
        type("얼마나 만족");
        assertThat(found()).hasSize(1);
        test(found().getFirst()).click();
        assertThat(here()).endsWith("/now_sat");
        press("R");
        assertThat(here()).endsWith("/age_mode");
    }

    @Test
    void marksAreSetFromTheKeyboardAndStandUnderTheQuestion() {
        press("M");
        test($(Select.class).withCaption("About whom").single()).selectItem("Companions");
        assertThat(paragraphs()).contains("Marked: Companions");
        press("N");
        test($(TextArea.class).withCaption("Note").single()).setValue("spoke of two others");
        assertThat(paragraphs()).contains("Marked: Companions · Note");
        QuestionView question = interviews.open(id).session().question(here());
        assertThat(question.mark().scope()).isEqualTo(AnswerMark.Scope.COMPANIONS);
        assertThat(question.note()).isEqualTo("spoke of two others");
    }

    @Test
    void theTellingStandsBeforeTheRestButTheClosingDoesNot() {
        test(nativeButton("J. In your own words")).click();
        assertThat(here()).contains("/J_words/");
        test(nativeButton("K. Closing")).click();
        assertThat(here()).contains("/J_words/");
        assertThat(notice()).startsWith("The closing comes last");
    }

    @Test
    void aTellingHasThePageForItselfAndItsPrompts() {
        at("t_decide");
        assertThat($(InterviewScreen.class).single().hasClassName("iv-telling")).isTrue();
        assertThat($(Paragraph.class).withClassName("iv-prompts").single().getText())
                .contains("And then?");
        test($(TextArea.class).withClassName("iv-telling-words").single()).setValue("We left in spring.");
        assertThat(interviews.open(id).session().value("t_decide")).contains("We left in spring.");
    }

    @Test
    void theListOfWhatIsNotWrittenDownStandsBesideWordsInBothLanguages() {
        at("t_decide");
        assertThat($(ListItem.class).all())
                .extracting(item -> item.getText())
                .contains("names or ranks of embassy staff", "대사관 직원의 이름이나 직급");
    }

    private void at(String name) {
        OpenInterview open = interviews.open(id);
        open.moveTo(Talks.path(open, name));
        open.save();
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
    }

    private String here() {
        return interviews.open(id).session().current();
    }

    private Missing reason(String name) {
        return interviews.open(id).session().document().stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow()
                .missing();
    }

    private ModuleState.State state(String module) {
        return interviews.open(id).session().modules().stream()
                .filter(state -> state.name().equals(module))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<Happening.Rest> offers() {
        return interviews.open(id).talk().happened().stream()
                .map(Entry.Happened::what)
                .filter(Happening.RestOffered.class::isInstance)
                .map(what -> ((Happening.RestOffered) what).rest())
                .toList();
    }

    private static int level(Happening what) {
        return what instanceof Happening.Distress(int level, var at) ? level : -1;
    }

    private void comeBackWith(String password) {
        test($(PasswordField.class).single()).setValue(password);
        click("Go on");
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void type(String words) {
        test($(TextField.class)
                        .withCaption("Name of a question, or words of it")
                        .single())
                .setValue(words);
    }

    private List<NativeButton> found() {
        return $(NativeButton.class).all().stream()
                .filter(line -> line.getParent()
                        .flatMap(Component::getParent)
                        .filter(around -> around.hasClassName("iv-find"))
                        .isPresent())
                .toList();
    }

    private NativeButton nativeButton(String start) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String asked() {
        return $(H2.class).withId(QuestionCard.LABEL_ID).single().getText();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String notice() {
        List<Notification> all = $(Notification.class).all();
        return test(all.getLast()).getText();
    }
}
