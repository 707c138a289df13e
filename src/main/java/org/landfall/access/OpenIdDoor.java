package org.landfall.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.time.InstantSource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts the two addresses of the provider into the filter chain, where one is set; whoever comes in by it gets a new session. */
@Component
class OpenIdDoor {
    private final OpenId openId;
    private final OpenIdSignIn signIn;
    private final OpenIdLinks links;
    private final CurrentAccount current;
    private final VaadinDefaultRequestCache wanted;

    OpenIdDoor(
            OpenId openId,
            OpenIdSignIn signIn,
            OpenIdLinks links,
            CurrentAccount current,
            VaadinDefaultRequestCache wanted) {
        this.openId = openId;
        this.signIn = signIn;
        this.links = links;
        this.current = current;
        this.wanted = wanted;
    }

    void open(HttpSecurity http) {
        openId.settings().ifPresent(settings -> http.with(new Filters(settings), Customizer.withDefaults()));
    }

    private final class Filters extends AbstractHttpConfigurer<Filters, HttpSecurity> {
        private final OpenIdSettings settings;

        Filters(OpenIdSettings settings) {
            this.settings = settings;
        }

        @Override
        public void configure(HttpSecurity http) {
            OpenIdProvider provider = new OpenIdProvider(settings, InstantSource.system());
            var asked = new HttpSessionOAuth2AuthorizationRequestRepository();
            OpenIdBack back = new OpenIdBack(provider, asked, signIn, links, current);
            back.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
            onwards.setRequestCache(wanted);
            back.setAuthenticationSuccessHandler(onwards);
            http.addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
            http.addFilterBefore(new OpenIdStart(provider, asked, current), UsernamePasswordAuthenticationFilter.class);
        }
    }
}
