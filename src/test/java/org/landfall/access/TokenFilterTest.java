package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** What gets past the door of programs, and what is sent back from it with which sentence. */
@LandfallTest
class TokenFilterTest {
    @Autowired
    private TokenSignIn signIn;

    @Autowired
    private ApiProblems problems;

    @Autowired
    private OwnTokenService own;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/studies");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain behind = new MockFilterChain();
    private TokenFilter filter;

    @BeforeEach
    void aTokenIsShown() {
        filter = new TokenFilter(signIn, problems);
        UUID study = talks.study(false).id().value();
        Account researcher = people.active(Role.RESEARCHER);
        people.worksOnlyIn(researcher, study);
        TokenOutcome made = people.as(researcher, () -> own.make(new TokenWish("x", study, false, 1)));
        request.addHeader("Authorization", "Bearer " + ((TokenOutcome.Made) Objects.requireNonNull(made)).token());
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenLeadsIn() throws Exception {
        filter.doFilter(request, response, behind);
        assertThat(behind.getRequest()).isNotNull();
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void withoutOneNobodyComesInWhateverElseTheyShow() throws Exception {
        request.removeHeader("Authorization");
        assertThat(refused(401)).contains("\"code\":\"noToken\"");
        request.addHeader("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(refused(401)).contains("\"code\":\"noToken\"");
    }

    @Test
    void aBodyMayBeSixteenKibibytesLong() throws Exception {
        request.setMethod("POST");
        request.setContent(new byte[TokenFilter.LARGEST_BODY]);
        filter.doFilter(request, response, behind);
        assertThat(behind.getRequest()).isNotNull();
        request.setContent(new byte[TokenFilter.LARGEST_BODY + 1]);
        assertThat(refused(413)).contains("\"code\":\"tooLarge\"", "16");
    }

    @Test
    void aBodyOfUnsaidLengthIsNotRead() throws Exception {
        request.setMethod("POST");
        assertThat(refused(411)).contains("\"code\":\"noLength\"");
        request.setContent(new byte[0]);
        filter.doFilter(request, response, behind);
        assertThat(behind.getRequest()).as("an empty one has a length").isNotNull();
    }

    private String refused(int status) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, (one, two) -> ((HttpServletResponse) two).sendError(500));
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }
}
