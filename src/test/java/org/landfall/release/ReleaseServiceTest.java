package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.ActingAs;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.StepUpNeeded;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@LandfallTest
class ReleaseServiceTest {
    private static final List<String> WISH_BY_REASON = List.of("pref_grp", "rs_main1");
    private static final String TABLE = "tables/pref_grp-rs_main1.csv";

    @Autowired
    ReleaseService releases;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ActingAs acting;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    @Test
    void aReleasedTableIsTakenAwayWithItsCodebookAndWords() {
        var vintage = vintages.cut(600);
        var content = acting.role(Role.RESEARCHER, () -> {
            analysis.release(vintage.id(), WISH_BY_REASON);
            return releases.csv(vintage.id(), WISH_BY_REASON);
        });
        var files = unzip(content.bytes());
        assertThat(content.name()).isEqualTo("landfall-TEST-" + vintage.label() + "-pref_grp-rs_main1.zip");
        assertThat(files)
                .containsOnlyKeys(
                        "datapackage.json",
                        TABLE,
                        "codebook.csv",
                        "ddi.xml",
                        "syntax/en/load.R",
                        "syntax/en/load.do",
                        "syntax/en/load.sps",
                        "syntax/ko/load.R",
                        "syntax/ko/load.do",
                        "syntax/ko/load.sps",
                        "tables.xlsx",
                        "README.txt",
                        "receipt.json");
        assertThat(files)
                .hasEntrySatisfying(TABLE, table -> assertThat(table.lines()).hasSize(1 + 5 * 7));
        assertThat(files.get("codebook.csv")).contains("rs_main1,jobs,jobs,[jobs]");
        assertThat(files.get("README.txt")).contains("standard deviation", "표준편차");
    }

    @Test
    void theSameTableIsTheSameFile() {
        var vintage = vintages.cut(200);
        acting.role(Role.RESEARCHER, () -> {
            analysis.release(vintage.id(), List.of("sex"));
            var once = releases.csv(vintage.id(), List.of("sex"));
            var again = releases.csv(vintage.id(), List.of("sex"));
            assertThat(again.bytes()).isEqualTo(once.bytes());
        });
    }

    @Test
    void takingATableAwayLeavesALine() {
        var vintage = vintages.cut(200);
        acting.role(Role.RESEARCHER, () -> {
            analysis.release(vintage.id(), List.of("sex"));
            releases.csv(vintage.id(), List.of("sex"));
        });
        var lines = sql.sql("select count(*) from audit.event where action = 'table.exported' and subject = ?")
                .param(vintage.id().toString())
                .query(Integer.class)
                .single();
        assertThat(lines).isEqualTo(1);
    }

    @Test
    void whoSignedInLongAgoTakesNothingAwayEvenPastTheScreen() {
        var vintage = vintages.cut(200);
        acting.role(Role.RESEARCHER, () -> analysis.release(vintage.id(), List.of("sex")));
        var signedIn = people.signIn(people.active(Role.RESEARCHER), Duration.ofMinutes(6));
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        try {
            assertThatThrownBy(() -> releases.csv(vintage.id(), List.of("sex"))).isInstanceOf(StepUpNeeded.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theLineNamesTheReceiptOfWhatWasTaken() {
        var vintage = vintages.cut(200);
        var content = acting.role(Role.RESEARCHER, () -> {
            analysis.release(vintage.id(), List.of("sex"));
            return releases.all(vintage.id());
        });
        var details = sql.sql("select details::text from audit.event where action = 'vintage.exported' and subject = ?")
                .param(vintage.id().toString())
                .query(String.class)
                .single();
        assertThat(details).contains(PackagedFile.hash(Unzipped.file(Unzipped.of(content.bytes()), "receipt.json")));
    }

    @Test
    void whatWasNeverReleasedIsNotHandedOut() {
        var vintage = vintages.cut(200);
        assertThatThrownBy(() -> acting.role(Role.RESEARCHER, () -> releases.csv(vintage.id(), List.of("sex"))))
                .isInstanceOf(NotReleasedException.class);
        assertThatThrownBy(() -> acting.role(Role.RESEARCHER, () -> releases.all(vintage.id())))
                .isInstanceOf(NotReleasedException.class);
    }

    @Test
    void nobodyButAResearcherTakesATableAway() {
        var vintage = vintages.cut(200);
        for (var role : List.of(Role.INTERVIEWER, Role.CUSTODIAN, Role.ADMIN)) {
            assertThatThrownBy(() -> acting.role(role, () -> releases.csv(vintage.id(), List.of("sex"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static Map<String, String> unzip(byte[] bytes) {
        var files = new LinkedHashMap<String, String>();
        Unzipped.of(bytes).forEach((path, file) -> files.put(path, new String(file, StandardCharsets.UTF_8)));
        return files;
    }
}
