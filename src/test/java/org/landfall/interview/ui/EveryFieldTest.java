package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.EveryTypeForm;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.PartialDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Each field as a person uses it: by its caption and with keys. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class EveryFieldTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private EveryTypeForm form;

    private InterviewId id;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        id = interviews.start(form.study(), "en", Preparation.DOCUMENT);
    }

    @Test
    void aRankIsMovedWithItsButtons() {
        at("rank");
        assertThat(answer("rank")).isNull();
        test(button("United States: one place up")).click();
        assertThat(answer("rank")).isEqualTo("us kr cn mn th");
        test(button("South Korea: one place down")).click();
        assertThat(answer("rank")).isEqualTo("us cn kr mn th");
        assertThat($(Paragraph.class)
                        .withText("South Korea is in place 3 of 5 now.")
                        .all())
                .hasSize(1);
    }

    @Test
    void anOrderThatIsRightAlreadyIsKeptAsItIs() {
        at("rank");
        test($(Button.class).withText("Keep this order").single()).click();
        assertThat(answer("rank")).isEqualTo("kr us cn mn th");
    }

    @Test
    void aPastedPlaceIsUnderstood() {
        at("point");
        test(field("Latitude, longitude")).setValue("37.57, 126.98");
        test(field("Accurate to (m)")).setValue("500");
        assertThat(answer("point")).isEqualTo("37.57 126.98 0 500");
        test(field("Latitude, longitude")).setValue("somewhere");
        assertThat(answer("point")).isEqualTo("37.57 126.98 0 500");
        assertThat($(Paragraph.class).withClassName("iv-error").all())
                .anyMatch(error -> error.getText().startsWith("Please enter a place as latitude"));
    }

    @Test
    void pointsAreAddedMovedAndRemoved() {
        at("line");
        addPoint("37.5, 127");
        assertThat(answer("line")).isNull();
        addPoint("38, 126");
        addPoint("39, 125");
        assertThat(answer("line")).isEqualTo("37.5 127 0 0; 38 126 0 0; 39 125 0 0");
        test(button("Point 3: one place up")).click();
        test(button("Remove point 1")).click();
        assertThat(answer("line")).isEqualTo("39 125 0 0; 38 126 0 0");
        addPoint("nowhere");
        assertThat($(TextField.class)
                        .withCaption("Next point (latitude, longitude)")
                        .single()
                        .isInvalid())
                .isTrue();
    }

    @Test
    void aDateKnownRoughlySaysSo() {
        at("month");
        test(field("Year")).setValue("2006");
        assertThat(answer("month")).isEqualTo("2006");
        test(this.<java.time.Month>select("Month")).selectItem("May");
        assertThat(answer("month")).isEqualTo("2006-05");
        test(this.<PartialDate.Sense>select("How exactly")).selectItem("about then");
        assertThat(answer("month")).isEqualTo("2006-05~");
    }

    @Test
    void aScaleHasNoValueUntilItIsTouched() {
        at("slide");
        SliderAnswer.Slider slider = $(SliderAnswer.Slider.class).single();
        assertThat(slider.getElement().getProperty("value")).isEmpty();
        slider.slid("7.5");
        assertThat(answer("slide")).isEqualTo("7.5");
        slider.slid("99");
        assertThat(answer("slide")).isEqualTo("7.5");
    }

    @Test
    void aRatingIsPickedWithADigit() {
        at("stars");
        press("4");
        assertThat(answer("stars")).isEqualTo("4");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLongListIsSearched() {
        at("searched");
        ComboBox<ChoiceView> box = $(ComboBox.class).withClassName("iv-found").single();
        test(box).selectItem("Mongolia");
        assertThat(answer("searched")).isEqualTo("mn");
    }

    @Test
    @SuppressWarnings("unchecked")
    void enterTakesTheOnlyChoiceThatIsFoundAndGoesOn() {
        at("searched");
        ComboBox<ChoiceView> box = $(ComboBox.class).withClassName("iv-found").single();
        enter(box, "South");
        assertThat(answer("searched")).isEqualTo("kr");
        assertThat(asked()).isEqualTo("Which countries did you cross?");
        at("searched");
        enter($(ComboBox.class).withClassName("iv-found").single(), "a");
        assertThat(answer("searched")).isEqualTo("kr");
        assertThat(asked()).isEqualTo("Where to first?");
    }

    private static void enter(ComboBox<?> box, String typed) {
        var data = JacksonUtils.createObjectNode().put("element.filter", typed).put(OneOfMany.ENTER, true);
        box.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(box.getElement(), "keydown", data));
    }

    @Test
    void digitsAnswerTheLineThatIsAskedAndGoToTheNext() {
        at("g_work");
        assertThat($(GridLine.class).all()).hasSize(3);
        assertThat(asked()).isEqualTo("Work");
        press("4");
        assertThat(asked()).isEqualTo("Relatives");
        press("2");
        press("back");
        assertThat(asked()).isEqualTo("Relatives");
        assertThat(answer("g_work")).isEqualTo("4");
        assertThat(answer("g_kin")).isEqualTo("2");
    }

    @Test
    void aListNobodyHasIsSaidCalmly() {
        at("listed");
        assertThat($(NothingToChoose.class).all()).hasSize(1);
        press("next");
        assertThat(asked()).isEqualTo("Was this read aloud?");
    }

    @Test
    void aFileIsAskedForWithItsLimit() {
        at("photo");
        assertThat($(Paragraph.class).all()).anyMatch(text -> text.getText().contains("at most 20 MB"));
        assertThat($(Button.class).withText("Choose a file").all()).hasSize(1);
    }

    private void addPoint(String text) {
        test($(TextField.class).withCaption("Next point (latitude, longitude)").single())
                .setValue(text);
        test($(Button.class).withText("Add point").single()).click();
    }

    private void at(String question) {
        OpenInterview open = interviews.open(id);
        open.moveTo(Talks.path(open, question));
        open.save();
        UI.getCurrent().navigate("interview/" + id);
    }

    private String answer(String question) {
        OpenInterview open = interviews.open(id);
        return open.session().question(Talks.path(open, question)).value();
    }

    private TextField field(String caption) {
        return $(TextField.class).withCaption(caption).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String caption) {
        return $(Select.class).withCaption(caption).single();
    }

    private Button button(String name) {
        return $(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }

    private String asked() {
        return $(H2.class).withId(QuestionCard.LABEL_ID).single().getText();
    }
}
