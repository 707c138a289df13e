package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.Permissions.Permission;
import org.landfall.Services.Called;
import org.landfall.access.AccountId;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every public method of every service, as every role and as nobody: it does what {@code permissions.yaml} says.
 *
 * <p>Why no annotation can be deleted without a red test: without any a method is refused to everybody (
 * {@link #aMethodThatSaysNothingIsRefused}), also to whom the file names; and where the class says something too, that is
 * something else than what the method says ({@link #everyAnnotationIsNeeded}), so the file no longer agrees.
 */
@LandfallTest
class ServiceRolesTest {
    private static final Pattern NAMED = Pattern.compile("'([A-Z]+)'");
    private static final Set<String> SIGNED_IN = Set.of("interviewer", "researcher", "custodian", "admin");
    private static final Set<String> ANYBODY = Set.of("anonymous", "interviewer", "researcher", "custodian", "admin");

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    private List<Called> all;

    @BeforeEach
    void everyMethod() {
        all = Services.of(context);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFileNamesEveryMethodAndNoOther() {
        assertThat(all.stream().map(Called::name)).isNotEmpty();
        assertThat(Permissions.methods().keySet())
                .isEqualTo(new TreeSet<>(all.stream().map(Called::name).toList()));
    }

    @Test
    void everyMethodSaysWhatTheFileSays() {
        forEach(called -> assertThat(saidBy(called.method(), called.service()))
                .as(called.toString())
                .isEqualTo(permission(called).who().keySet()));
    }

    @Test
    void everyAnnotationIsNeeded() {
        forEach(called -> {
            Set<String> without = saidBy(called.service());
            if (!saidBy(called.method()).isEmpty() && !without.isEmpty()) {
                assertThat(without).as("%s repeats its class", called).isNotEqualTo(saidBy(called.method()));
            }
        });
        for (Class<?> service : new TreeMap<>(byName()).values()) {
            assertThat(saidBy(service).isEmpty()
                            || all.stream()
                                    .filter(called -> called.service() == service)
                                    .anyMatch(called -> saidBy(called.method()).isEmpty()))
                    .as("%s says what no method of it needs", service)
                    .isTrue();
        }
    }

    @Test
    void aMethodThatSaysNothingIsRefused() {
        Silent silent = (Silent) context.getAutowireCapableBeanFactory().initializeBean(new Silent(), "silent");
        for (Role role : Role.values()) {
            actAs(people.signIn(people.active(role)));
            assertThat(thrownBy(silent::speak)).isInstanceOf(AuthorizationDeniedException.class);
        }
    }

    @Test
    void whoIsNotNamedIsRefusedBeforeAnythingHappens() {
        asEverybody((role, acting) -> forEach(called -> {
            if (!permission(called).is(role)) {
                actAs(acting);
                Throwable[] thrown = new Throwable[1];
                assertThat(Statements.countOf(() -> thrown[0] = called.thrownBy(AnyValue.of(called.method()))))
                        .as("statements of %s as %s", called, Permissions.nameOf(role))
                        .isZero();
                assertThat(thrown[0])
                        .as("%s as %s", called, Permissions.nameOf(role))
                        .isInstanceOf(AuthorizationDeniedException.class);
            }
        }));
    }

    @Test
    void whoIsNamedIsLetIn() {
        asEverybody((role, acting) -> forEach(called -> {
            if (permission(called).is(role)) {
                assertThat(tried(called, role, acting) instanceof AuthorizationDeniedException)
                        .as("%s as %s is refused", called, Permissions.nameOf(role))
                        .isFalse();
            }
        }));
    }

    /** By the name of the class of what is thrown: it is seen by its own module alone. */
    @Test
    void whoProvedTooLongAgoIsAskedOnceMoreWhereTheFileSaysSo() {
        for (Role role : Role.values()) {
            Authentication longAgo = people.signIn(people.active(role), Duration.ofHours(1));
            forEach(called -> {
                if (permission(called).is(role) && !called.name().equals("StepUp.require")) {
                    Throwable thrown = tried(called, role, longAgo);
                    assertThat(thrown != null
                                    && thrown.getClass().getSimpleName().equals("StepUpNeeded"))
                            .as("%s as %s: %s", called, role, thrown)
                            .isEqualTo(permission(called).needsStepUp());
                }
            });
        }
    }

    @Service
    @TestComponent
    static class Silent {
        public void speak() {}
    }

    /** About oneself where that is all one may, in a transaction that is taken back. */
    private @Nullable Throwable tried(Called called, @Nullable Role role, Authentication acting) {
        actAs(acting);
        AccountId own = permission(called).isOwn(role) ? people.mine().id() : null;
        Throwable[] thrown = new Throwable[1];
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            thrown[0] = called.thrownBy(AnyValue.with(called.method(), type -> type == AccountId.class ? own : null));
        });
        return thrown[0];
    }

    private interface ForOne {
        void as(@Nullable Role role, Authentication acting);
    }

    private void asEverybody(ForOne work) {
        work.as(
                null,
                new AnonymousAuthenticationToken(
                        "-", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        for (Role role : Role.values()) {
            work.as(role, people.signIn(people.active(role)));
        }
    }

    private static void actAs(Authentication acting) {
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(acting);
        SecurityContextHolder.setContext(security);
    }

    private void forEach(Consumer<Called> check) {
        SoftAssertions.assertSoftly(softly -> all.forEach(called -> softly.check(() -> check.accept(called))));
    }

    private TreeMap<String, Class<?>> byName() {
        TreeMap<String, Class<?>> services = new TreeMap<>();
        all.forEach(called -> services.put(called.service().getName(), called.service()));
        return services;
    }

    private static Permission permission(Called called) {
        Permission permission = Permissions.methods().get(called.name());
        if (permission == null) {
            throw new AssertionError(called + " is missing from permissions.yaml");
        }
        return permission;
    }

    private static @Nullable Throwable thrownBy(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static Set<String> saidBy(AnnotatedElement method, AnnotatedElement service) {
        Set<String> own = saidBy(method);
        return own.isEmpty() ? saidBy(service) : own;
    }

    private static Set<String> saidBy(AnnotatedElement place) {
        if (place.isAnnotationPresent(PermitAll.class)) {
            return ANYBODY;
        }
        PreAuthorize rule = place.getAnnotation(PreAuthorize.class);
        if (rule == null) {
            return Set.of();
        }
        String said = rule.value();
        if (said.equals("isAuthenticated()")) {
            return SIGNED_IN;
        }
        assertThat(said).matches("has(Any)?Role\\(('[A-Z]+'(, )?)+\\)");
        return new TreeSet<>(NAMED.matcher(said)
                .results()
                .map((MatchResult found) -> Permissions.nameOf(Role.valueOf(found.group(1))))
                .toList());
    }
}
