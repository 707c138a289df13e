package org.landfall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LandfallTest
@SignedInAs(Role.ADMIN)
class HealthViewTest extends SpringBrowserlessTest {
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void anAdministratorSeesHowTheInstallationStands() {
        String root =
                jdbc.sql("select key_id from crypto.root").query(String.class).single();
        String schema = jdbc.sql("select max(version) from public.flyway_schema_history")
                .query(String.class)
                .single();
        String page = navigate(HealthView.class).getElement().getTextRecursively();
        assertThat(page)
                .contains(
                        root,
                        "Schema version " + schema,
                        "PostgreSQL 18",
                        "Nobody has said when the last backup was made",
                        "LANDFALL_BACKUP_STAMP",
                        "audit.checkpoints")
                .contains("Signed up to line", "sessions open", " free");
    }

    @Test
    void whatNeedsSomebodySaysWhatToDoAndIsCounted() {
        String page = navigate(HealthView.class).getElement().getTextRecursively();
        assertThat(page)
                .contains("It lies in a file in the home folder", "./landfall seal")
                .contains("No witness file is chosen")
                .containsPattern("One thing has to be done at once|\\d things have to be done at once");
        assertThat(find(Span.class).withClassName("lf-badge").all())
                .extracting(badge -> badge.getText() + " " + badge.getElement().getAttribute("data-tone"))
                .contains("Now bad", "Soon warm", "Fine ok");
    }

    @Test
    void epochKeysWithoutACopyAreSaidToBeAtRiskAndHowToMendIt() {
        String page = navigate(HealthView.class).getElement().getTextRecursively();
        assertThat(page)
                .contains("The folder of epoch keys has no copy", "LANDFALL_EPOCHS_COPY")
                .containsPattern("epoch keys?;");
    }

    @Test
    void sizesAreReadable() {
        assertThat(Bytes.of(0)).isEqualTo("0.0 kB");
        assertThat(Bytes.of(12_345_678)).isEqualTo("12 MB");
        assertThat(Bytes.of(3_200_000_000_000L)).isEqualTo("3.2 TB");
    }
}
