package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landfall.access.AccessRoutes;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.release.ReleaseRoutes;
import org.landfall.shell.CopyButton;
import org.landfall.shell.Page;
import org.springframework.core.io.ClassPathResource;

/** How programs ask for tables: the doors, three scripts that run as they stand, what a refusal looks like. */
@Route(ReleaseRoutes.PROGRAMS)
@RolesAllowed(Roles.RESEARCHER)
@Menu(title = "programs.title", order = 12, icon = "programs")
class ProgramsView extends Page {
    private static final String SCRIPTS = "org/landfall/release/api/example.";
    private static final List<String> DOORS =
            List.of("studies", "vintages", "variables", "release", "marginal", "document");

    ProgramsView() {
        super("programs.title", "programs.purpose");
        add(
                section(
                        "programs.token",
                        words("programs.token.text"),
                        words("programs.token.keep"),
                        way(AccessRoutes.OWN_ACCOUNT, "programs.token.make")),
                section("programs.doors", words("programs.doors.text"), doors()),
                section("programs.refusals", words("programs.refusals.text"), words("programs.refusals.pace")),
                section(
                        "programs.practice",
                        words("programs.practice.text"),
                        way(AnalysisRoutes.TABLES, "programs.practice.tables")),
                section("programs.curl", script("sh")),
                section("programs.python", script("py")),
                section("programs.r", words("programs.r.text"), script("R")));
    }

    private Section section(String titleKey, Component... parts) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassNames("lf-card", "lf-form");
        return section;
    }

    private Paragraph words(String key) {
        return new Paragraph(getTranslation(key));
    }

    private Anchor way(String address, String key) {
        return new Anchor(address, getTranslation(key));
    }

    private DescriptionList doors() {
        DescriptionList list = new DescriptionList();
        DOORS.forEach(door -> {
            var address = new DescriptionList.Term(getTranslation("programs.door." + door));
            address.addClassName("rl-address");
            list.add(address, new DescriptionList.Description(getTranslation("programs.door." + door + ".text")));
        });
        return list;
    }

    private static Component script(String language) {
        try {
            Pre script = new Pre(new ClassPathResource(SCRIPTS + language).getContentAsString(StandardCharsets.UTF_8));
            script.addClassName("rl-script");
            return new Div(script, new CopyButton(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
