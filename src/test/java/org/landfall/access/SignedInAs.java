package org.landfall.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test is signed in with a new account of this role, for views and services alike. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {
    Role value();

    class Factory implements WithSecurityContextFactory<SignedInAs> {
        private final People people;

        Factory(People people) {
            this.people = people;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs wanted) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(people.signIn(people.active(wanted.value())));
            SecurityContextHolder.setContext(context);
            people.tellTransaction();
            return context;
        }
    }
}
