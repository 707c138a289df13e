package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.StudioService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.shell.NotFoundView;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class VersionViewTest extends SpringBrowserlessTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    StudioService studio;

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
                .contains("Workbook " + formId + "-3.xlsx", "XForm " + formId + "-3.xml");
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
