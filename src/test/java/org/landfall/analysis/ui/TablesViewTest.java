package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.VintageId;
import org.landfall.shell.BarChart;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.RESEARCHER)
class TablesViewTest extends SpringBrowserlessTest {
    private static final String WISH_BY_REASON = "First-preference destination by main reason";

    @Autowired
    TestVintages vintages;

    private VintageId vintage;

    @BeforeEach
    void cut() {
        vintage = vintages.cut(600).id();
        open();
    }

    /** By its name: other tests leave vintages of later days. */
    private void open() {
        UI.getCurrent().navigate("tables", QueryParameters.of("vintage", vintage.toString()));
    }

    @Test
    void aStandardTableIsOneClickAway() {
        click(WISH_BY_REASON);
        var table = findInView(NativeTable.class).single();
        assertThat(table.getCaptionText()).isEqualTo("pref_grp × rs_main1");
        assertThat(headers())
                .startsWith(
                        "pref_grp",
                        "jobs",
                        "family",
                        "safety",
                        "policy",
                        "free",
                        "oth",
                        "Not stated",
                        "Stated an answer")
                .endsWith("KR", "US", "west", "stay", "Not stated");
        assertThat(findInView(NativeTableCell.class).all()).hasSize(5 * 8);
        assertThat(findInView(BarChart.class).exists()).isTrue();
    }

    @Test
    void numbersBelowTheFloorAreCalledLow() {
        click(WISH_BY_REASON);
        var wishedToStay = cells().subList(3 * 8, 4 * 8);
        assertThat(wishedToStay).contains("low").doesNotContain("0");
        assertThat(cells()).noneMatch(text -> text.matches("-.*|[0-7]"));
    }

    @Test
    void percentagesGoAlongTheRow() {
        click(WISH_BY_REASON);
        test(radio("Show")).selectItem("Row percentages");
        assertThat(cells().getFirst()).matches("[0-9]+ %[0-9]+–[0-9]+");
        assertThat(cells().get(6)).as("not stated").doesNotContain("%");
    }

    @Test
    void percentagesGoDownTheColumnWithTheirBasesBelow() {
        click(WISH_BY_REASON);
        test(radio("Show")).selectItem("Column percentages");
        assertThat(cells()).hasSize(6 * 7);
        assertThat(cells().getFirst()).matches("[0-9]+ %[0-9]+–[0-9]+");
        assertThat(headers()).endsWith("Not stated", "Stated an answer");
    }

    @Test
    void whoAsksWhyANumberIsHiddenIsTold() {
        click(WISH_BY_REASON);
        test(findInView(NativeButton.class).atIndex(1)).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("the count is below 8")
                .contains("each number has its own noise");
    }

    @Test
    void aTableOfOnesOwnTakesUpToThreeVariables() {
        choose("Rows", "sex");
        choose("Columns", "Age");
        choose("Looked at by", "src: voa");
        click("Show table");
        assertThat(findInView(NativeTable.class).single().getCaptionText()).isEqualTo("sex × Age · src: voa: Yes");
        Select<?> slice = findInView(Select.class).withCaption("src: voa").single();
        test(slice).selectItem("No");
        assertThat(findInView(NativeTable.class).single().getCaptionText()).endsWith("src: voa: No");
    }

    @Test
    void aRefusalIsASentenceAndNoTable() {
        choose("Rows", "src: voa");
        choose("Columns", "src: rfa");
        click("Show table");
        assertThat(findInView(NativeTable.class).exists()).isFalse();
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.contains("come from the same question") && text.contains("src: rfa"));
    }

    @Test
    void nothingChosenIsSaidPlainly() {
        click("Show table");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("A table needs at least one variable"));
    }

    @Test
    void whatIsReleasedIsListedForEverybody() {
        click(WISH_BY_REASON);
        open();
        click("pref_grp × rs_main1");
        assertThat(findInView(NativeTable.class).exists()).isTrue();
    }

    @Test
    void theTableIsTakenAwayAsCsv() {
        click(WISH_BY_REASON);
        var file = new ByteArrayOutputStream();
        click("Download as CSV with codebook");
        test(findInView(Anchor.class)
                        .withCondition(link -> link.getElement().hasAttribute("hidden"))
                        .all()
                        .getFirst())
                .download(file);
        assertThat(file.toByteArray()).startsWith('P', 'K').hasSizeGreaterThan(1000);
    }

    @Test
    void protectionIsExplainedInWords() {
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.contains("standard deviation σ = 4 persons"))
                .anyMatch(text -> text.contains("the count is below 8"))
                .anyMatch(text -> text.contains("±8 persons"));
    }

    private void click(String caption) {
        test(findInView(Button.class).withCaption(caption).single()).click();
    }

    private void choose(String caption, String item) {
        ComboBox<?> box = findInView(ComboBox.class).withCaption(caption).single();
        test(box).selectItem(item);
    }

    private RadioButtonGroup<?> radio(String caption) {
        return findInView(RadioButtonGroup.class).withCaption(caption).single();
    }

    private List<String> headers() {
        return findInView(NativeTableHeaderCell.class).all().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    private List<String> cells() {
        return findInView(NativeTableCell.class).all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return findInView(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }
}
