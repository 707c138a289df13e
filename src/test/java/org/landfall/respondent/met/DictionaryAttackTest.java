package org.landfall.respondent.met;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.BlindIndex;
import org.landfall.interview.InterviewService;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has a dump of the database, all names of the country and time, but not the key. */
@LandfallTest
class DictionaryAttackTest {
    private static final int YEAR = 1978;
    private static final Traits VICTIM =
            new Traits("Kim", "Yong-hui", YEAR, HomeProvince.NORTH_HAMGYONG, "Hoeryong", Traits.Sex.WOMAN);

    @Autowired
    InterviewService interviews;

    @Autowired
    BlindIndex blind;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void theTokensOfADumpFitNoEntryOfADictionaryOfNames() {
        Study study = begunWithTheVictim();
        Set<String> dump = dump(study);
        assertThat(dump).hasSize(Kind.values().length);
        assertThat(found(dump, DictionaryAttackTest::sha256)).isEmpty();
        assertThat(found(dump, text -> text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(found(dump, text -> blind.index("ATTACKERS-OWN", text))).isEmpty();
    }

    @Test
    void theSameAttackBreaksAHashWithoutAKey() {
        Set<String> weak = new HashSet<>();
        Tokens.of(VICTIM).with(DictionaryAttackTest::sha256).values().forEach(token -> weak.add(token.hex()));
        assertThat(found(weak, DictionaryAttackTest::sha256)).contains("김 영희 1978");
    }

    @Test
    void withTheKeyTheDictionaryWouldFitSoTheAttackIsARealOne() {
        Study study = begunWithTheVictim();
        assertThat(found(dump(study), text -> blind.index(study.code(), text))).contains("김 영희 1978");
    }

    @Test
    void nothingThatWasTypedStandsInTheDatabase() {
        Study study = talks.study(false);
        begin(study, new Traits("Kanarienfink", "Zwitscherli", YEAR, null, "Vogelheim", null));
        DatabaseDump all = new DatabaseDump(database);
        for (String word :
                List.of("Kanarienfink", "kanarienfink", "Zwitscherli", "Vogelheim", Sound.of("Kanarienfink"))) {
            assertThat(all.tablesWith(word)).isEmpty();
        }
        assertThat(dump(study)).hasSize(2);
    }

    private Study begunWithTheVictim() {
        Study study = talks.study(false);
        begin(study, VICTIM);
        return study;
    }

    private void begin(Study study, Traits traits) {
        Account interviewer = people.active(Role.INTERVIEWER);
        people.as(
                interviewer,
                () -> interviews.start(
                        study,
                        "en",
                        new Preparation(Setting.OWN_ROOMS, Set.of(), "", Preparation.Wish.NONE, true, null),
                        traits));
    }

    private Set<String> dump(Study study) {
        return database.sql("select encode(token, 'hex') from respondent.met_token where study_id = ?")
                .param(study.id().value())
                .query(String.class)
                .set();
    }

    /** Everybody of the dictionary whose token stands in the dump. */
    private static Set<String> found(Set<String> dump, Function<String, byte[]> hash) {
        Set<String> found = new HashSet<>();
        for (String family : CommonNames.FAMILIES) {
            for (String given : List.of("영희", "순희", "명희", "철수", "영철", "은주")) {
                for (int year = YEAR - 5; year <= YEAR + 5; year++) {
                    Traits traits =
                            new Traits(family, given, year, HomeProvince.NORTH_HAMGYONG, "회령", Traits.Sex.WOMAN);
                    if (Tokens.of(traits).with(hash).values().stream().anyMatch(token -> dump.contains(token.hex()))) {
                        found.add(family + " " + given + " " + year);
                    }
                }
            }
        }
        return found;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
