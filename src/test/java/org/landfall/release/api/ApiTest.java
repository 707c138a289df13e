package org.landfall.release.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.OwnTokenService;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.TokenOutcome;
import org.landfall.access.TokenWish;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.ReleaseWords;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.shell.ModuleTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told, as the document says it, and what they are not told. */
@LandfallTest
class ApiTest {
    private static final String STUDIES = "/studies";
    private static final String VINTAGES = "/studies/{study}/vintages";
    private static final String VARIABLES = VINTAGES + "/{vintage}/variables";
    private static final String MARGINALS = VINTAGES + "/{vintage}/marginals";
    private static final String MARGINAL = MARGINALS + "/{id}";
    private static final String DOCUMENT = "/openapi.json";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Autowired
    private People people;

    @Autowired
    private TestVintages vintages;

    @Autowired
    private OwnTokenService tokens;

    @Autowired
    private AnalysisService analysis;

    @Autowired
    private ModuleTexts texts;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private final Contract contract = new Contract();
    private final JsonMapper json = new JsonMapper();
    private MockMvc http;
    private Account researcher;
    private Vintage vintage;
    private String place;

    @BeforeEach
    void aVintage() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        researcher = people.active(Role.RESEARCHER);
        vintage = vintages.cut(300);
        place = UUID.randomUUID().toString();
    }

    @Test
    void theDocumentNamesEveryDoorAndNoOther() {
        assertThat(contract.addresses())
                .isEqualTo(doors.getHandlerMethods().entrySet().stream()
                        .filter(door -> door.getValue().getBeanType().getPackage() == ApiTest.class.getPackage())
                        .flatMap(door -> door.getKey().getPatternValues().stream())
                        .filter(address -> !address.equals(ApiRoutes.ANYTHING_ELSE))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** In one test, for each answer that is described has to be met once. */
    @Test
    void everyAnswerIsOneThatIsDescribedAndEveryDescribedOneIsMet() throws Exception {
        String token = token(true);
        asked(token, get(DOCUMENT), DOCUMENT);
        asked(token, get(STUDIES), STUDIES);
        asked(token, get(VINTAGES), VINTAGES);
        asked(token, get(VARIABLES), VARIABLES);
        assertThat(asked(token, wish("sex"), MARGINALS).getStatus()).isEqualTo(201);
        assertThat(asked(token, wish("sex"), MARGINALS).getStatus()).isEqualTo(200);
        assertThat(asked(token, get(MARGINAL), MARGINAL).getStatus()).isEqualTo(200);
        assertThat(asked(token(false), wish("age10"), MARGINALS).getStatus()).isEqualTo(403);
        for (String path : List.of(VINTAGES, VARIABLES, MARGINAL)) {
            assertThat(elsewhere(token, path).getStatus()).isEqualTo(404);
        }
        assertThat(elsewhere(token, MARGINALS).getStatus()).isEqualTo(404);
        for (String path : List.of(STUDIES, VINTAGES, VARIABLES, MARGINAL)) {
            assertThat(asked(token, get(path).accept(MediaType.TEXT_HTML), path).getStatus())
                    .isEqualTo(406);
        }
        assertThat(asked(token, wish("sex").accept(MediaType.TEXT_HTML), MARGINALS)
                        .getStatus())
                .isEqualTo(406);
        everyWayToAskForATableWrongly(token);
        for (String path : List.of(DOCUMENT, STUDIES, VINTAGES, VARIABLES, MARGINAL)) {
            noTokenAndTooMany(path);
        }
        assertThat(asked("", wish("sex"), MARGINALS).getStatus()).isEqualTo(401);
        assertThat(flooded(wish("sex"), MARGINALS).getStatus()).isEqualTo(429);
        assertThat(contract.seen()).isEqualTo(contract.described());
    }

    private void everyWayToAskForATableWrongly(String token) throws Exception {
        for (String body : List.of("{", "[]", "{}", "{\"variables\":[null]}", "{\"variables\":\"sex\"}")) {
            assertThat(asked(token, posted(body), MARGINALS).getStatus())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(asked(token, post(MARGINALS), MARGINALS).getStatus()).isEqualTo(411);
        assertThat(asked(token, posted("x".repeat(20_000)), MARGINALS).getStatus())
                .isEqualTo(413);
        assertThat(asked(token, wish("sex").contentType(MediaType.TEXT_PLAIN), MARGINALS)
                        .getStatus())
                .isEqualTo(415);
        assertThat(asked(token, wish("no_such"), MARGINALS).getStatus()).isEqualTo(422);
        for (String other : List.of("rs_main1", "age10", "bc_us", "sex")) {
            assertThat(asked(token, wish("pref_grp", other), MARGINALS).getStatus())
                    .isEqualTo(201);
        }
        assertThat(asked(token, wish("pref_grp", "precedent"), MARGINALS).getStatus())
                .isEqualTo(409);
    }

    private void noTokenAndTooMany(String path) throws Exception {
        assertThat(asked("", get(path), path).getStatus()).isEqualTo(401);
        assertThat(flooded(get(path), path).getStatus()).isEqualTo(429);
    }

    @Test
    void aTableIsThatOfTheScreenAndNoNumberBelowTheFloorIsTold() throws Exception {
        String token = token(true);
        JsonNode told = body(asked(token, wish("pref_grp", "rs_main1"), MARGINALS));
        var table = people.as(
                researcher,
                () -> analysis.find(vintage.id(), List.of("pref_grp", "rs_main1"))
                        .orElseThrow());
        List<String> values = new ArrayList<>();
        told.get("cells").forEach(cell -> values.add(cell.get("value").asString("low")));
        assertThat(values)
                .isEqualTo(table.noisy().stream()
                        .map(noisy -> noisy < table.parameters().floor() ? "low" : Integer.toString(noisy))
                        .toList());
        assertThat(told.get("id").asString()).isEqualTo("pref_grp~rs_main1");
        assertThat(values).contains("low");
    }

    @Test
    void aTableThatWasThereCostsNothingAndANewOneIsCharged() throws Exception {
        String token = token(true);
        long before = charges();
        asked(token, wish("sex"), MARGINALS);
        assertThat(charges()).isEqualTo(before + 1);
        asked(token, wish("sex"), MARGINALS);
        assertThat(charges()).isEqualTo(before + 1);
        assertThat(lines("marginal.released")).isOne();
        assertThat(lines("table.exported")).as("once a day").isOne();
    }

    @Test
    void aTokenThatReadsReleasesNothing() throws Exception {
        long before = charges();
        JsonNode told = body(asked(token(false), wish("sex"), MARGINALS));
        assertThat(told.get("code").asString()).isEqualTo("readsOnly");
        assertThat(charges()).isEqualTo(before);
    }

    @Test
    void aRefusalHasTheWordsOfTheScreenInBothLanguages() throws Exception {
        String token = token(true);
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (List<String> wish : List.of(List.of("no_such"), List.of("sex", "sex"), List.<String>of())) {
                JsonNode told = body(asked(
                        token,
                        wish(wish.toArray(String[]::new))
                                .header("Accept-Language", language.getLanguage() + ", fr;q=0.5"),
                        MARGINALS));
                String screen = people.as(researcher, () -> {
                    ReleaseOutcome outcome = analysis.release(vintage.id(), wish);
                    return new ReleaseWords(
                                    (key, values) -> texts.getTranslation(key, language, values),
                                    language.getLanguage(),
                                    analysis.variables(vintage.id()))
                            .sentence(outcome);
                });
                assertThat(told.get("detail").asString()).isEqualTo(screen);
            }
        }
    }

    @Test
    void whatIsOutsideTheTokenLooksLikeWhatDoesNotExist() throws Exception {
        String token = token(true);
        Vintage foreign = vintages.cut(300);
        people.as(researcher, () -> analysis.release(foreign.id(), List.of("sex")));
        UUID nothing = UUID.randomUUID();
        String own = vintage.study().toString();
        List<String> there = List.of(
                "/studies/" + foreign.study() + "/vintages",
                "/studies/" + foreign.study() + "/vintages/" + foreign.id() + "/variables",
                "/studies/" + own + "/vintages/" + foreign.id() + "/variables",
                "/studies/" + foreign.study() + "/vintages/" + foreign.id() + "/marginals/sex",
                "/studies/" + own + "/vintages/" + foreign.id() + "/marginals/sex");
        for (String path : there) {
            String elsewhere = path.replace(foreign.study().toString(), nothing.toString())
                    .replace(foreign.id().toString(), UUID.randomUUID().toString());
            assertThat(plain(token, get("/api/v1" + path)))
                    .as(path)
                    .isEqualTo(plain(token, get("/api/v1" + elsewhere)))
                    .startsWith("404 ");
        }
        assertThat(body(asked(token, get(STUDIES), STUDIES)).get("studies"))
                .singleElement()
                .satisfies(study -> assertThat(study.get("id").asString()).isEqualTo(own));
    }

    @Test
    void whoIsTakenOffTheStudyReachesNothingAtTheNextRequest() throws Exception {
        String token = token(true);
        assertThat(asked(token, get(VARIABLES), VARIABLES).getStatus()).isEqualTo(200);
        people.worksOnlyIn(researcher);
        assertThat(asked(token, get(VARIABLES), VARIABLES).getStatus()).isEqualTo(404);
    }

    @Test
    void aSessionAloneOpensNoDoorOfProgramsAndATokenNoPage() throws Exception {
        MockHttpSession session = new MockHttpSession();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(people.signIn(researcher));
        session.setAttribute("SPRING_SECURITY_CONTEXT", security);
        assertThat(http.perform(get("/api/v1/studies").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(plain(token(true), get("/tables").accept(MediaType.TEXT_HTML)))
                .startsWith("302 ");
    }

    @Test
    void otherMethodsAndAddressesAreNothing() throws Exception {
        String token = token(true);
        for (String method : Set.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) {
            assertThat(plain(token, MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/api/v1/studies")))
                    .startsWith("404 ");
        }
        for (String path : List.of("/api", "/api/", "/api/v1", "/api/v2/studies", "/api/v1/studies/", "/api/v1/x")) {
            assertThat(plain(token, get(path))).as(path).startsWith("404 ");
        }
        assertThat(plain(token, post("/api/v1/studies").content("{}"))).startsWith("404 ");
    }

    private String token(boolean releases) {
        var wish = new TokenWish("test", vintage.study().value(), releases, 1);
        var made = people.as(researcher, () -> tokens.make(wish));
        return ((TokenOutcome.Made) Objects.requireNonNull(made)).token();
    }

    private MockHttpServletRequestBuilder get(String path) {
        return path.startsWith("/api") || path.startsWith("/tables")
                ? MockMvcRequestBuilders.get(path)
                : MockMvcRequestBuilders.get("/api/v1" + path, ids(path));
    }

    private MockHttpServletRequestBuilder post(String path) {
        return path.startsWith("/api")
                ? MockMvcRequestBuilders.post(path)
                : MockMvcRequestBuilders.post("/api/v1" + path, ids(path));
    }

    private Object[] ids(String path) {
        return Stream.of(vintage.study(), vintage.id(), "sex")
                .limit(path.chars().filter(sign -> sign == '{').count())
                .toArray();
    }

    private MockHttpServletRequestBuilder posted(String body) {
        return post(MARGINALS).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletRequestBuilder wish(String... variables) {
        return posted(json.writeValueAsString(Map.of("variables", List.of(variables))));
    }

    /** With the answer held against the document. */
    private MockHttpServletResponse asked(String token, MockHttpServletRequestBuilder request, String path)
            throws Exception {
        MockHttpServletResponse answer = perform(token, request);
        contract.check(path.equals(MARGINALS) ? "POST" : "GET", path, answer);
        return answer;
    }

    private MockHttpServletResponse elsewhere(String token, String path) throws Exception {
        Vintage own = vintage;
        vintage = vintages.cut(200);
        try {
            return asked(token, path.equals(MARGINALS) ? wish("sex") : get(path), path);
        } finally {
            vintage = own;
        }
    }

    /** From a place of its own, from which wrong tokens came. */
    private MockHttpServletResponse flooded(MockHttpServletRequestBuilder request, String path) throws Exception {
        place = UUID.randomUUID().toString();
        String wrong = "landfall_" + "a".repeat(43);
        for (int i = 0; i < 3; i++) {
            perform(wrong, get(STUDIES));
        }
        return asked(wrong, request, path);
    }

    private MockHttpServletResponse perform(String token, MockHttpServletRequestBuilder request) throws Exception {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.perform(request.with(asking -> {
                    asking.setRemoteAddr(place);
                    return asking;
                }))
                .andReturn()
                .getResponse();
    }

    private String plain(String token, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = perform(token, request);
        return answer.getStatus() + " " + answer.getContentAsString();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private long charges() {
        return everyRow.sql("select count(*) from analysis.charge where study = ?")
                .param(vintage.study().value())
                .query(Long.class)
                .single();
    }

    private long lines(String action) {
        return everyRow.sql("select count(*) from audit.event where action = ? and subject = ?")
                .params(action, vintage.id().toString())
                .query(Long.class)
                .single();
    }
}
