package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the provider who somebody is, by the authorization code flow of OpenID Connect with PKCE, state and nonce. Its tokens are
 * read here and kept nowhere. What it offers is asked for when somebody first comes, so that it may be down when we start.
 */
class OpenIdProvider {
    private static final String REGISTRATION = "openid";
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration NOT_ASKED_AGAIN = Duration.ofSeconds(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider checks) {}

    private final OpenIdSettings settings;
    private final InstantSource clock;
    private final JdkClientHttpRequestFactory http;
    private @Nullable Known known;
    private Instant downUntil = Instant.MIN;

    OpenIdProvider(OpenIdSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER) // the secret goes to no other place
                .build());
        http.setReadTimeout(ANSWER);
    }

    OpenIdSettings settings() {
        return settings;
    }

    /**
     * What the browser takes to the provider, which is to ask its person even if somebody is signed in there.
     *
     * @param ours what comes back with the answer and never leaves this server
     */
    OAuth2AuthorizationRequest question(HttpServletRequest request, Map<String, Object> ours) {
        ClientRegistration registration = known().registration();
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(id -> registration, "/" + AccessRoutes.OPEN_ID);
        resolver.setAuthorizationRequestCustomizer(
                asked -> asked.additionalParameters(parameters -> parameters.put("prompt", "login"))
                        .attributes(attributes -> attributes.putAll(ours)));
        OAuth2AuthorizationRequest question = resolver.resolve(request, REGISTRATION);
        if (question == null) {
            throw new OpenIdDown();
        }
        return question;
    }

    /**
     * Under which name the provider knows whoever came back.
     *
     * @throws OpenIdRefused when the answer proves nothing
     */
    String subject(OAuth2AuthorizationRequest asked, Instant since, OAuth2AuthorizationResponse answer) {
        Known provider = known();
        try {
            var said = provider.checks()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            provider.registration(), new OAuth2AuthorizationExchange(asked, answer)));
            if (said != null && said.getPrincipal() instanceof OidcUser person && askedAnew(person, since)) {
                return Objects.requireNonNull(person.getSubject(), "Spring refuses a token without one");
            }
        } catch (AuthenticationException | IllegalArgumentException | IllegalStateException | RestClientException no) {
            // what the provider wrote may quote a token, and tells nobody here anything
        }
        throw new OpenIdRefused();
    }

    /** A provider that says when it asked its person must have done so for this sign-in. */
    private static boolean askedAnew(OidcUser person, Instant since) {
        Instant asked = person.getAuthenticatedAt();
        return asked == null || asked.isAfter(since.minus(CLOCKS_DIFFER));
    }

    private synchronized Known known() {
        if (known != null) {
            return known;
        }
        if (clock.instant().isBefore(downUntil)) {
            throw new OpenIdDown();
        }
        try {
            ClientRegistration registration = discover();
            known = new Known(registration, checks(registration));
            return known;
        } catch (RestClientException | IllegalArgumentException | IllegalStateException noAnswer) {
            downUntil = clock.instant().plus(NOT_ASKED_AGAIN);
            throw new OpenIdDown();
        }
    }

    private ClientRegistration discover() {
        String place = settings.issuer().replaceAll("/+$", "") + METADATA;
        Map<String, Object> said = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(place)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (said == null || !settings.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("Another provider answers there");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(REGISTRATION)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .redirectUri(settings.callback())
                .scope("openid")
                .build();
        ClientRegistration.ProviderDetails places = registration.getProviderDetails();
        if (!Stream.of(places.getAuthorizationUri(), places.getTokenUri(), places.getJwkSetUri())
                .allMatch(address -> address != null && OpenIdSettings.isSafe(address))) {
            throw new IllegalStateException("It names a place without TLS");
        }
        return registration;
    }

    private OidcAuthorizationCodeAuthenticationProvider checks(ClientRegistration registration) {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // nobody's name, address or groups are asked for: the token says all we want to know
        var checks = new OidcAuthorizationCodeAuthenticationProvider(
                codes, said -> new DefaultOidcUser(List.of(), said.getIdToken()));
        NimbusJwtDecoder tokens = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(http))
                .build();
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        checks.setJwtDecoderFactory(any -> tokens);
        return checks;
    }
}
