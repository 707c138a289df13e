package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The door of programs: who comes in, who waits, and which lines that leaves. */
@LandfallTest
class TokenDoorTest {
    private static final String WRONG = "landfall_" + "a".repeat(43);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OwnTokenService own;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private final String place = UUID.randomUUID().toString();
    private MockMvc http;
    private Account researcher;
    private String token;

    @BeforeEach
    void aToken() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        UUID study = talks.study(false).id().value();
        researcher = people.active(Role.RESEARCHER);
        people.worksOnlyIn(researcher, study);
        TokenOutcome made = people.as(researcher, () -> own.make(new TokenWish("x", study, false, 1)));
        token = ((TokenOutcome.Made) Objects.requireNonNull(made)).token();
    }

    @Test
    void aFloodOfWrongTokensPausesAndTheRightOneOfTheSamePlaceComesIn() throws Exception {
        long before = lines("token.refuse");
        for (int i = 0; i < 3; i++) {
            assertThat(asked(WRONG).getStatus()).isEqualTo(401);
        }
        MockHttpServletResponse answer = asked(WRONG);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).matches("[1-9]\\d*");
        assertThat(asked(token).getStatus()).isEqualTo(200);
        assertThat(lines("token.refuse") - before).isEqualTo(3);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < CallPace.CALLS; i++) {
            assertThat(asked(token).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse answer = asked(token);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(answer.getHeader("Retry-After"))))
                .isBetween(1, 61);
    }

    @Test
    void theFirstUseOfADayLeavesALineAndTheListSaysWhen() throws Exception {
        asked(token);
        asked(token);
        UUID id = people.as(researcher, () -> own.all().getFirst().id());
        assertThat(everyRow.sql("select count(*) from audit.event where action = 'token.use' and subject = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(people.as(researcher, own::all).getFirst().lastUsed()).isNotNull();
    }

    @Test
    void anEndedTokenIsToldSoAtTheNextRequestInTheLanguageThatIsAskedFor() throws Exception {
        assertThat(asked(token).getStatus()).isEqualTo(200);
        people.as(researcher, () -> {
            own.end(own.all().getFirst().id());
            return own;
        });
        MockHttpServletResponse answer = asked(token);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"code\":\"wrongToken\"", "This token opens nothing");
    }

    @Test
    void theAnswersAreAsStrictAsThoseToBrowsersAndBeginNoSession() throws Exception {
        MockHttpServletResponse answer = asked(token);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    private MockHttpServletResponse asked(String shown) throws Exception {
        return http.perform(get("/api/v1/studies")
                        .header("Authorization", "Bearer " + shown)
                        .header("Accept-Language", "fr, en;q=0.8, ko;q=0.5")
                        .with(request -> {
                            request.setRemoteAddr(place);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private long lines(String action) {
        return everyRow.sql("select count(*) from audit.event where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
