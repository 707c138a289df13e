package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountEntityTest {
    private final AccountEntity account =
            AccountEntity.create(new SignInName("ora"), "Ora Researcher", Role.RESEARCHER, null);

    static Stream<Consumer<AccountEntity>> changes() {
        return Stream.of(
                account -> account.take(Role.ADMIN, null),
                AccountEntity::invite,
                account -> account.enrol("hash"),
                AccountEntity::enrolByPasskey,
                account -> account.changePassword("hash"),
                AccountEntity::disable,
                AccountEntity::endSessions);
    }

    /** A session that began in an epoch before is over. */
    @ParameterizedTest
    @MethodSource("changes")
    void whatChangesAnAccountBeginsAnEpochThatWasNeverBefore(Consumer<AccountEntity> change) {
        int before = account.epoch();
        change.accept(account);
        assertThat(account.epoch()).isGreaterThan(before);
    }

    @Test
    void anotherHashOfTheSamePasswordEndsNoSession() {
        account.enrol("hash");
        int before = account.epoch();
        account.rehash("stronger hash");
        assertThat(account.epoch()).isEqualTo(before);
        assertThat(account.passwordHash()).contains("stronger hash");
    }

    @Test
    void whoeverWasInvitedAnewComesInByTheLinkAloneEvenWhenEnabledAgain() {
        account.enrolByPasskey();
        account.invite();
        account.disable();
        account.enable();
        assertThat(account.state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void whoeverHasAPasskeyAloneIsActiveWhenEnabledAgain() {
        account.enrolByPasskey();
        account.disable();
        account.enable();
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
    }
}
