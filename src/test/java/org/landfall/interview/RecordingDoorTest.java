package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The addresses by which sound comes and goes, past the screen. */
@LandfallTest
class RecordingDoorTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc http;
    private InterviewId id;

    @BeforeEach
    void aTalkThatMayBeRecorded() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Account interviewer = talks.interviewer();
        id = talks.begun(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            open.save();
            return id;
        });
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(people.signIn(interviewer));
        session.setAttribute("SPRING_SECURITY_CONTEXT", security);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasHandedInSliceBySliceComesBackWholeOrInPartAndIsKeptByNoCache() throws Exception {
        String recording = begin();
        assertThat(slice(recording, 1, "first ")).isEqualTo(204);
        assertThat(slice(recording, 2, "second")).isEqualTo(204);

        MockHttpServletResponse whole = answer(get(address(recording)));
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentAsString()).isEqualTo("first second");
        assertThat(whole.getContentType()).isEqualTo("audio/webm");
        assertThat(whole.getHeader("Cache-Control")).contains("no-store");
        assertThat(whole.getHeader("Content-Security-Policy")).contains("sandbox");
        MockHttpServletResponse part = answer(get(address(recording)).header("Range", "bytes=6-"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString()).isEqualTo("second");
    }

    @Test
    void nothingIsTakenThatIsNoSliceOfAnOwnRecording() throws Exception {
        String recording = begin();
        assertThat(slice(recording, 2, "without the first")).isEqualTo(409);
        assertThat(slice(recording, 1, "")).isEqualTo(409);
        assertThat(slice(recording, 1, "x".repeat((256 << 10) + 1))).isEqualTo(409);
        assertThat(slice(UUID.randomUUID().toString(), 1, "of none")).isEqualTo(409);
        assertThat(answer(get(address(UUID.randomUUID().toString()))).getStatus())
                .isEqualTo(404);
        assertThat(answer(post("/interview/" + UUID.randomUUID() + "/recording")
                                .param("type", "audio/webm")
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(409);
        assertThat(answer(get("/interview/" + UUID.randomUUID() + "/recording/" + recording))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(post(address(recording) + "/1").content("x")).getStatus())
                .as("without the token of the page, as one whose session is over")
                .isEqualTo(404);
    }

    @Test
    void underTheCoverSlicesGoOnBeingTakenAndNothingElse() throws Exception {
        String recording = begin();
        assertThat(slice(recording, 1, "before")).isEqualTo(204);
        session.setAttribute("landfall.touched", Instant.now().minus(Duration.ofMinutes(16)));

        assertThat(slice(recording, 2, "told at length")).isEqualTo(204);

        assertThat(answer(get(address(recording))).getStatus()).isEqualTo(503);
        assertThat(answer(post("/interview/" + id + "/recording")
                                .param("type", "audio/webm")
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(503);
        assertThat(answer(get(address(recording) + "/2")).getStatus()).isEqualTo(503);
    }

    private String begin() throws Exception {
        return answer(post("/interview/" + id + "/recording")
                        .param("type", "audio/webm")
                        .with(csrf()))
                .getContentAsString();
    }

    private int slice(String recording, int number, String sound) throws Exception {
        return answer(post(address(recording) + "/" + number)
                        .contentType("application/octet-stream")
                        .content(sound.getBytes(StandardCharsets.UTF_8))
                        .with(csrf()))
                .getStatus();
    }

    private String address(String recording) {
        return "/interview/" + id + "/recording/" + recording;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.session(session)).andReturn().getResponse();
    }
}
