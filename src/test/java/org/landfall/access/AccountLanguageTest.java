package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.shell.OwnLanguage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The language goes with the person from browser to browser. */
@LandfallTest
class AccountLanguageTest {
    @Autowired
    private OwnLanguage language;

    @Autowired
    private People people;

    @Test
    @SignedInAs(Role.RESEARCHER)
    void whatIsChosenStaysWithTheAccount() {
        assertThat(language.chosen()).contains(Locale.ENGLISH);
        language.choose(Locale.KOREAN);
        assertThat(language.chosen()).contains(Locale.KOREAN);
        assertThat(people.mine().language()).isEqualTo("ko");
    }

    @Test
    void nobodyHasNoneAndKeepsNone() {
        SecurityContextHolder.clearContext();
        language.choose(Locale.KOREAN);
        assertThat(language.chosen()).isEmpty();
    }
}
