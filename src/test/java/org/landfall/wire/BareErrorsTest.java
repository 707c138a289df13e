package org.landfall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.access.People;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said to a request that reaches no page: a sentence and a number, in either language, and nothing of what lies behind. */
@WireTest
class BareErrorsTest {
    private static final String NUMBER = "[0-9A-F]{8}";

    @LocalServerPort
    private int port;

    @Autowired
    private Talks talks;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /interview/..;/accounts HTTP/1.1, 400",
        "GET /accounts;jsessionid=1 HTTP/1.1, 400",
        "GET //evil.example/accounts HTTP/1.1, 400",
        "GET /interview/%00 HTTP/1.1, 400",
        "GET /accounts%2f..%2f HTTP/1.1, 400",
        "BREW / HTTP/1.1, 400",
        "TRACE / HTTP/1.1, 405",
        "POST /session/standing HTTP/1.1, 404"
    })
    void aRefusedRequestIsToldInOneSentenceWithANumber(String line, int status) throws Exception {
        String page = raw(line, "Accept: text/html\r\nAccept-Language: ko");
        assertThat(page).startsWith("HTTP/1.1 " + status + " ").contains("<html lang=\"ko\">");
        assertThat(page).containsPattern("번호 " + NUMBER + "을");
        String plain = raw(line, "Accept: application/json");
        assertThat(plain)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsPattern("\\{\"status\":" + status
                        + ",\"title\":\"[^\"]+\",\"detail\":\"[^\"]+\",\"reference\":\"" + NUMBER);
        for (String answer : List.of(page, plain)) {
            assertThat(answer)
                    .contains("X-Content-Type-Options: nosniff", "no-store", "frame-ancestors 'none'")
                    .doesNotContain(
                            "Exception", "Tomcat", "org.", "Whitelabel", "evil.example", "accounts", "Location:");
        }
    }

    @Test
    void whatTheDoorOfTheServerDoesNotUnderstandIsAnsweredWithoutAWordOfTheServer() throws Exception {
        for (String line : List.of("GET / HTTP/9.9", "GET /%zz HTTP/1.1", "nonsense", "GET /{} HTTP/1.1")) {
            String answer = raw(line, "Accept: text/html");
            assertThat(answer).as(line).matches("(?s)HTTP/1.1 (400|505) .*");
            assertThat(answer).as(line).doesNotContain("Exception", "Tomcat", "org.", "HTTP Status");
        }
    }

    @Test
    void aFailureIsToldWithoutItsWords() throws Exception {
        FlowClient client = new FlowClient(http, URI.create("http://127.0.0.1:" + port + "/"));
        client.signIn(talks.interviewer().signInName(), People.PASSWORD);
        HttpResponse<String> page = client.send(
                client.request("probe/fails").header("Accept", "text/html").GET());
        HttpResponse<String> plain = client.send(client.request("probe/fails")
                .header("Accept", "application/json")
                .GET());
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>Something went wrong</h1>").containsPattern("number " + NUMBER);
        assertThat(plain.statusCode()).isEqualTo(500);
        assertThat(plain.body()).containsPattern("\"reference\":\"" + NUMBER);
        for (HttpResponse<String> answer : List.of(page, plain)) {
            assertThat(answer.body()).doesNotContain(FailingProbe.SECRET, "IllegalState", "probe", "trace", "org.");
        }
    }

    @Test
    void theAddressOfErrorsItselfShowsNothingToAStranger() throws Exception {
        assertThat(raw("GET /error HTTP/1.1", "Accept: text/html")).startsWith("HTTP/1.1 302 ");
    }

    private String raw(String line, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request = line + "\r\nHost: 127.0.0.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
