package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/**
 * The frame around every view of a signed-in person: mark, menu of the role, language, brightness, sign-out. It brings what
 * {@link StepUpGuard} opens over any of them: no view names that dialog, so the browser would not have its parts.
 */
@Layout
@Uses(Dialog.class)
@Uses(PasswordField.class)
@Uses(TextField.class)
@PermitAll
public class MainLayout extends AppLayout {
    private final transient AuthenticationContext authentication;

    MainLayout(AuthenticationContext authentication, DemoBanner banner) {
        this.authentication = authentication;
        boolean signedIn = authentication.isAuthenticated();
        setPrimarySection(Section.DRAWER);
        if (signedIn) {
            addToDrawer(new Header(new Wordmark()), new RoleMenu(), foot());
        }
        addToNavbar(bar(signedIn), banner, new FullDiskBanner());
    }

    private Component bar(boolean signedIn) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        HtmlContainer bar = signedIn ? new Nav() : new Header(new Wordmark());
        if (signedIn) {
            bar.add(toggle);
            bar.getElement().setAttribute("aria-label", getTranslation("shell.preferences"));
        }
        bar.add(new PreferenceMenu());
        bar.addClassName("lf-bar");
        return bar;
    }

    private Component foot() {
        Span name = new Span(authentication.getPrincipalName().orElse(""));
        name.addClassName("lf-who");
        Button out = new Button(getTranslation("shell.signOut"));
        out.getElement().setAttribute("data-sign-out", "");
        out.addThemeVariants(ButtonVariant.TERTIARY);
        Nav foot = new Nav(name, out);
        foot.getElement().setAttribute("aria-label", getTranslation("shell.you"));
        foot.addClassName("lf-foot");
        return foot;
    }
}
