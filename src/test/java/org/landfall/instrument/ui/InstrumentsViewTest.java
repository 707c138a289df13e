package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.TestWorkbook;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class InstrumentsViewTest extends SpringBrowserlessTest {
    @Autowired
    InstrumentService instruments;

    private final String formId = "view_" + UUID.randomUUID().toString().replace("-", "");

    private TestWorkbook workbook() {
        return TestWorkbook.form().sheet("settings", "form_title|form_id|version", "Seen form|" + formId + "|3");
    }

    private void upload(byte[] workbook) {
        test(findInView(Upload.class).single())
                .upload("form.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook);
    }

    private InstrumentState stateOfMine() {
        return instruments.versions().stream()
                .filter(version -> version.formId().equals(formId))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void theBuiltInInterviewIsListed() {
        navigate(InstrumentsView.class);
        assertThat(texts()).anyMatch(text -> text.contains("destination_choice"));
    }

    @Test
    void aFaultyWorkbookShowsEveryPlace() {
        navigate(InstrumentsView.class);
        upload(workbook().row("imagine|x|X|").row("select_one nowhere|y|Y|").bytes());
        List<String> cells = findInView(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .toList();
        assertThat(cells).contains("survey", "2", "3", "type");
        assertThat(cells).anyMatch(text -> text.startsWith("The type \"imagine\" is not known here."));
        assertThat(cells).contains("The sheet \"choices\" has no list named \"nowhere\".");
    }

    @Test
    void whatIsTakenButHasNoFieldYetIsSaid() {
        navigate(InstrumentsView.class);
        upload(workbook().row("geopoint|g|G|").bytes());
        assertThat(stateOfMine()).isEqualTo(InstrumentState.DRAFT);
        assertThat(findInView(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .anyMatch(text -> text.startsWith("\"g\" is kept in the form"));
    }

    @Test
    void aVersionGivesItsWorkbookBack() {
        navigate(InstrumentsView.class);
        byte[] workbook = workbook().row("text|q|Q|").bytes();
        upload(workbook);
        InstrumentVersionId mine = instruments.versions().stream()
                .filter(version -> version.formId().equals(formId))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(instruments.workbook(mine)).isEqualTo(workbook);
        assertThat(instruments.xform(mine)).contains("<input ref=\"/data/q\">");
        assertThat(findInView(Anchor.class).all())
                .extracting(anchor -> anchor.getAriaLabel().orElse(""))
                .contains("Workbook " + formId + "-3.xlsx", "XForm " + formId + "-3.xml");
    }

    @Test
    void aSoundWorkbookBecomesADraftThatIsPublishedAfterAQuestion() {
        navigate(InstrumentsView.class);
        upload(workbook().row("text|q|Q|").bytes());
        assertThat(stateOfMine()).isEqualTo(InstrumentState.DRAFT);
        Button publish = findInView(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("Seen form"))
                .findFirst()
                .orElseThrow();
        test(publish).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(stateOfMine()).isEqualTo(InstrumentState.PUBLISHED);
    }

    private List<String> texts() {
        return findInView(VersionCard.class).all().stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }
}
