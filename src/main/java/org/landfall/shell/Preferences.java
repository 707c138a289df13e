package org.landfall.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Language and brightness of the screens, remembered in two cookies of this browser that say nothing about anybody;
 * they hold on the sign-in page too. In a browser where nobody chose, the language of the account holds. The language of the interview is another matter and belongs to the interview.
 */
@Component
public class Preferences implements VaadinServiceInitListener {
    private static final String LANGUAGE = "landfall-language";
    private static final String SCHEME = "landfall-scheme";
    private static final int YEAR = 365 * 24 * 3600;

    private final OwnLanguage own;

    Preferences(OwnLanguage own) {
        this.own = own;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> apply(init.getUI(), VaadinRequest.getCurrent()));
    }

    /** Remembers the language, with the account too where somebody is signed in, and shows the page again in it. */
    public static void speak(Locale language) {
        VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(OwnLanguage.class)
                .choose(language);
        remember(LANGUAGE, language.getLanguage());
        UI.getCurrent().getPage().reload();
    }

    /** Remembers light or dark and changes the page at once. */
    public static void shine(boolean dark) {
        remember(SCHEME, dark ? "dark" : "light");
        UI.getCurrent().getPage().setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    }

    private void apply(UI ui, VaadinRequest request) {
        ui.setLocale(cookie(request, LANGUAGE)
                .map(Languages::of)
                .or(own::chosen)
                .orElseGet(() -> Languages.of(request.getLocale().toLanguageTag())));
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        cookie(request, SCHEME)
                .ifPresent(scheme -> ui.getPage()
                        .setColorScheme("dark".equals(scheme) ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT));
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void remember(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
