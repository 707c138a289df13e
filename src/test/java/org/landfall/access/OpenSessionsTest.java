package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which sessions are open on this node, by account. */
class OpenSessionsTest {
    private final OpenSessions sessions = new OpenSessions();
    private final AccountId jin = AccountId.random();
    private final AccountId ana = AccountId.random();

    @Test
    void aSessionIsCountedOnceHoweverOftenItAsks() {
        MockHttpServletRequest browser = opened(jin);
        sessions.note(browser, jin);
        opened(jin);
        opened(ana);
        assertThat(sessions.count()).isEqualTo(3);
        assertThat(sessions.count(jin)).isEqualTo(2);
    }

    @Test
    void oneThatEndsIsNotCountedAnyMoreAndTheOthersAre() {
        MockHttpServletRequest first = opened(jin);
        opened(jin);
        first.getSession().invalidate();
        assertThat(sessions.count(jin)).isEqualTo(1);
        sessions.end(jin, sessions.list(jin).getFirst().id());
        assertThat(sessions.count(jin)).isZero();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        opened(jin);
        UUID his = sessions.list(jin).getFirst().id();
        sessions.end(ana, his);
        assertThat(sessions.count(jin)).isOne();
    }

    private MockHttpServletRequest opened(AccountId account) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.note(request, account);
        return request;
    }
}
