package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.findings.ArticleClaim;
import org.landfall.analysis.findings.FindingsService;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.RESEARCHER)
class FindingsViewTest extends SpringBrowserlessTest {
    private static final List<String> WISH_BY_REASON = List.of("pref_grp", "rs_main1");

    @Autowired
    TestVintages vintages;

    @Autowired
    AnalysisService analysis;

    @Autowired
    FindingsService findings;

    @Autowired
    People people;

    private Vintage vintage;

    @BeforeEach
    void open() {
        vintage = vintages.cut(300);
        people.worksOnlyIn(people.mine(), vintage.study().value());
        analysis.release(vintage.id(), WISH_BY_REASON);
        navigate(FindingsView.class);
    }

    @Test
    void aPageIsArrangedFromTextAndReleasedTables() {
        begin("What they wished for");
        click("Change");
        click("Add text");
        test(findInView(TextArea.class).withCaption("Text in English").single()).setValue("<b>Many</b> wished.");
        ComboBox<List<String>> tables = tables();
        tables.setValue(analysis.released(vintage.id()).getFirst());
        clickFor("Move up: Part 2: pref_grp × rs_main1");
        click("Save the page");
        assertThat(findInView(NativeTable.class).single().getCaptionText()).isEqualTo("Table 1. pref_grp × rs_main1");
        var words = getCurrentView().getElement().getTextRecursively();
        assertThat(words)
                .as("what is written is no markup")
                .contains("<b>Many</b> wished.")
                .contains("noise σ = 3", "How these numbers are protected", "This is not a random sample.");
        assertThat(words.indexOf("noise σ")).isLessThan(words.indexOf("wished."));
    }

    @Test
    void theClaimsOfTheArticleShowWhatIsReleasedAndThePriceOfTheRest() {
        click("Begin with the claims of the article");
        var words = getCurrentView().getElement().getTextRecursively();
        for (var claim : ArticleClaim.values()) {
            assertThat(words).contains(claim.name() + ". ");
        }
        assertThat(findInView(NativeTable.class).all())
                .as("K1 and K11 rest on the one that is released")
                .hasSize(2);
        assertThat(frames()).as("told apart by who hears them").hasSize(2).doesNotHaveDuplicates();
        assertThat(words).contains("Not released yet.");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("desk");
        assertThat(analysis.released(vintage.id())).as("nothing was spent").hasSize(1);
    }

    @Test
    void aClaimWhoseTableCanBePaidSaysItsPrice() {
        var fresh = vintages.cut(300);
        people.worksOnlyIn(people.mine(), fresh.study().value());
        navigate(FindingsView.class);
        click("Begin with the claims of the article");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Not released yet. pref_grp × rs_main1: costs one table with");
        assertThat(analysis.released(fresh.id())).isEmpty();
    }

    @Test
    void onlyReleasedTablesAreOffered() {
        begin("Offered");
        click("Change");
        assertThat(tables().getListDataView().getItems()).containsExactlyElementsOf(analysis.released(vintage.id()));
    }

    @Test
    void aPageWithoutATitleIsNotBegun() {
        int before = findings.count();
        click("Begin a page");
        assertThat(findings.count()).isEqualTo(before);
    }

    @Test
    void whatAnotherTabSavedIsComparedAndNothingIsLost() {
        begin("Mine");
        var page = findings.list(0, 1).getFirst();
        click("Change");
        findings.save(page.id(), page.version(), "Theirs", "", List.of());
        click("Save the page");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Theirs");
        test(find(Button.class).withCaption("Save mine over it").single()).click();
        assertThat(findings.find(page.id()).orElseThrow().titleEn()).isEqualTo("Mine");
    }

    @Test
    void anAddressOfNoPageIsNotFound() {
        UI.getCurrent().navigate("findings", QueryParameters.of("page", "nothing"));
        assertThat(getCurrentView()).isNotInstanceOf(FindingsView.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<List<String>> tables() {
        return findInView(ComboBox.class).withCaption("Add a released table").single();
    }

    private List<String> frames() {
        return findInView(SheetTable.class).all().stream()
                .map(frame -> frame.getElement().getAttribute("aria-label"))
                .toList();
    }

    private void begin(String title) {
        test(findInView(TextField.class).withCaption("Title").single()).setValue(title);
        click("Begin a page");
    }

    private void click(String caption) {
        test(findInView(Button.class).withCaption(caption).single()).click();
    }

    private void clickFor(String label) {
        findInView(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click();
    }
}
