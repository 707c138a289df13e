package org.landfall.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** Two quiet buttons: the other language, named in itself, and light or dark. */
public class PreferenceMenu extends Div {
    public PreferenceMenu() {
        addClassName("lf-preferences");
        UI ui = UI.getCurrent();
        for (Locale language : Languages.ALL) {
            if (!language.getLanguage().equals(ui.getLocale().getLanguage())) {
                Button other = new Button(Languages.nameOf(language), click -> Preferences.speak(language));
                other.addThemeVariants(ButtonVariant.TERTIARY);
                other.getElement().setAttribute("lang", language.getLanguage());
                add(other);
            }
        }
        Button scheme = new Button(new SvgIcon("icons/contrast.svg"));
        scheme.addThemeVariants(ButtonVariant.TERTIARY);
        scheme.setAriaLabel(getTranslation("shell.lightOrDark"));
        scheme.setTooltipText(getTranslation("shell.lightOrDark"));
        scheme.addClickListener(
                click -> ui.getPage().executeJs("""
                        const scheme = getComputedStyle(document.documentElement).colorScheme;
                        return scheme === 'dark'
                            || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)""").then(Boolean.class, dark -> Preferences.shine(!dark)));
        add(scheme);
    }
}
