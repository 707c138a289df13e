package org.landfall.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;

/** How a person sees the screens: width in pixels, language, light or dark. */
public record Look(int width, String language, boolean dark) {
    public static final Look DESK = new Look(1440, "en", false);
    public static final Look KOREAN_DESK = new Look(1440, "ko", false);

    /** Narrow, middling and wide, English and Korean, light and dark. */
    public static List<Look> all() {
        return List.of(390, 820, 1440).stream()
                .flatMap(width -> List.of("en", "ko").stream()
                        .flatMap(
                                language -> List.of(false, true).stream().map(dark -> new Look(width, language, dark))))
                .toList();
    }

    /** The two that differ most, or every one where {@code LANDFALL_LOOKS=all} asks for them. */
    static List<Look> some() {
        return everyOne() ? all() : List.of(new Look(390, "ko", true), DESK);
    }

    /** Only where {@code LANDFALL_LOOKS} is set: a picture of a whole page takes longer than most of what a test does. */
    static boolean pictured() {
        return System.getenv("LANDFALL_LOOKS") != null;
    }

    static boolean everyOne() {
        return "all".equals(System.getenv("LANDFALL_LOOKS"));
    }

    int height() {
        return width < 600 ? 844 : width < 1000 ? 1180 : 900;
    }

    public Browser.NewContextOptions context(URI address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("ko".equals(language) ? "ko-KR" : "en-GB")
                .setTimezoneId("Asia/Seoul")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setViewportSize(width, height());
    }

    /** The cookies in which the screens remember language and brightness. */
    List<Cookie> cookies(URI address) {
        return List.of(
                new Cookie("landfall-language", language).setUrl(address.toString()),
                new Cookie("landfall-scheme", dark ? "dark" : "light").setUrl(address.toString()));
    }

    @Override
    public String toString() {
        return width + "-" + language + "-" + (dark ? "dark" : "light");
    }
}
