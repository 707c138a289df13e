package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ActingSecurityTest {
    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLineCarriesTheRoleAndTheSessionOfWhoeverActs() {
        act((AuditedSession) () -> "4f2a", "FACTOR_PASSWORD", "ROLE_CUSTODIAN");
        assertThat(ActingSecurity.role()).isEqualTo("CUSTODIAN");
        assertThat(ActingSecurity.session()).isEqualTo("4f2a");
    }

    @Test
    void whatIsNoRoleAndNoSessionOfOursIsLeftOut() {
        act("the cookie itself", "FACTOR_PASSWORD");
        assertThat(ActingSecurity.role()).isNull();
        assertThat(ActingSecurity.session()).isNull();
    }

    @Test
    void nobodyHasNeither() {
        assertThat(ActingSecurity.role()).isNull();
        assertThat(ActingSecurity.session()).isNull();
    }

    private static void act(Object details, String... authorities) {
        var acting = new TestingAuthenticationToken("somebody", "", authorities);
        acting.setDetails(details);
        SecurityContextHolder.getContext().setAuthentication(acting);
    }
}
