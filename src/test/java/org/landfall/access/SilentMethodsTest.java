package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** A service's method that says nothing of who may call it is called by nobody. */
class SilentMethodsTest {
    @Service
    static class Silent {
        public String silent() {
            return "done";
        }

        @PreAuthorize("isAuthenticated()")
        public String said() {
            return "done";
        }

        @PermitAll
        public String forAll() {
            return "done";
        }

        String within() {
            return "done";
        }
    }

    @Service
    @PreAuthorize("isAuthenticated()")
    static class SaidForAllOfIt {
        public String silent() {
            return "done";
        }
    }

    @Component
    static class NoService {
        public String silent() {
            return "done";
        }
    }

    @Test
    void aSilentMethodIsRefused() {
        Silent service = guarded(new Silent());
        assertThatThrownBy(service::silent).isInstanceOf(AuthorizationDeniedException.class);
    }

    @Test
    void oneThatSaysItItselfOrByItsClassIsLeftToWhatItSays() {
        Silent service = guarded(new Silent());
        assertThat(service.said()).isEqualTo("done");
        assertThat(service.forAll()).isEqualTo("done");
        assertThat(guarded(new SaidForAllOfIt()).silent()).isEqualTo("done");
    }

    @Test
    void whatIsNotForOthersOrNoServiceOfOursIsNotAsked() {
        Silent service = guarded(new Silent());
        assertThat(service.within()).isEqualTo("done");
        assertThat(service.toString()).contains("Silent");
        assertThat(guarded(new NoService()).silent()).isEqualTo("done");
        var elsewhere =
                ((DefaultPointcutAdvisor) SilentMethods.refusal()).getPointcut().getClassFilter();
        assertThat(elsewhere.matches(Silent.class)).isTrue();
        assertThat(elsewhere.matches(String.class)).isFalse();
    }

    @Test
    void itStandsWhereTheOthersThatAreAskedStand() {
        assertThat(((DefaultPointcutAdvisor) SilentMethods.refusal()).getOrder())
                .isEqualTo(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
    }

    @SuppressWarnings("unchecked")
    private static <T> T guarded(T service) {
        ProxyFactory proxies = new ProxyFactory(service);
        proxies.setProxyTargetClass(true);
        proxies.addAdvisor(SilentMethods.refusal());
        return (T) proxies.getProxy();
    }
}
