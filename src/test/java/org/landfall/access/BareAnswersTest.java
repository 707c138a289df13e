package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A sentence and a number for a request that reached no page; `BareErrorsTest` asks the real server for them. */
@LandfallTest
class BareAnswersTest {
    private static final String NUMBER = "[0-9A-F]{8}";

    @Autowired
    private BareAnswers answers;

    @Autowired
    private ErrorDoor door;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aBrowserGetsAPageInItsLanguage() {
        request.addHeader("Accept", "text/html,*/*");
        request.addHeader("Accept-Language", "ko");
        BareAnswers.Answer answer = answers.to(request, 404, null);
        assertThat(answer.type()).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).contains("<html lang=\"ko\">").containsPattern("<p>.*" + NUMBER + ".*</p>");
    }

    @Test
    void aProgramGetsTheSameAsJson() {
        BareAnswers.Answer answer = answers.to(request, 405, null);
        assertThat(answer.type()).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.body())
                .startsWith("{\"status\":405,\"title\":\"")
                .containsPattern("\"detail\":\".*" + NUMBER + ".*\",\"reference\":\"" + NUMBER + "\"");
    }

    @Test
    void theSentenceSaysWhatKindOfTroubleItIs() {
        request.addHeader("Accept", "text/html");
        String broken = title(500);
        assertThat(broken).isEqualTo("Something went wrong").isEqualTo(title(503));
        assertThat(title(499)).isEqualTo(title(400)).isNotEqualTo(broken);
        assertThat(title(404)).isNotEqualTo(title(400)).isNotEqualTo(title(405));
        assertThat(title(405)).isNotEqualTo(title(400));
    }

    @Test
    void theDoorOfErrorsSaysTheStatusAndIsAsStrictAsEveryOther() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("KANARIENVOGEL"));
        ResponseEntity<String> answer = door.answer(request, response);
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getHeaders().getFirst("Content-Type")).startsWith("application/json");
        assertThat(Objects.requireNonNull(answer.getBody()))
                .containsPattern(NUMBER)
                .doesNotContain("KANARIENVOGEL", "IllegalState");
        assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whoeverComesToItByTheAddressFindsNothing() {
        assertThat(door.answer(request, new MockHttpServletResponse())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private String title(int status) {
        String body = answers.to(request, status, null).body();
        return body.substring(body.indexOf("<h1>") + 4, body.indexOf("</h1>"));
    }
}
