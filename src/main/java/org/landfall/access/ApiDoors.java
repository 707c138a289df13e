package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The chain of programs: a token and nothing else leads in, whatever cookie comes along, so a page of somebody else
 * cannot make a browser ask. What nobody may ask is answered like what does not exist.
 */
@Configuration(proxyBeanMethods = false)
class ApiDoors {
    private static final String ALL = "/" + AccessRoutes.API + "/**";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, TokenSignIn signIn, ApiProblems problems, @Value("${landfall.address:}") String address)
            throws Exception {
        http.securityMatcher(ALL);
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ALL)
                .hasRole(Roles.RESEARCHER)
                .requestMatchers(HttpMethod.POST, ALL)
                .hasRole(Roles.RESEARCHER)
                .anyRequest()
                .denyAll());
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, none) -> nothing(problems, request, response))
                .accessDeniedHandler((request, response, denied) -> nothing(problems, request, response)));
        http.addFilterBefore(new TokenFilter(signIn, problems), AuthorizationFilter.class);
        http.headers(SecurityConfiguration::headers);
        http.headers(headers -> headers.httpStrictTransportSecurity(
                tls -> tls.requestMatcher(request -> address.startsWith("https:"))));
        return http.build();
    }

    private static void nothing(ApiProblems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, HttpStatus.NOT_FOUND, "notFound");
    }
}
