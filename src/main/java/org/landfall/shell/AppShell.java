package org.landfall.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that every view is shown in: Aura below, our tokens and the Pretendard typeface above, nothing from elsewhere. */
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/styles.css")
@NpmPackage(value = "pretendard", version = "1.3.9")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/landfall.svg", "any");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("referrer", "no-referrer");
    }
}
