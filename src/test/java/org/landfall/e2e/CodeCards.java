package org.landfall.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Cards with which people take back what they told. */
final class CodeCards {
    private CodeCards() {}

    /** The number of a card that an interviewer has just made. */
    static String made(RunningLandfall landfall) {
        Page page = landfall.signIn("interviewer@demo");
        TwoCustodians.press(page, "New interview");
        Screen.settle(page);
        Screen.choose(page.getByLabel("No, none of it"));
        TwoCustodians.press(page, "Begin");
        page.waitForURL("**/interview/*");
        KeyboardInterview talk = new KeyboardInterview(page);
        Screen.settle(page);
        Locator card = page.locator(".iv-card");
        while (List.of("iv_date", "iv_mode", "resp_role", "iv_interp", "iv_private")
                .contains(card.getAttribute("data-question"))) {
            talk.key("iv_date".equals(card.getAttribute("data-question")) ? "Enter" : "1");
            Screen.settle(page);
        }
        talk.asks("elig_adult").key("1");
        talk.asks("c_teach").key("2 3 4 Enter");
        talk.asks("c_part").key("1");
        Screen.settle(page);
        TwoCustodians.press(page, "Code card");
        Screen.settle(page);
        return page.locator(".lf-card-number").first().innerText();
    }
}
