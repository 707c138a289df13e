package org.landfall.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.audit.AuditEvent;
import org.landfall.audit.AuditHead;
import org.landfall.oversight.LogLine;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
class LogViewTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void openingTheLogIsTheNewestLine() {
        navigate(LogView.class);
        whose(people.mine().displayName());
        assertThat(test(list()).getCellText(0, 1)).isEqualTo(people.mine().displayName());
        assertThat(list().getGenericDataView().getItem(0).event().action()).isEqualTo("audit.read");
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void aHeadForPaperIsTakenBackByTheCommand() {
        navigate(LogView.class);
        test(find(Button.class).withText("Printable form").single()).click();
        String paper = find(Pre.class).single().getText();
        assertThat(AuditHead.read(paper)).map(AuditHead::printed).isEqualTo(Optional.of(paper));
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void anInterviewerIsOfferedNobodyElse() {
        navigate(LogView.class);
        assertThat(find(ComboBox.class).withCaption("Who").all()).isEmpty();
        assertThat(find(Button.class).withText("Verify the log").all()).isEmpty();
        assertThat(list().getGenericDataView().getItems())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.actor()).isEqualTo(people.mine().displayName()));
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNone() {
        LogLine line = new LogLine(
                new AuditEvent(7, java.time.Instant.EPOCH, "x", null, "site.add", "=1+1", "done", "{}"),
                "@somebody",
                null);
        assertThat((LogCsv.header() + LogCsv.rows(List.of(line))).lines().toList())
                .containsExactly(
                        "line,at,actor,actor_name,role,action,subject,subject_name,outcome,details",
                        "7,1970-01-01T00:00:00Z,x,'@somebody,,site.add,'=1+1,,done,{}");
    }

    @SuppressWarnings("unchecked")
    private void whose(String name) {
        ComboBox<Object> who = find(ComboBox.class).withCaption("Who").single();
        who.setValue(who.getGenericDataView()
                .getItems()
                .filter(id -> who.getItemLabelGenerator().apply(id).equals(name))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private Grid<LogLine> list() {
        return findInView(Grid.class).single();
    }
}
