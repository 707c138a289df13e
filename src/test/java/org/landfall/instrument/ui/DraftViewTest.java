package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.Choice;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.Item;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.Field;
import org.landfall.instrument.editing.Place;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.shell.NotFoundView;
import org.springframework.beans.factory.annotation.Autowired;

/** A researcher changes a draft, question by question. */
@LandfallTest
@SignedInAs(Role.RESEARCHER)
class DraftViewTest extends SpringBrowserlessTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    DraftService drafts;

    @Autowired
    ActingAs acting;

    private final String formId = "desk_" + UUID.randomUUID().toString().replace("-", "");
    private InstrumentVersionId draft;

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        draft = stored(TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Desk form|" + formId + "|1")
                .with("disclosure", "sensitive", "select_one yn|crossed|Crossed?|건넜습니까?")
                .row("begin group|road|The road|가신 길")
                .with("disclosure", "open text", "text|where|Where?|어디로?")
                .row("end group|||"));
        edit("crossed");
    }

    private InstrumentVersionId stored(TestWorkbook workbook) {
        byte[] bytes = workbook.bytes();
        return ((Import.Stored) acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(bytes))).id();
    }

    private void edit(String question) {
        UI.getCurrent().navigate("instruments/" + draft + "/edit", QueryParameters.of("question", question));
    }

    @Test
    void theWholeFormIsListed() {
        assertThat(rows()).extracting(SurveyRow::name).containsExactly("crossed", "road", "where");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("crossed");
    }

    @Test
    void anotherWordIsKeptWhenItsFieldIsLeft() {
        test(area("Label · English")).setValue("Did you cross the river?");
        test(area("Label · 한국어")).setValue("강을 건넜습니까?");
        assertThat(question("crossed").label().in("en")).isEqualTo("Did you cross the river?");
        assertThat(question("crossed").label().in("ko")).isEqualTo("강을 건넜습니까?");
        assertThat(rows().getFirst().text(new Place(Field.LABEL, "English (en)")))
                .isEqualTo("Did you cross the river?");
    }

    @Test
    void aQuestionIsMadeRequired() {
        test(find(Checkbox.class).withCaption("Required").single()).click();
        assertThat(question("crossed").required()).isTrue();
    }

    @Test
    void aRuleThatCannotBeReadStaysTypedWithItsReasonAndIsNotStored() {
        edit("where");
        TextArea rule = area("Asked only if");
        test(rule).setValue("${crosed} = 'yes'");
        assertThat(rule.isInvalid()).isTrue();
        assertThat(rule.getErrorMessage())
                .isEqualTo("There is no question or calculation named \"crosed\". Nothing was stored.");
        assertThat(rule.getValue()).isEqualTo("${crosed} = 'yes'");
        assertThat(question("where").rules().relevant()).isEmpty();
        test(rule).setValue("${crossed} = 'yes'");
        assertThat(rule.isInvalid()).isFalse();
        assertThat(question("where").rules().relevant()).isEqualTo("${crossed} = 'yes'");
        assertThat(find(Html.class).single().getInnerHtml())
                .contains("Crossed?")
                .contains("Yes");
    }

    @Test
    void whatWasRefusedIsNotLostUnasked() {
        test(area("Asked only if")).setValue("${nobody} = 1");
        test(button("↓ Down")).click();
        assertThat(area("Asked only if").getValue()).isEqualTo("${nobody} = 1");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(rows()).extracting(SurveyRow::name).containsExactly("crossed", "road", "where");
    }

    @Test
    void theDisclosureClassIsChosen() {
        Select<?> classes = find(Select.class).withCaption("Disclosure class").single();
        test(classes).selectItem("Quasi-identifier");
        assertThat(question("crossed").disclosure()).isEqualTo(DisclosureClass.QUASI_IDENTIFIER);
    }

    @Test
    void aQuestionMovesIntoAGroupAndBack() {
        test(button("↓ Down")).click();
        assertThat(rows()).extracting(SurveyRow::name).containsExactly("road", "crossed", "where");
        test(button("Undo")).click();
        assertThat(rows()).extracting(SurveyRow::name).containsExactly("crossed", "road", "where");
        assertThat(button("Undo").isEnabled()).isFalse();
    }

    @Test
    void aMoveMayLeaveAGroupEmpty() {
        edit("where");
        test(button("↑ Up")).click();
        assertThat(rows()).extracting(SurveyRow::name).containsExactly("crossed", "where", "road");
    }

    @Test
    void choicesAreAddedRelabelledReorderedAndRemoved() {
        test(find(TextField.class).withCaption("Code").single()).setValue("maybe");
        test(choice("English (en) of the new choice")).setValue("Perhaps");
        test(button("Add choice")).click();
        assertThat(codes()).containsExactly("yes", "no", "maybe");
        test(choice("yes · English (en)")).setValue("Yes, I did");
        test(named("Move up maybe")).click();
        assertThat(codes()).containsExactly("yes", "maybe", "no");
        test(named("Remove no")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(codes()).containsExactly("yes", "maybe");
        assertThat(choices().getFirst().label().in("en")).isEqualTo("Yes, I did");
    }

    @Test
    void theSecondPersonIsToldAndOverwritesNothing() {
        InstrumentVersion version = drafts.read(draft).orElseThrow().version();
        drafts.edit(
                version.id(),
                drafts.read(draft).orElseThrow().version().hash(),
                new Edit.Rewrite(2, new Place(Field.LABEL, "English (en)"), "Theirs"));
        TextArea mine = area("Label · English");
        test(mine).setValue("Mine");
        assertThat(mine.isInvalid()).isTrue();
        assertThat(mine.getValue()).isEqualTo("Mine");
        assertThat(question("crossed").label().in("en")).isEqualTo("Theirs");
        test(button("Load again")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        edit("crossed");
        assertThat(area("Label · English").getValue()).isEqualTo("Theirs");
    }

    @Test
    void aPublishedVersionIsOfferedAsANewDraft() {
        acting.role(Role.CUSTODIAN, () -> publishing.publish(draft, "For the test"));
        edit("");
        test(button("Make a draft of it")).click();
        assertThat(rows()).hasSize(3);
        assertThat(instruments.versions())
                .filteredOn(version -> version.formId().equals(formId))
                .extracting(InstrumentVersion::version)
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UI.getCurrent().navigate("instruments/" + UUID.randomUUID() + "/edit");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aModuleOfAnotherInstrumentIsCopiedAfterItIsSaidWhatThatDoes() {
        String other = "other_" + UUID.randomUUID().toString().replace("-", "");
        InstrumentVersionId source = stored(TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Other form|" + other + "|1")
                .row("begin group|health|Health|건강")
                .row("select_one yn|crossed|Ill on the way?|아팠습니까?")
                .row("text|how|How?|어떻게?|${crossed} = 'yes'")
                .row("end group|||"));
        test(button("Copy a module")).click();
        ComboBox<InstrumentVersion> from = (ComboBox<InstrumentVersion>)
                find(ComboBox.class).withCaption("From").single();
        from.setValue(instruments.versions().stream()
                .filter(version -> version.id().equals(source))
                .findFirst()
                .orElseThrow());
        Select<SurveyRow> module =
                (Select<SurveyRow>) find(Select.class).withCaption("Module").single();
        module.setValue(module.getGenericDataView().getItem(0));
        assertThat(texts()).contains("crossed → crossed_2").contains("used by both");
        test(button("Copy the module")).click();
        assertThat(rows())
                .extracting(SurveyRow::name)
                .containsExactly("crossed", "road", "where", "health", "crossed_2", "how");
        assertThat(question("how").rules().relevant()).isEqualTo("${crossed_2} = 'yes'");
    }

    private List<SurveyRow> rows() {
        return SurveyRow.all(drafts.read(now()).orElseThrow().tables());
    }

    /** The draft the page is on. */
    private InstrumentVersionId now() {
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        return new InstrumentVersionId(UUID.fromString(path.split("/")[1]));
    }

    private FormDefinition form() {
        return drafts.toTry(draft).definition();
    }

    private Item.Question question(String name) {
        return form().question(name).orElseThrow();
    }

    private List<Choice> choices() {
        return form().lists().getOrDefault("yn", List.of());
    }

    private List<String> codes() {
        return choices().stream().map(Choice::code).toList();
    }

    private TextArea area(String caption) {
        return find(TextArea.class).withCaption(caption).single();
    }

    private TextField choice(String name) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Button named(String name) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String texts() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
