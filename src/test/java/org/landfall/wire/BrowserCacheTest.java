package org.landfall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser may keep is what is the same for everybody, and it is told so without contradiction. */
@WireTest
class BrowserCacheTest {
    private static final Pattern PART_OF_THE_BUNDLE = Pattern.compile("VAADIN/build/[\\w.-]+\\.js");

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aPartOfTheBundleIsAskedForOnceAndNeverAgain() throws Exception {
        String page = get("sign-in").body();
        List<String> parts = PART_OF_THE_BUNDLE
                .matcher(page)
                .results()
                .map(part -> part.group())
                .distinct()
                .toList();
        assertThat(parts).isNotEmpty();
        for (String part : parts) {
            HttpResponse<String> answer = get(part);
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertThat(kept(answer)).as(part).containsExactly("max-age=31536000, immutable");
            assertThat(answer.headers().map().keySet()).as(part).doesNotContain("pragma", "expires", "set-cookie");
        }
    }

    @Test
    void aPartThatIsNotThereIsNotRememberedAsMissing() throws Exception {
        HttpResponse<String> answer = get("VAADIN/build/indexhtml-00000000.js");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(kept(answer)).containsExactly("no-cache, no-store");
    }

    @Test
    void aPictureIsKeptForAnHourAndAPageNotAtAll() throws Exception {
        HttpResponse<String> picture = get("icons/landfall.svg");
        assertThat(kept(picture)).containsExactly("max-age=3600");
        assertThat(picture.headers().map().keySet()).doesNotContain("pragma", "expires");
        assertThat(kept(get("sign-in"))).containsExactly("no-cache, no-store");
        assertThat(kept(get("session/standing"))).containsExactly("no-cache, no-store");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static List<String> kept(HttpResponse<?> answer) {
        return answer.headers().allValues("Cache-Control");
    }
}
