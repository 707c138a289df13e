package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Requests to a real Tomcat on loopback, as a proxy before it makes them. */
class SourceBehindProxyTest {
    private static final String ELSEWHERE = "203.0.113.7";

    @Test
    void theProxyOfThisMachineSaysWhereARequestComesFrom() throws Exception {
        assertThat(said("https://landfall.example.org", "X-Forwarded-For", ELSEWHERE))
                .startsWith(ELSEWHERE + " ");
    }

    @Test
    void whatAVisitorAddsBeforeIsPassedOver() throws Exception {
        assertThat(said("https://landfall.example.org", "X-Forwarded-For", "192.0.2.1, " + ELSEWHERE))
                .startsWith(ELSEWHERE + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://127.0.0.1:8080"})
    void withoutAProxyNobodySaysIt(String address) throws Exception {
        assertThat(said(address, "X-Forwarded-For", ELSEWHERE)).startsWith("127.0.0.1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "Forwarded"})
    void neitherHostNorSchemeAreBelieved(String header) throws Exception {
        String value = header.equals("X-Forwarded-Port")
                ? "443"
                : header.equals("X-Forwarded-Proto") ? "https" : "host=evil.example;proto=https";
        assertThat(said("https://landfall.example.org", "X-Forwarded-For", ELSEWHERE, header, value))
                .isEqualTo(ELSEWHERE + " http://127.0.0.1");
    }

    /** Source, scheme and host as the application sees them. */
    private static String said(String address, String... headers) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new SourceBehindProxy(address).customize(factory);
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        for (Valve valve : factory.getEngineValves()) {
            tomcat.getEngine().getPipeline().addValve(valve);
        }
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        tomcat.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
            return http.send(HttpRequest.newBuilder(uri).headers(headers).build(), BodyHandlers.ofString())
                    .body();
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write(request.getRemoteAddr() + " " + request.getScheme() + "://" + request.getServerName());
        }
    }
}
