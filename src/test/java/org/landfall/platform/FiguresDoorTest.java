package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;

/** What Prometheus is told, by whom it can be asked, and that it is figures only. */
@LandfallTest
class FiguresDoorTest {
    /** A name, and in braces what the figure is of. */
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private PrometheusMeterRegistry figures;

    @Autowired
    private Talks talks;

    private FiguresDoor door;

    @BeforeEach
    void open() {
        door = new FiguresDoor(figures, at(0));
    }

    @AfterEach
    void close() {
        door.close();
        http.close();
    }

    @Test
    void figuresAreTold() throws Exception {
        talks.talk(talks.interviewer());
        assertThat(asked("/metrics").body())
                .contains("landfall_sessions ")
                .contains("landfall_problems_total ")
                .contains("landfall_audit_line ")
                .contains("landfall_audit_signed_line ")
                .contains("landfall_audit_failing 0")
                .contains("landfall_disk_free_bytes ")
                .contains("landfall_answers_failed_total ")
                .containsPattern("landfall_answers_stored_seconds_count [1-9]")
                .containsPattern("hikaricp_connections_active\\{pool=\"landfall\"}")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void noFigureIsOfAPersonOrAStudy() throws Exception {
        Account somebody = talks.interviewer();
        String talk = talks.talk(somebody).toString();
        String told = asked("/metrics").body();
        assertThat(told).doesNotContain(talk, somebody.id().toString(), somebody.signInName(), somebody.displayName());
        assertThat(LABEL.matcher(told)
                        .results()
                        .map(MatchResult::group)
                        .map(label -> label.substring(0, label.indexOf('=')))
                        .distinct())
                .isSubsetOf("action", "area", "cause", "gc", "id", "pool", "state", "quantile");
        assertThat(LABEL.matcher(told).results().map(label -> label.group(2)))
                .as("values of labels")
                .allMatch(value -> value.matches("[A-Za-z0-9 '().-]{0,60}") && !value.matches(".*[0-9a-f]{8}-.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/metrics/",
                "/metrics/landfall_sessions",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health"
            })
    void thereIsNothingElse(String path) throws Exception {
        assertThat(asked(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsDoneForAnythingButASimpleQuestion() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("/metrics"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksUnderAnotherNameIsToldNothing() throws IOException {
        try (Socket line = new Socket("127.0.0.1", port())) {
            line.getOutputStream()
                    .write("GET /metrics HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void otherMachinesDoNotReachIt() throws IOException {
        for (InetAddress other : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
                .toList()) {
            try (Socket line = new Socket()) {
                assertThatThrownBy(() -> line.connect(new InetSocketAddress(other, port()), 2000))
                        .as(other.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInTwoSentences() {
        assertThatThrownBy(() -> new FiguresDoor(figures, at(port())))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reason()).contains(String.valueOf(port())));
    }

    @Test
    void withoutAPortNobodyIsTold() {
        assertThat(new FiguresDoor(figures, at(null)).port()).isEmpty();
    }

    private int port() {
        return door.port().orElseThrow();
    }

    private HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private static Settings at(@Nullable Integer port) {
        return new Settings(
                Path.of("."),
                "",
                "",
                new Settings.NightlyBackups("", ""),
                port,
                new Settings.Database(null, null, null, null, null, 1));
    }
}
