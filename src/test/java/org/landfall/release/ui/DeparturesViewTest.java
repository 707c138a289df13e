package org.landfall.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.landfall.release.RegisterService;
import org.landfall.release.ReleaseService;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class DeparturesViewTest extends SpringBrowserlessTest {
    @Autowired
    TestVintages vintages;

    @Autowired
    AnalysisService analysis;

    @Autowired
    ReleaseService releases;

    @Autowired
    RegisterService register;

    @Autowired
    People people;

    @BeforeEach
    void somethingLeft() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var vintage = vintages.cut(200);
        people.as(people.active(Role.RESEARCHER), () -> {
            analysis.release(vintage.id(), List.of("sex"));
            return releases.csv(vintage.id(), List.of("sex"));
        });
    }

    @Test
    void whatLeftIsListedAndFoundByItsHash() {
        navigate(DeparturesView.class);
        assertThat(test(findInView(Grid.class).single()).size()).isPositive();
        look(register.lines(0, 1).getFirst().departure().hash());
        assertThat(said()).contains("Left on", "unchanged", "Table with codebook (package)");
    }

    @Test
    void whatNeverLeftIsSaidToHaveNeverLeft() {
        navigate(DeparturesView.class);
        look("0".repeat(64));
        assertThat(said()).contains("Never left here");
    }

    @Test
    void whatIsNoHashIsAnsweredAtTheField() {
        navigate(DeparturesView.class);
        look("landfall-DC-2026-1.zip");
        assertThat(findInView(TextField.class).single().isInvalid()).isTrue();
        assertThat(said()).doesNotContain("Never left here");
    }

    private void look(String hash) {
        test(findInView(TextField.class).single()).setValue(hash);
        test(findInView(Button.class).withCaption("Look it up").single()).click();
    }

    private String said() {
        return findInView(HashLookup.class).single().getElement().getTextRecursively();
    }
}
