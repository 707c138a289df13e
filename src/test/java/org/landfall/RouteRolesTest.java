package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.Permissions.Permission;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.Talks;
import org.landfall.shell.NotFoundView;
import org.landfall.study.StudyService;
import org.landfall.testimony.Tellings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address there is, as every role and as nobody: shown to whom {@code permissions.yaml} names, and to others a page
 * that looks like no page. A view without an annotation is shown to nobody, so none can be deleted without a red test.
 */
@LandfallTest
class RouteRolesTest extends SpringBrowserlessTest {
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private Tellings tellings;

    @Autowired
    private StudyService studies;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private DraftService drafts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.landfall");
    }

    @Test
    void theFileNamesEveryAddressAndNoOther() {
        assertThat(Permissions.routes().keySet())
                .isEqualTo(
                        routes().stream().map(RouteRolesTest::address).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Permissions.doors().keySet())
                .isEqualTo(doors.getHandlerMethods().entrySet().stream()
                        .filter(door -> isOurs(door.getValue().getBeanType()))
                        .flatMap(door -> door.getKey().getPatternValues().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyViewSaysWhatTheFileSays() {
        SoftAssertions.assertSoftly(softly -> routes().forEach(view -> softly.assertThat(saidBy(view))
                .as(view.getName())
                .isEqualTo(permission(view).who().keySet())));
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void anInterviewerSeesTheInterviewersPagesOnly() {
        seesItsOwnOnly(Role.INTERVIEWER);
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void aResearcherSeesTheResearchersPagesOnly() {
        seesItsOwnOnly(Role.RESEARCHER);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void aCustodianSeesTheCustodiansPagesOnly() {
        seesItsOwnOnly(Role.CUSTODIAN);
    }

    @Test
    @SignedInAs(Role.ADMIN)
    void anAdministratorSeesTheAdministratorsPagesOnly() {
        seesItsOwnOnly(Role.ADMIN);
    }

    @Test
    void nobodySeesOnlyTheDoor() {
        SoftAssertions.assertSoftly(softly -> routes().forEach(view -> {
            navigate(view, NO_ID);
            softly.assertThat(isShown(view) || permission(view).who().size() > Role.values().length)
                    .as(view.getName())
                    .isEqualTo(permission(view).is(null));
        }));
    }

    private void seesItsOwnOnly(Role role) {
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::menuClass)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(
                                permission(Objects.requireNonNull(view)).is(role))
                        .isTrue());
        Map<String, String> real = role == Role.ADMIN ? Map.of() : somethingToSee(role);
        String notFound = notFound();
        SoftAssertions.assertSoftly(softly -> routes().forEach(view -> {
            Permission permission = permission(view);
            navigate(view, real.getOrDefault(address(view), NO_ID));
            if (!permission.is(role)) {
                softly.assertThat(shownToPeople()).as(view.getName()).isEqualTo(notFound);
            } else if (!permission.is(null)) { // a door leads on whoever is in already
                softly.assertThat(isShown(view)).as(view.getName()).isTrue();
            }
        }));
    }

    /** What stands for {@code :id} in each address. */
    private Map<String, String> somethingToSee(Role role) {
        Account mine = people.mine();
        String study = studies.all().getFirst().id().toString();
        Account writer = people.active(Role.CUSTODIAN);
        String version = elsewhere(() -> published().toString(), writer);
        String sheets = elsewhere(() -> drafts.draftOf(published()).toString(), writer);
        boolean own = role == Role.INTERVIEWER;
        Account interviewer = own ? mine : talks.interviewer();
        String draft = elsewhere(() -> talks.document(interviewer).toString(), null);
        String completed = elsewhere(() -> talks.handedIn(interviewer).toString(), null);
        Account colleague = talks.interviewer();
        String ofTheSite = elsewhere(() -> talks.handedIn(colleague).toString(), null);
        String quote = elsewhere(
                () -> tellings.proposed(tellings.approved(interviewer, talks.study(false), Map.of()))
                        .toString(),
                null);
        if (own) {
            people.leads(mine, studies.all().getFirst().id().value(), Objects.requireNonNull(colleague.site()));
        }
        return Map.ofEntries(
                Map.entry("site/:id", ofTheSite),
                Map.entry("testimony/:id", completed),
                Map.entry("quotes/:id", quote),
                Map.entry("interview/:id", draft),
                Map.entry("record/:id", completed),
                Map.entry("review/:id", completed),
                Map.entry("review/:id/history", completed),
                Map.entry("studies/:id", study),
                Map.entry("instruments/:id", version),
                Map.entry("instruments/:id/edit", sheets),
                Map.entry("instruments/:id/library", sheets),
                Map.entry("instruments/:id/try", version));
    }

    private InstrumentVersionId published() {
        return instruments
                .published(studies.all().getFirst().formId())
                .orElseThrow()
                .id();
    }

    /** In a thread of its own: in this one a session is open. */
    private String elsewhere(Supplier<String> work, @Nullable Account as) {
        String[] done = new String[1];
        Thread thread = Thread.ofPlatform().start(() -> done[0] = as == null ? work.get() : people.as(as, work));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(done[0]);
    }

    private String notFound() {
        UI.getCurrent().navigate("no/such/address");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        return shownToPeople();
    }

    private String shownToPeople() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static boolean isShown(Class<? extends Component> view) {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(view::isInstance);
    }

    private static void navigate(Class<? extends Component> view, String id) {
        UI.getCurrent().navigate(address(view).replaceAll(":[^/]+", id));
    }

    private static Permission permission(Class<?> view) {
        Permission permission = Permissions.routes().get(address(view.asSubclass(Component.class)));
        if (permission == null) {
            throw new AssertionError(view + " is missing from permissions.yaml");
        }
        return permission;
    }

    private static String address(Class<? extends Component> view) {
        return RouteConfiguration.forSessionScope()
                .getTemplate(view)
                .orElseThrow()
                .replaceAll(":___url_parameter.*", ":token");
    }

    private static List<Class<? extends Component>> routes() {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .filter(RouteRolesTest::isOurs)
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("org.landfall")
                && !type.getSimpleName().endsWith("Probe");
    }

    private static Set<String> saidBy(Class<?> view) {
        Set<String> said = new TreeSet<>();
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            said.add(Permissions.ANONYMOUS);
        }
        if (view.isAnnotationPresent(AnonymousAllowed.class) || view.isAnnotationPresent(PermitAll.class)) {
            Arrays.stream(Role.values()).map(Permissions::nameOf).forEach(said::add);
        }
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            Arrays.stream(allowed.value())
                    .map(Role::valueOf)
                    .map(Permissions::nameOf)
                    .forEach(said::add);
        }
        return said;
    }
}
