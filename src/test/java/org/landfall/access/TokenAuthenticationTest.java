package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** A program that came in by a token is that token, and may do no more than it says. */
class TokenAuthenticationTest {
    private static final UUID TOKEN = UUID.randomUUID();
    private static final UUID STUDY = UUID.randomUUID();
    private static final SignedIn PERSON =
            new SignedIn(AccountId.random(), Role.RESEARCHER, null, "researcher", "Researcher", 0, Instant.EPOCH);

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void twoThatShowedTheSameTokenAreTheSameAndOthersAreNot() {
        assertThat(shown(TOKEN, false)).isEqualTo(shown(TOKEN, false)).hasSameHashCodeAs(shown(TOKEN, false));
        assertThat(shown(TOKEN, false)).isNotEqualTo(shown(UUID.randomUUID(), false));
        assertThat(shown(TOKEN, false).hashCode()).isEqualTo(TOKEN.hashCode());
        assertThat(shown(TOKEN, false)).isNotEqualTo(ActingAs.authentication(PERSON));
        TokenAuthentication leftAlready = shown(TOKEN, false);
        leftAlready.setAuthenticated(false);
        assertThat(shown(TOKEN, false)).isNotEqualTo(leftAlready);
    }

    @Test
    void theLogNamesTheToken() {
        assertThat(shown(TOKEN, false).getDetails()).isEqualTo(new SessionLabel(TOKEN.toString()));
    }

    @Test
    void onlyATokenThatSaysSoReleasesAndAPersonIsNone() {
        OwnToken own = new OwnToken();
        SecurityContextHolder.getContext().setAuthentication(shown(TOKEN, true));
        assertThat(own.releases()).isTrue();
        SecurityContextHolder.getContext().setAuthentication(shown(TOKEN, false));
        assertThat(own.releases()).isFalse();
        SecurityContextHolder.getContext().setAuthentication(ActingAs.authentication(PERSON));
        assertThat(own.releases()).isFalse();
    }

    private static TokenAuthentication shown(UUID token, boolean releases) {
        return new TokenAuthentication(PERSON, token, STUDY, releases);
    }
}
