package org.landfall.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An OpenID provider on this machine that knows everybody who says a name, checks what it is sent as one should, and can be
 * told to lie. At {@code localhost}, which to a browser is another site than {@code 127.0.0.1}.
 */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "landfall";
    public static final String SECRET = "openid-canary-secret";
    /** Stands in every token. */
    public static final String CANARY = "openid-canary-token";

    private static final RSAKey KEY = key();
    private static final RSAKey STRANGE = key();

    private record Granted(String subject, Map<String, String> asked) {}

    private final HttpServer server;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();
    private volatile RSAKey key = KEY;
    private volatile boolean down;
    private volatile String tokenPlace = "";
    private volatile String named = "";

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Map<String, String> settings() {
        return Map.of(
                "LANDFALL_OPENID_ISSUER",
                issuer(),
                "LANDFALL_OPENID_CLIENT",
                CLIENT,
                "LANDFALL_OPENID_SECRET",
                SECRET,
                "LANDFALL_OPENID_NAME",
                "Institute");
    }

    public void down(boolean now) {
        down = now;
    }

    void lies(UnaryOperator<JWTClaimsSet.Builder> other) {
        lie = other;
    }

    void signsWithAnotherKey() {
        key = STRANGE;
    }

    void namesATokenPlace(String other) {
        tokenPlace = other;
    }

    void namesItself(String other) {
        named = other;
    }

    /** How often it was asked for its metadata. */
    int questions() {
        return questions.get();
    }

    /** What it sends back for somebody who says who they are: the whole address. */
    String answers(String question, String subject) {
        Map<String, String> asked = UriComponentsBuilder.fromUriString(question)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return answers(decoded(asked), subject);
    }

    private String answers(Map<String, String> asked, String subject) {
        String code = "code-" + UUID.randomUUID();
        granted.put(code, new Granted(subject, asked));
        return UriComponentsBuilder.fromUriString(asked.getOrDefault("redirect_uri", ""))
                .queryParam("state", "{state}")
                .queryParam("code", "{code}")
                .encode()
                .buildAndExpand(asked.get("state"), code)
                .toUriString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (down) {
                send(exchange, 503, "text/plain", "");
            } else if (path.equals("/.well-known/openid-configuration")) {
                questions.incrementAndGet();
                send(exchange, 200, "application/json", metadata());
            } else if (path.equals("/keys")) {
                send(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString());
            } else if (path.equals("/authorize")) {
                authorize(exchange);
            } else if (path.equals("/token")) {
                token(exchange);
            } else {
                send(exchange, 404, "text/plain", "");
            }
        }
    }

    private String metadata() {
        return """
                {"issuer": "%3$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%2$s",
                 "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/nobody-asks", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(
                issuer(), tokenPlace.isEmpty() ? issuer() + "/token" : tokenPlace, named.isEmpty() ? issuer() : named);
    }

    /** Asks for a name on a page of its own. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String name = asked.get("name");
        if (name != null) {
            exchange.getResponseHeaders().set("Location", answers(asked, name));
            send(exchange, 302, "text/plain", "");
            return;
        }
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><title>Institute</title><form>");
        asked.forEach((key, value) -> page.append("<input type=hidden name='%s' value='%s'>".formatted(key, value)));
        page.append("<label>Name <input name=name></label><button>Go on</button></form></html>");
        send(exchange, 200, "text/html", page.toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> said =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Granted grant = granted.remove(said.getOrDefault("code", ""));
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (grant == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"S256".equals(grant.asked().get("code_challenge_method"))
                || !hash(said.getOrDefault("code_verifier", ""))
                        .equals(grant.asked().get("code_challenge"))
                || !Objects.equals(grant.asked().get("redirect_uri"), said.get("redirect_uri"))) {
            send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "application/json",
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}"
                        .formatted(CANARY, idToken(grant)));
    }

    private String idToken(Granted grant) {
        Instant now = Instant.now();
        JWTClaimsSet claims = lie.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(grant.subject())
                        .claim("nonce", grant.asked().get("nonce"))
                        .claim("email", CANARY + "@example.org")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        MultiValueMap<String, String> raw = UriComponentsBuilder.newInstance()
                .query(query == null ? "" : query)
                .build()
                .getQueryParams();
        return decoded(raw.toSingleValueMap());
    }

    private static Map<String, String> decoded(Map<String, String> raw) {
        Map<String, String> plain = new ConcurrentHashMap<>();
        raw.forEach((key, value) -> plain.put(
                key, UriUtils.decode((value == null ? "" : value).replace('+', ' '), StandardCharsets.UTF_8)));
        return plain;
    }

    private static String hash(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
