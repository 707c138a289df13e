package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches everything that a page of a table holds, attributes, tips and drawings too, for the true counts. */
@LandfallTest
@SignedInAs(Role.RESEARCHER)
class NothingTrueIsSentTest extends SpringBrowserlessTest {
    private static final int KOREANS = 417;
    private static final int AMERICANS = 283;
    private static final List<String> NAMES = List.of("pref_grp", "rs_main1");
    /** Lengths of a drawing follow the noisy numbers and may be anything. */
    private static final String GEOMETRY =
            " (x|y|x1|y1|x2|y2|width|height|cx|cy|r|d|viewBox|font-size|fill-opacity|stroke-width)=\"[^\"]*\"";

    @Autowired
    TestVintages vintages;

    @Autowired
    AnalysisService analysis;

    @Test
    void noTrueCountIsInThePageHoweverTheTableIsLookedAt() {
        TablesView.open(noisyVintage().id(), NAMES);
        assertNothingTrue();
        for (String measure : List.of("Row percentages", "Column percentages", "Persons")) {
            RadioButtonGroup<?> show =
                    findInView(RadioButtonGroup.class).withCaption("Show").single();
            test(show).selectItem(measure);
            assertNothingTrue();
        }
        for (String form : List.of("Stacked bars", "Heat map", "From rows to columns")) {
            Select<?> chart = findInView(Select.class).withCaption("Chart").single();
            test(chart).selectItem(form);
            assertThat(findInView(PictureView.class).exists()).isTrue();
            assertNothingTrue();
        }
        test(findInView(NativeButton.class).atIndex(1)).click();
        assertNothingTrue();
    }

    @Test
    void theSearchFindsACountThatIsThere() {
        TablesView.open(noisyVintage().id(), NAMES);
        UI.getCurrent().getElement().setAttribute("data-count", Integer.toString(KOREANS));
        assertThat(everything(UI.getCurrent().getElement())).containsPattern("\\b" + KOREANS + "\\b");
    }

    /** A vintage whose noise happens to be zero would prove nothing. */
    private Vintage noisyVintage() {
        Vintage vintage;
        ProtectedTable table;
        do {
            vintage = vintages.ofTwoKinds(KOREANS, AMERICANS);
            table = ((Released) analysis.release(vintage.id(), NAMES)).table();
        } while (Stream.of(KOREANS, AMERICANS, KOREANS + AMERICANS).anyMatch(table.noisy()::contains)
                || vintage.noisyPersons() == KOREANS + AMERICANS);
        return vintage;
    }

    private static void assertNothingTrue() {
        var page = everything(UI.getCurrent().getElement());
        for (int count : List.of(KOREANS, AMERICANS, KOREANS + AMERICANS)) {
            assertThat(page).doesNotContainPattern("\\b" + count + "\\b");
        }
    }

    private static String everything(Element element) {
        var own = Stream.of(
                        element.getAttributeNames().map(element::getAttribute),
                        element.isTextNode()
                                ? Stream.<String>empty()
                                : element.getPropertyNames()
                                        .map(name -> String.valueOf(element.getPropertyRaw(name))
                                                .replaceAll(GEOMETRY, "")),
                        Stream.of(element.isTextNode() ? element.getText() : ""))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
        return element.getChildren()
                .map(NothingTrueIsSentTest::everything)
                .collect(Collectors.joining(" ", own + " ", ""));
    }
}
