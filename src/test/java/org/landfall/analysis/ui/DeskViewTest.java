package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.StandardTable;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.annotation.Autowired;

/** A vintage of 300 has a σ of 3: four tables with one question. */
@LandfallTest
@SignedInAs(Role.RESEARCHER)
class DeskViewTest extends SpringBrowserlessTest {
    private static final String BY_SEX = "sex × pref_grp";

    @Autowired
    TestVintages vintages;

    @Autowired
    AnalysisService analysis;

    @Autowired
    People people;

    private Vintage vintage;

    @BeforeEach
    void open() {
        vintage = vintages.cut(300);
        people.worksOnlyIn(people.mine(), vintage.study().value());
        navigate(DeskView.class);
    }

    @Test
    void everyStandardTableOfTheProtocolIsShownAndSaysWhatTheVintageLacks() {
        var cards = findInView(StandardCard.class).all();
        assertThat(cards).hasSize(StandardTable.values().length).hasSize(20);
        assertThat(words(cards.get(7))).contains("T08", "First preference by background", "0 of 3 released", "region4");
    }

    @Test
    void aChosenTableSaysWhatItCostsAndWhatRemainsBeforeAnythingIsSpent() {
        choose(BY_SEX);
        assertThat(words(findInView(PlanBar.class).single())).contains("costs one table with", "Tables to pay for: 1");
        assertThat(words(findInView(BudgetPanel.class).single())).contains("about 4 more tables; after the plan 3");
        assertThat(analysis.released(vintage.id())).isEmpty();
    }

    @Test
    void thePlanIsReleasedAndItsTablesCanBeOpened() {
        choose(BY_SEX);
        click("Release 1 table");
        assertThat(test(find(Notification.class).single()).getText()).contains("Tables released: 1");
        assertThat(analysis.released(vintage.id())).containsExactly(List.of("pref_grp", "sex"));
        click("Open " + BY_SEX);
        assertThat(findInView(NativeTable.class).single().getCaptionText()).isEqualTo(BY_SEX);
    }

    @Test
    void whatCannotBePaidIsSaidInThePlanAndTheRestIsReleased() {
        List.of("rs_main1", "precedent", "age10")
                .forEach(other -> analysis.release(vintage.id(), List.of("pref_grp", other)));
        navigate(DeskView.class);
        choose(BY_SEX);
        choose("United States broadcasts × pref_grp");
        assertThat(words(findInView(PlanBar.class).single()))
                .contains("Tables to pay for: 1", "cannot be released: 1", "has reached its 4 tables");
        click("Release 1 table");
        assertThat(analysis.released(vintage.id())).hasSize(4);
    }

    @Test
    void aLinkToATableThatNobodyReleasedReleasesNothing() {
        TablesView.open(vintage.id(), List.of("pref_grp", "sex"));
        assertThat(findInView(NativeTable.class).exists()).isFalse();
        assertThat(analysis.released(vintage.id())).isEmpty();
    }

    @Test
    void aTableOfOnesOwnSaysItsPriceBeforeItIsShown() {
        navigate(TablesView.class);
        ComboBox<?> box = findInView(ComboBox.class).withCaption("Rows").single();
        test(box).selectItem("sex");
        assertThat(findInView(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("sex: costs one table with sex");
    }

    private void choose(String caption) {
        test(findInView(Checkbox.class).withCaption(caption).single()).click();
    }

    private void click(String caption) {
        test(findInView(Button.class).withCaption(caption).single()).click();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
