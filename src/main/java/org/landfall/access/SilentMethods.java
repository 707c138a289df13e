package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Service;

/**
 * A public method of a service that does not say who may call it is called by nobody. Which methods those are is settled
 * when a service is made; the others are not slower for it.
 */
@Configuration(proxyBeanMethods = false)
class SilentMethods {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusal() {
        MethodInterceptor refuse = call -> {
            throw new AuthorizationDeniedException("Nobody may", new AuthorizationDecision(false));
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Silent(), refuse);
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return advisor;
    }

    private static final class Silent extends StaticMethodMatcherPointcut {
        Silent() {
            setClassFilter(new OwnServices());
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            Method called = AopUtils.getMostSpecificMethod(method, type);
            return Modifier.isPublic(called.getModifiers())
                    && called.getDeclaringClass() != Object.class
                    && !says(called)
                    && !says(called.getDeclaringClass());
        }

        private static boolean says(AnnotatedElement place) {
            return AnnotatedElementUtils.hasAnnotation(place, PreAuthorize.class)
                    || AnnotatedElementUtils.hasAnnotation(place, PermitAll.class);
        }
    }

    private static final class OwnServices implements ClassFilter {
        @Override
        public boolean matches(Class<?> type) {
            return type.getName().startsWith("org.landfall.")
                    && AnnotatedElementUtils.hasAnnotation(type, Service.class);
        }
    }
}
