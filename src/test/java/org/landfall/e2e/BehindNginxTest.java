package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An interview through TLS as {@code docs/operations.md} sets it up. Only {@code ./landfall test --all} runs it: nginx is Debian's. */
@Tag("browser")
@Tag("two-nodes")
class BehindNginxTest {
    private static final Nginx nginx = new Nginx(Path.of("target", "nginx"));

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo(
                    "behind-nginx",
                    Map.of("LANDFALL_ADDRESS", nginx.address().toString().replaceAll("/$", "")))
            .visiting(nginx.address().toString());

    @BeforeAll
    static void start() throws IOException {
        Nginx.assumeInstalled();
        nginx.start(landfall.process());
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @Test
    void anInterviewIsTypedThroughTlsAndNoAddressIsWrittenDown() throws IOException {
        Page page = signedIn();
        Telling telling = Telling.begin(page, Look.DESK);
        telling.type("When I left").awaitSaved();
        page.reload();
        assertThat(telling.words()).hasValue("When I left");
        assertThat(page.context().cookies()).anySatisfy(session -> {
            assertThat(session.name).isEqualTo("__Host-landfall");
            assertThat(session.secure).isTrue();
        });
        assertThat(Files.readString(nginx.accessLog()))
                .contains("127.0.0.1 POST 200")
                .doesNotContain("/interview", "?", page.url().replaceAll(".*/", ""));
    }

    @Test
    void nothingIsToldWithoutTlsOrToWhoAsksForAnotherName() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest plain = HttpRequest.newBuilder(nginx.unencrypted().resolve("sign-in?link=secret"))
                .build();
        var answer = client.send(plain, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location")).contains("https://localhost/");
        HttpRequest nameless = HttpRequest.newBuilder(
                        URI.create(nginx.address().toString().replace("localhost", "127.0.0.1")))
                .build();
        assertThatThrownBy(() -> client.send(nameless, BodyHandlers.ofString())).isInstanceOf(SSLException.class);
    }

    @Test
    void theBrowserIsToldToStayWithTls() {
        Page page = signedIn();
        APIResponse answer = page.context().request().get("sign-in");
        assertThat(answer.headers()).containsKey("strict-transport-security").containsEntry("server", "nginx");
        assertThat(page.context().request().get("VAADIN/push").status()).isEqualTo(404);
    }

    private static Page signedIn() {
        return landfall.signIn(
                Telling.ACCOUNT,
                Look.DESK,
                device -> device.setBaseURL(nginx.address().toString()).setIgnoreHTTPSErrors(true));
    }
}
