package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.StudioService;
import org.landfall.instrument.TestFiles;
import org.landfall.instrument.TestWorkbook;
import org.landfall.shell.EmptyState;
import org.landfall.shell.NotFoundView;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class VersionViewTest extends SpringBrowserlessTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    StudioService studio;

    @Autowired
    FormFileService files;

    private final String formId = "version_" + UUID.randomUUID().toString().replace("-", "");

    private TestWorkbook workbook() {
        return TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Seen form|" + formId + "|3")
                .with("disclosure", "open text", "text|q|Q|");
    }

    private InstrumentVersionId open() {
        InstrumentVersionId id =
                ((Import.Stored) instruments.importWorkbook(workbook().bytes())).id();
        navigate(VersionView.class, Map.of("id", id.toString()));
        return id;
    }

    private InstrumentState state(InstrumentVersionId id) {
        return studio.version(id).orElseThrow().state();
    }

    @Test
    void aVersionGivesItsFilesBack() {
        InstrumentVersionId id = open();
        assertThat(instruments.workbook(id)).isNotEmpty();
        assertThat(instruments.xform(id)).contains("<input ref=\"/data/q\">");
        assertThat(findInView(Anchor.class).all())
                .extracting(anchor -> anchor.getAriaLabel().orElse(""))
                .contains("Workbook " + formId + "-3", "XForm " + formId + "-3");
    }

    @Test
    void aDraftIsPublishedWithANoteAndThenClosed() {
        InstrumentVersionId id = open();
        test(find(Button.class).withText("Publish").single()).click();
        test(find(Button.class).withText("Publish").all().getLast()).click();
        TextArea note = find(TextArea.class).withCaption("What is new, and why").single();
        assertThat(note.isInvalid()).isTrue();
        assertThat(state(id)).isEqualTo(InstrumentState.DRAFT);
        test(note).setValue("The first one");
        test(find(Button.class).withText("Publish").all().getLast()).click();
        assertThat(state(id)).isEqualTo(InstrumentState.PUBLISHED);
        assertThat(studio.version(id).orElseThrow().note()).isEqualTo("The first one");

        navigate(VersionView.class, Map.of("id", id.toString()));
        test(find(Button.class).withText("Close").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state(id)).isEqualTo(InstrumentState.CLOSED);
    }

    private InstrumentVersionId open(TestWorkbook workbook) {
        InstrumentVersionId id = ((Import.Stored) instruments.importWorkbook(workbook.bytes())).id();
        navigate(VersionView.class, Map.of("id", id.toString()));
        return id;
    }

    private TestWorkbook version(String version) {
        return TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Seen form|" + formId + "|" + version);
    }

    private void side(String name) {
        TabSheet sheet = findInView(TabSheet.class).single();
        int at = 0;
        while (!sheet.getTabAt(at).getLabel().equals(name)) {
            at++;
        }
        sheet.setSelectedIndex(at);
    }

    @Test
    void aDraftListsTheFilesItNeedsAndIsNotPublishedWithoutItsChoices() {
        InstrumentVersionId id =
                open(version("1").with("disclosure", "non sensitive", "select_one_from_file towns.csv|town|Town|"));
        side("Files");
        assertThat(findInView(H3.class).all()).extracting(H3::getText).containsExactly("towns.csv");
        assertThat(findInView(Span.class).all())
                .extracting(Span::getText)
                .contains("Missing: there is nothing to choose until it is there", "Choices of: town");
        test(find(Button.class).withText("Publish").single()).click();
        test(find(TextArea.class).withCaption("What is new, and why").single()).setValue("Try");
        test(find(Button.class).withText("Publish").all().getLast()).click();
        assertThat(state(id)).isEqualTo(InstrumentState.DRAFT);

        files.add(id, "towns.csv", TestFiles.text("name,label\na,A\n"));
        navigate(VersionView.class, Map.of("id", id.toString()));
        side("Files");
        assertThat(findInView(Span.class).all()).extracting(Span::getText).contains("1 rows · 1 kB");
        test(findInView(Button.class).withText("Remove").single()).click();
        assertThat(files.file(id, "towns.csv")).isEmpty();
    }

    private String markup() {
        StringBuilder markup = new StringBuilder();
        findInView(Div.class)
                .all()
                .forEach(part -> markup.append(part.getElement().getProperty("innerHTML", "")));
        return Jsoup.parse(markup.toString()).text();
    }

    @Test
    void theFormIsReadInBothLanguagesWithItsLogicInWords() {
        open(version("1")
                .row("begin_group|m|Module|단원")
                .row("select_one yn|met|Met before?|전에 만났습니까?|||||yes")
                .row("integer|times|How often?|몇 번입니까?|${met} = 'yes'|. >= 1 and . <= 99|Between 1 and 99.")
                .row("end_group|||")
                .row("calculate|odd||||||||weighted-checklist(1, 2, ${times}, 1)"));
        assertThat(markup())
                .contains("Met before?", "전에 만났습니까?", "One choice", "Not confirmed")
                .contains("Asked when Met before? is Yes")
                .contains("An answer must satisfy the answer is between 1 and 99")
                .contains("Otherwise it says Between 1 and 99.")
                .contains("An answer is needed to go on")
                .contains("Filled in with weighted-checklist(1, 2, ${times}, 1)");
    }

    @Test
    void whatLooksLikeMarkupInALabelIsText() {
        open(version("1").row("text|q|<img src=x onerror=alert(1)> & <b>bold</b>|"));
        findInView(Div.class)
                .all()
                .forEach(part -> assertThat(Jsoup.parse(part.getElement().getProperty("innerHTML", ""))
                                .select("img, b, script"))
                        .isEmpty());
        assertThat(markup()).contains("<img src=x onerror=alert(1)> & <b>bold</b>");
    }

    @Test
    void publishingWithoutConfirmedClassesLeadsToThem() {
        InstrumentVersionId id = open(version("1").row("text|q|What happened?|").row("integer|n|How many spoons?|"));
        publish("The first one");
        assertThat(state(id)).isEqualTo(InstrumentState.DRAFT);
        assertThat(findInView(TabSheet.class).single().getSelectedTab().getLabel())
                .isEqualTo("Disclosure");
        assertThat(find(Notification.class).all()).isNotEmpty();
        test(find(Button.class).withText("Confirm all 2").single()).click();
        publish("The first one");
        assertThat(state(id)).isEqualTo(InstrumentState.PUBLISHED);
    }

    private void publish(String note) {
        test(find(Button.class).withText("Publish").all().getFirst()).click();
        test(find(TextArea.class).withCaption("What is new, and why").single()).setValue(note);
        test(find(Button.class).withText("Publish").all().getLast()).click();
    }

    @Test
    void twoVersionsAreHeldAgainstEachOther() {
        open(version("1").row("text|q|Where do you live?|").row("text|gone|Gone|"));
        open(version("2").row("integer|q|Where do you sleep?|").row("text|fresh|Fresh|"));
        side("Changes");
        assertThat(markup())
                .contains("Changed q Earlier answers may not fit")
                .contains("Where do you live?", "Where do you sleep?", "Added fresh", "Removed gone");
    }

    @Test
    void aGapInATranslationLeadsToItsQuestion() {
        open(version("1").row("text|q|Where do you live?|"));
        side("Translations");
        Grid<?> gaps = findInView(Grid.class).single();
        assertThat(test(gaps).getCellComponent(0, 0).getElement().getTextRecursively())
                .contains("Seen form", "Title · The same");
        assertThat(test(gaps).getCellComponent(1, 0).getElement().getTextRecursively())
                .contains("Where do you live?", "Label · Missing");
        Button show = (Button) test(gaps).getCellComponent(1, 1);
        assertThat(show.getText()).isEqualTo("q");
        show.click();
        assertThat(findInView(TabSheet.class).single().getSelectedTab().getLabel())
                .isEqualTo("Reading");
    }

    @Test
    void theOnlyVersionHasNothingToBeComparedWith() {
        open(version("1").row("text|q|Where do you live?|"));
        side("Changes");
        assertThat(findInView(EmptyState.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void aResearcherReadsADraftAndPublishesNothing() {
        open();
        assertThat(find(Button.class).withText("Publish").all()).isEmpty();
    }

    @Test
    void whatIsNotThereLooksLikeAnyOtherPageThatIsNotThere() {
        navigate("instruments/no-such-version", NotFoundView.class);
    }
}
