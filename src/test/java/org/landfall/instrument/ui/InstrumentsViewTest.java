package org.landfall.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
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
    void versionsAreFoundByTheirId() {
        navigate(InstrumentsView.class);
        upload(workbook().row("text|q|Q|").bytes());
        navigate(InstrumentsView.class);
        assertThat(listed()).anyMatch(line -> line.contains("destination_choice"));
        test(find(TextField.class).withCaption("Search instruments").single()).setValue(formId);
        assertThat(listed()).singleElement().asString().contains("Seen form · 3", formId);
        find(Select.class).withCaption("State").single().setValue(InstrumentState.CLOSED);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aSoundWorkbookOpensAsADraft() {
        navigate(InstrumentsView.class);
        upload(workbook().row("text|q|Q|").bytes());
        assertThat(stateOfMine()).isEqualTo(InstrumentState.DRAFT);
        assertThat(getCurrentView()).isInstanceOf(VersionView.class);
    }

    @Test
    void aFaultyWorkbookShowsTheRowsAroundEachPlaceAndStoresNothing() {
        navigate(InstrumentsView.class);
        int before = instruments.versions().size();
        upload(workbook()
                .row("text|first|First|")
                .row("imagine|x|X|")
                .row("select_one nowhere|y|Y|")
                .row("text|last|Last|")
                .row("text|beyond|Beyond|")
                .bytes());
        String shown = findings();
        assertThat(shown)
                .contains("First", "Last", "data-fault")
                .contains("type: The type \"imagine\" is not known here.")
                .contains("The sheet \"choices\" has no list named \"nowhere\".")
                .doesNotContain("Beyond");
        assertThat(instruments.versions()).hasSize(before);
    }

    @Test
    void whatIsNoWorkbookIsSaidInOneSentence() {
        navigate(InstrumentsView.class);
        upload(new byte[] {1, 2, 3});
        assertThat(findings()).contains("About the file as a whole", "cannot be read as a questionnaire");
    }

    @Test
    void whatIsTakenButMeansLessIsSaidBesideItsRow() {
        navigate(InstrumentsView.class);
        upload(workbook().row("osm|g|G|").bytes());
        assertThat(stateOfMine()).isEqualTo(InstrumentState.DRAFT);
        assertThat(findings()).contains("\"g\" is kept in the form");
    }

    private String findings() {
        return findInView(Findings.class)
                .single()
                .getChildren()
                .map(part -> part.getElement().getProperty("innerHTML", ""))
                .collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private List<String> listed() {
        GridTester<Grid<InstrumentVersion>, InstrumentVersion> grid =
                test((Grid<InstrumentVersion>) findInView(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellComponent(row, 0).getElement().getTextRecursively())
                .toList();
    }
}
