package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A session nobody touches is covered, not over: it answers nothing, and lives on after the password. */
@LandfallTest
class SessionDoorTest {
    private static final String TOUCHED = "landfall.touched";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private PasskeyDevice devices;

    private MockMvc http;
    private Account person;
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var security = SecurityContextHolder.createEmptyContext();
        person = people.active(Role.INTERVIEWER);
        security.setAuthentication(people.signIn(person));
        session.setAttribute("SPRING_SECURITY_CONTEXT", security);
    }

    @Test
    void aTouchedSessionIsOpenAndSaysUntilWhen() throws Exception {
        touchedBefore(Duration.ofMinutes(14));
        assertThat(answer(get("/session/standing"))).contains("\"OPEN\"");
        assertThat(answer(post("/session/acted").with(csrf()))).contains("\"OPEN\"");
        assertThat((Instant) session.getAttribute(TOUCHED))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void whatPagesAskByThemselvesDoesNotCountAsTouching() throws Exception {
        touchedBefore(Duration.ofMinutes(14));
        Object before = session.getAttribute(TOUCHED);
        status(get(InsideProbe.PATH));
        answer(get("/session/standing"));
        assertThat(session.getAttribute(TOUCHED)).isEqualTo(before);
    }

    @Test
    void aCoveredSessionAnswersNothingButHeartbeatsAndCannotBeTouched() throws Exception {
        touchedBefore(Duration.ofMinutes(16));
        assertThat(answer(post("/session/acted").with(csrf()))).contains("\"COVERED\"");
        assertThat(status(get(InsideProbe.PATH))).isEqualTo(503);
        assertThat(status(post("/?v-r=uidl&v-uiId=0").param("v-r", "uidl"))).isEqualTo(503);
        assertThat(status(get(InsideProbe.PATH).param("v-r", "heartbeat"))).isEqualTo(200);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aClockThatIsPutBackCoversItAndDoesNotKeepItOpenForLonger() throws Exception {
        touchedBefore(Duration.ofDays(-1));
        assertThat(answer(get("/session/standing"))).contains("\"COVERED\"");
        assertThat(status(get(InsideProbe.PATH))).isEqualTo(503);
    }

    @Test
    void thePasswordUncoversIt() throws Exception {
        touchedBefore(Duration.ofMinutes(16));
        assertThat(answer(post("/session/return").param("password", "velvet").with(csrf())))
                .contains("\"COVERED\"");
        assertThat(answer(post("/session/return")
                        .param("password", People.PASSWORD)
                        .with(csrf())))
                .contains("\"OPEN\"");
        assertThat(status(get(InsideProbe.PATH))).isEqualTo(200);
    }

    @Test
    void thePasskeyUncoversItAndSomebodyElsesDoesNot() throws Exception {
        PasskeyDevice.Held device = devices.addTo(person);
        PasskeyDevice.Held others = devices.addTo(people.active(Role.INTERVIEWER));
        touchedBefore(Duration.ofMinutes(16));
        assertThat(shown(others)).contains("\"COVERED\"");
        assertThat(answer(post("/session/return").param("passkey", "{}").with(csrf())))
                .contains("\"COVERED\"");
        assertThat(answer(post("/session/return").with(csrf()))).contains("\"COVERED\"");
        assertThat(shown(device)).contains("\"OPEN\"");
        assertThat(status(get(InsideProbe.PATH))).isEqualTo(200);
    }

    private String shown(PasskeyDevice.Held device) throws Exception {
        String question = answer(post("/session/passkey").with(csrf()));
        return answer(
                post("/session/return").param("passkey", device.show(question)).with(csrf()));
    }

    @Test
    void leavingEndsItAtOnce() throws Exception {
        assertThat(status(post("/session/leave").with(csrf()))).isEqualTo(200);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPageAskedForWhileCoveredIsAskedForByNobody() throws Exception {
        touchedBefore(Duration.ofMinutes(16));
        assertThat(status(get(InsideProbe.PATH).header("Accept", "text/html"))).isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void nobodysSessionIsOver() throws Exception {
        assertThat(http.perform(get("/session/standing"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"OVER\"");
    }

    private void touchedBefore(Duration ago) {
        session.setAttribute(TOUCHED, Instant.now().minus(ago));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.session(session)).andReturn().getResponse().getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.session(session)).andReturn().getResponse().getStatus();
    }
}
