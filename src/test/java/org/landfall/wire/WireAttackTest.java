package org.landfall.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.InstrumentService;
import org.landfall.interview.Talks;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sends who speaks the browser's protocol without its good manners. */
@WireTest
class WireAttackTest {
    private static final String EVIL = "evil.example";
    private static final String CHANGES = "\"changes\":[{";
    private static final String FROM_A_DOCUMENT = "7";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private StudyService studies;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private DraftService drafts;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FlowClient browser;
    private Account interviewer;

    @BeforeEach
    void signIn() throws Exception {
        interviewer = talks.interviewer();
        browser = signedIn(interviewer);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aForeignTokenMovesNothing() throws Exception {
        FlowClient other = signedIn(talks.interviewer());
        other.open("interviews");
        browser.open("interviews");
        Object foreign = other.message(List.of()).get("csrfToken");
        for (Object token : List.of(foreign, "", UUID.randomUUID().toString())) {
            HttpResponse<String> answer =
                    browser.post(with(browser.message(click("New interview")), "csrfToken", token));
            assertThat(answer.body()).doesNotContain("vaadin-dialog");
        }
        browser.open("interviews");
        assertThat(browser.rpc(click("New interview"))).contains("vaadin-dialog");
    }

    @Test
    void aMessageSentTwiceIsDoneOnce() throws Exception {
        prepared();
        Map<String, Object> begin = browser.message(click("Begin"));
        HttpResponse<String> first = browser.post(begin);
        HttpResponse<String> again = browser.post(begin);
        assertThat(first.body()).containsPattern("interview/[0-9a-f-]{36}");
        assertThat(again.statusCode()).isLessThan(500);
        assertThat(interviewsOf(interviewer)).isOne();
    }

    @Test
    void anOldMessageIsNotDoneAgain() throws Exception {
        browser.open("interviews");
        Map<String, Object> opening = browser.message(click("New interview"));
        browser.post(opening);
        Map<String, Object> earlier = with(opening, "clientId", 0);
        assertThat(browser.post(earlier).body()).doesNotContain("vaadin-dialog\"");
    }

    @Test
    void aNodeThatIsNotThereIsAnsweredWithNothing() throws Exception {
        browser.open("interviews");
        assertThat(browser.event(987_654, "click", Map.of())).doesNotContain(CHANGES);
        assertThat(browser.rpc(click("New interview"))).contains("vaadin-dialog");
    }

    /** Of a component that is not shown the browser is not told; its number can be guessed. */
    @Test
    void eventsOnWhatIsNotShownDoNothing() throws Exception {
        browser.open("interviews");
        for (int guess = 1; guess < 400; guess++) {
            int node = guess;
            if (browser.page().find(known -> known.id == node).isEmpty()) {
                browser.event(node, "click", Map.of());
            }
        }
        assertThat(interviewsOf(interviewer)).isZero();
        assertThat(browser.rpc(click("New interview"))).contains("vaadin-dialog");
    }

    @Test
    void aClickOnADisabledButtonDoesNothing() throws Exception {
        Account writer = people.active(Role.RESEARCHER);
        String draft = people.as(
                writer,
                () -> drafts.draftOf(instruments
                                .published(studies.all().getFirst().formId())
                                .orElseThrow()
                                .id())
                        .toString());
        FlowClient researcher = signedIn(writer);
        researcher.open("instruments/" + draft + "/edit");
        List<FlowPage.Node> disabled = disabledIn(researcher);
        assertThat(disabled).isNotEmpty();
        for (FlowPage.Node button : disabled) {
            assertThat(researcher.click(button)).doesNotContain(CHANGES);
        }
    }

    @Test
    void nobodyIsAnsweredByPush() {
        for (String path : List.of("/VAADIN/push", "/?v-r=push&v-uiId=0")) {
            assertThatThrownBy(() -> http.newWebSocketBuilder()
                            .header("Origin", "https://" + EVIL)
                            .buildAsync(URI.create("ws://127.0.0.1:" + port + path), new WebSocket.Listener() {})
                            .get(20, TimeUnit.SECONDS))
                    .as(path)
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() throws Exception {
        browser.open("interviews");
        for (HttpResponse<String> answer : List.of(
                browser.send(browser.request("sign-in").GET()),
                browser.send(browser.request("interviews")
                        .header("Accept", "text/html")
                        .GET()),
                browser.send(browser.request("no/such/address").GET()),
                browser.send(browser.request("session/standing").GET()),
                browser.send(browser.request("actuator/health").GET()),
                browser.send(browser.request("api/v1/studies").GET()),
                browser.post(browser.message(List.of())))) {
            String path = answer.request().uri().getPath();
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
            assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Permissions-Policy")).as(path).contains("camera=()", "display-capture=()");
            assertThat(header(answer, "Strict-Transport-Security")).as(path).contains("max-age=31536000");
            assertThat(answer.headers().map().keySet()).as(path).doesNotContain("server", "x-powered-by");
        }
    }

    @Test
    void theCookieOfASessionIsOfThisHostAlone() throws Exception {
        FlowClient stranger = new FlowClient(http, address());
        HttpResponse<String> answer = stranger.send(stranger.request("sign-in").GET());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-landfall=")
                        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Strict")
                        .doesNotContain("Domain"));
    }

    @Test
    void aForgedHostLeadsNowhereElse() throws Exception {
        for (String forged : List.of(
                "Host: " + EVIL,
                "Host: 127.0.0.1\r\nX-Forwarded-Host: " + EVIL + "\r\nX-Forwarded-Proto: https",
                "Host: 127.0.0.1\r\nForwarded: host=" + EVIL + ";proto=https",
                "Host: 127.0.0.1\r\nX-Forwarded-Prefix: //" + EVIL,
                "Host: 127.0.0.1\r\nX-Original-URL: /accounts\r\nX-Rewrite-URL: /accounts")) {
            for (String path : List.of("/accounts", "/sign-in", "/")) {
                String answer = raw("GET " + path + " HTTP/1.1\r\n" + forged
                        + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as("%s with %s", path, forged)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain(EVIL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/VAADIN/%2e%2e/application.yaml",
                "/VAADIN/build/..%5c..%5capplication.yaml",
                "/interview/..;/accounts",
                "/accounts;jsessionid=1",
                "/%c0%ae%c0%ae/application.yaml",
                "//evil.example/accounts",
                "/interview/%00",
                "/interview/%ff%fe",
                "/interview/%27%20or%201=1",
                "/interview/%E2%80%AE",
                "/accounts%0d%0aSet-Cookie:%20a=b",
                "/permissions.yaml",
                "/WEB-INF/web.xml",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/metrics",
                "/api/v1/studies/../../../accounts",
                "/api/v1/studies;token=1",
                "/api/v1/studies/%27%20or%201=1/vintages",
                "/actuator/heapdump"
            })
    void aCraftedAddressOpensNothing(String path) throws Exception {
        for (String cookie : List.of("", "Cookie: " + cookieOf(browser) + "\r\n")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + cookie
                    + "Accept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
            assertThat(answer)
                    .doesNotContain("root:", "landfall.home", "Exception", "Location: http", "\r\nSet-Cookie: a=b")
                    .doesNotContain("Apache Tomcat");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_096, 7_000, 100_000})
    void anIdOfThatManyLettersIsAnAddressThatDoesNotExist(int letters) throws Exception {
        String answer = raw("GET /interview/" + "a".repeat(letters)
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (302|400|404|414) .*").doesNotContain("Exception");
        if (letters == 4_096) {
            browser.open("interview/" + "a".repeat(letters));
            String shown = words();
            browser.open("interview/" + UUID.randomUUID());
            assertThat(shown).isNotBlank().isEqualTo(words());
        }
    }

    @Test
    void namesOfAMegabyteAndNamesWithoutSenseAreRefusedLikeAnyOther() throws Exception {
        for (String name :
                List.of("x".repeat(1_000_000), "a%00b", "%27%20or%201%3D1--", "%ED%A0%80", "%24%7Bjndi:x%7D")) {
            FlowClient stranger = new FlowClient(http, address());
            HttpResponse<String> answer = stranger.knock("username=" + name + "&password=" + name);
            // what cannot be read as a form at all is refused before it is a name
            assertThat(answer.statusCode()).isIn(302, 400, 413);
            if (answer.statusCode() == 302) {
                assertThat(header(answer, "Location")).startsWith("/sign-in");
            } else {
                assertThat(answer.body()).contains("reference").hasSizeLessThan(1_000);
            }
        }
        assertThat(browser.send(browser.request("actuator/health").GET()).statusCode())
                .isEqualTo(200);
    }

    /** Everything that can be read on the page. */
    private String words() {
        return browser.page().all(node -> !node.text.isBlank()).stream()
                .map(node -> node.text)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void prepared() throws Exception {
        browser.open("interviews");
        browser.click(browser.page().button("New interview"));
        browser.choose(browser.page().labelled("How and where"), FROM_A_DOCUMENT);
    }

    private List<Map<String, ?>> click(String button) {
        return List.of(FlowClient.clickOn(browser.page().button(button)));
    }

    private static List<FlowPage.Node> disabledIn(FlowClient client) {
        return client.page().all(node -> node.tag.equals("vaadin-button") && node.values.containsKey("disabled"));
    }

    private int interviewsOf(Account person) {
        return everyRow.sql("select count(*) from interview.interview where interviewer_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private FlowClient signedIn(Account person) throws Exception {
        FlowClient client = new FlowClient(http, address());
        client.signIn(person.signInName(), People.PASSWORD);
        return client;
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static String cookieOf(FlowClient client) {
        return client.request("").build().headers().firstValue("Cookie").orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, Object> with(Map<String, Object> message, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(message);
        changed.put(key, value);
        return changed;
    }

    /** Sends these bytes: clients of any manners would not. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
