package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people read off a screen or a sheet comes in fours. */
@LandfallTest
class MadeUpCodesTest {
    @Autowired
    private RecoveryCodes codes;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aThrowAwayPasswordIsSixteenLettersInFours() {
        assertThat(DemoPasswordFile.newPassword()).matches("\\w{4}(-\\w{4}){3}");
    }

    @Test
    void recoveryCodesAreTheSame() {
        Account person = people.active(Role.ADMIN);
        List<String> made = people.as(person, () -> transaction.execute(_ -> codes.renew(person.id())));
        assertThat(made).hasSize(RecoveryCodes.HOW_MANY).allMatch(code -> code.matches("\\w{4}(-\\w{4}){2}"));
    }
}
