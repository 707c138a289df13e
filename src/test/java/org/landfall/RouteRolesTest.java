package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.shell.NotFoundView;

/** Every route there is, with every role: each sees its own menu, and elsewhere a page that looks like no page. */
@LandfallTest
class RouteRolesTest extends SpringBrowserlessTest {
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.landfall");
    }

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.isAnnotationPresent(RolesAllowed.class)
                                || view.isAnnotationPresent(AnonymousAllowed.class)
                                || view.isAnnotationPresent(PermitAll.class))
                        .as(view.getName())
                        .isTrue());
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void anInterviewerSeesTheInterviewersMenuOnly() {
        seesItsOwnOnly(Role.INTERVIEWER);
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void aResearcherSeesTheResearchersMenuOnly() {
        seesItsOwnOnly(Role.RESEARCHER);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void aCustodianSeesTheCustodiansMenuOnly() {
        seesItsOwnOnly(Role.CUSTODIAN);
    }

    @Test
    @SignedInAs(Role.ADMIN)
    void anAdministratorSeesTheAdministratorsMenuOnly() {
        seesItsOwnOnly(Role.ADMIN);
    }

    @Test
    void nobodySeesOnlyTheDoor() {
        for (Class<? extends Component> view : routes()) {
            if (!view.isAnnotationPresent(AnonymousAllowed.class)) {
                open(view);
                assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                        .as(view.getName())
                        .noneMatch(view::isInstance);
            }
        }
    }

    private void seesItsOwnOnly(Role role) {
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::menuClass)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(mayOpen(view, role)).isTrue());
        for (Class<? extends Component> view : routes()) {
            if (!mayOpen(view, role)) {
                open(view);
                assertThat(shownToPeople(getCurrentView())).as(view.getName()).isEqualTo(notFound());
            }
        }
    }

    private String notFound() {
        UI.getCurrent().navigate("no/such/address");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        return shownToPeople(getCurrentView());
    }

    private static String shownToPeople(HasElement view) {
        return view.getElement().getTextRecursively();
    }

    private static void open(Class<? extends Component> view) {
        String template = RouteConfiguration.forSessionScope().getTemplate(view).orElseThrow();
        UI.getCurrent().navigate(template.replaceAll(":[^/]+", "00000000-0000-0000-0000-000000000000"));
    }

    private static List<Class<? extends Component>> routes() {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .filter(view -> view.getPackageName().startsWith("org.landfall"))
                .toList();
    }

    private static boolean mayOpen(Class<?> view, Role role) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return allowed == null || Arrays.asList(allowed.value()).contains(role.name());
    }
}
