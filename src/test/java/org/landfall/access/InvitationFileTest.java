package org.landfall.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationFileTest {
    private static final String HEADINGS = "name,sign-in name,role,site,language\n";
    private static final String KIM = "Kim,kim,INTERVIEWER,,ko\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void cellsStandBetweenCommasOrBetweenSemicolons(String separator) {
        String list = (HEADINGS + KIM).replace(",", separator);
        assertThat(InvitationFile.read(list.getBytes(UTF_8)))
                .singleElement()
                .satisfies(line -> assertThat(line.cell("sign-in name")).isEqualTo("kim"));
    }

    @Test
    void aSemicolonBesideCommasIsALetter() {
        String list = "name,sign-in name,role,site,language,note;\n" + KIM.strip() + ",a;b\n";
        assertThat(InvitationFile.read(list.getBytes(UTF_8)))
                .singleElement()
                .satisfies(line -> assertThat(line.cell("note;")).isEqualTo("a;b"));
    }

    @Test
    void twoHundredPeopleAreInvitedAtOnceAndNoMore() {
        String most = HEADINGS + KIM.repeat(InvitationFile.MOST_PEOPLE);
        assertThat(InvitationFile.read(most.getBytes(UTF_8))).hasSize(200);
        refused(most + KIM, "tooMany");
    }

    @Test
    void aFileOfAHundredKilobytesIsReadAndNoLargerOne() {
        String list = HEADINGS + KIM;
        String largest = list + "\n".repeat(InvitationFile.MOST_BYTES - list.length());
        assertThat(InvitationFile.read(largest.getBytes(UTF_8))).hasSize(1);
        refused(largest + "\n", "tooLarge");
    }

    private static void refused(String list, String what) {
        assertThatExceptionOfType(InvitationFile.Unreadable.class)
                .isThrownBy(() -> InvitationFile.read(list.getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.fault.textKey()).isEqualTo("access.batch.fault." + what));
    }
}
