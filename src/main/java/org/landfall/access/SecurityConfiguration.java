package org.landfall.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The filter chain of people; programs have {@link ApiDoors}. Nothing opens without a session but sign-in, one-time links and the health check; an address
 * that leads nowhere is left to the router, which answers it as it answers one that is not for this role.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {
    private static final String SIGN_IN = "/" + AccessRoutes.SIGN_IN;

    /** Spring would watch every filter of every request: a tenth of what an answer costs, and nobody reads it. */
    @Bean
    SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SignInDoor signIn,
            SignInLedger ledger,
            CurrentAccount current,
            Attendance attendance,
            OpenSessions sessions,
            JdbcClient jdbc,
            VaadinDefaultRequestCache wanted,
            OpenIdDoor openId,
            ObjectProvider<OpenWhileCovered> open,
            @Value("${landfall.address:}") String address)
            throws Exception {
        // with no manager behind it, which would try every failed sign-in again
        http.authenticationManager(new ProviderManager(signIn));
        wanted.setDelegateRequestCache(pagesOnly());
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(SecurityConfiguration::asksForPush)
                .denyAll()
                .requestMatchers("/actuator/health", "/icons/**", "/memo.html", AccessRoutes.SESSION + "/**")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN + "?out")
                        .anyRequest(AuthorizedUrl::authenticated)
                        .addLogoutHandler((request, response, who) -> closed(ledger, who)));
        http.formLogin(form -> form.loginProcessingUrl(AccessRoutes.SIGN_IN_CHECK)
                .authenticationDetailsSource(SignInAttempt::new)
                .failureHandler(new SignInRefusals()));
        openId.open(http);
        http.exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::deny));
        http.sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession));
        http.addFilterBefore(
                new StandingFilter(current, attendance, sessions, jdbc, open), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(new BrowserCache(), HeaderWriterFilter.class);
        http.headers(SecurityConfiguration::headers);
        // TLS ends at the proxy, so no request looks encrypted here
        http.headers(headers -> headers.httpStrictTransportSecurity(
                tls -> tls.requestMatcher(request -> address.startsWith("https:"))));
        return http.build();
    }

    /** No page uses it, and Flow would keep the line open for anybody, from any page. */
    private static boolean asksForPush(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || request.getRequestURI().startsWith("/VAADIN/push")
                || String.valueOf(request.getQueryString()).contains("v-r=push");
    }

    /** Behind a proxy with TLS the cookie never travels without it, and no neighbouring host can set one of its name. */
    @Bean
    ServletContextInitializer cookieOverTls(@Value("${landfall.address:}") String address) {
        return servlet -> {
            if (address.startsWith("https:")) {
                servlet.getSessionCookieConfig().setSecure(true);
                servlet.getSessionCookieConfig().setPath("/");
                servlet.getSessionCookieConfig().setName("__Host-landfall");
            }
        };
    }

    /** After sign-in people go on to the page they asked for, not to a picture or a script of it. */
    @SuppressWarnings("NullAway") // null is how the cache is told to add nothing to the address
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // without Spring Security's Pragma, for which browsers ask for every kept file anew
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, BrowserCache.NOTHING));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.WITHOUT_PAGE));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.addHeaderWriter(new DevicePolicy());
        headers.withObjectPostProcessor(new EagerHeaders());
    }

    private static void closed(SignInLedger ledger, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            ledger.closed(person.id());
        }
    }

    /** A sign-in page that lay open too long has lost its token: a fresh one, with a word why. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && AccessRoutes.SIGN_IN_CHECK.equals(request.getRequestURI())) {
            response.sendRedirect(SIGN_IN + "?stale");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
