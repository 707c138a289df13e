package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class DevicePolicyTest {
    @Test
    void onlyWhoeverInterviewsIsAskedForThePlaceAndForSoundAndNobodyForMore() {
        assertThat(policyFor("ROLE_INTERVIEWER"))
                .contains("microphone=(self)", "geolocation=(self)", "camera=()", "display-capture=()");
        for (String other : new String[] {"ROLE_CUSTODIAN", "ROLE_RESEARCHER", "ROLE_ADMIN", null}) {
            assertThat(policyFor(other)).as(other).contains("microphone=()", "geolocation=()", "camera=()");
        }
    }

    @Test
    void aRequestWithoutASessionGetsNone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(policy(request)).contains("microphone=()");
        assertThat(request.getSession(false)).isNull();
    }

    private static String policyFor(@Nullable String role) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        SecurityContextImpl known = new SecurityContextImpl();
        if (role != null) {
            known.setAuthentication(new TestingAuthenticationToken("somebody", "", role));
        }
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, known);
        return policy(request);
    }

    private static String policy(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DevicePolicy().writeHeaders(request, response);
        return String.valueOf(response.getHeader("Permissions-Policy"));
    }
}
