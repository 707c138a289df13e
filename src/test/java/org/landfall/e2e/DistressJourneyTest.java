package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A talk in which somebody is distressed, more and more, until it ends safely and a custodian has looked after it. */
@Tag("browser")
class DistressJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("distress");

    /** Notes, and questions that may be left open. */
    private static final int MOST_BETWEEN = 6;

    private Page page;
    private Look look;
    private boolean korean;

    /** Two reports in a week call for a break: one account for each look. */
    private record Sitting(String account, Look look) {}

    static List<Sitting> sittings() {
        return List.of(
                new Sitting("interviewer@demo", Look.DESK),
                new Sitting("interviewer2@demo", new Look(390, "ko", true)));
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void distressIsNotedToldAndLookedAfter(Sitting sitting) {
        look = sitting.look();
        korean = look.language().equals("ko");
        page = landfall.signIn(sitting.account(), look);
        KeyboardInterview talk = talkAt("age_mode");
        talk.key("2").asks("age_years").type("38").key("Enter").asks("sex");

        touch("1");
        assertThat(page.locator(".iv-distress [role=status]")).containsText("We can leave this out.");
        assertThat(page.locator(".iv-distress [role=status]")).containsText("이건 빼도 됩니다.");
        assertThat(page.locator(".iv-card[data-question=sex]")).isVisible();
        look("distress-mild");

        whileSomebodyTells();
        new Telling(page).jump("inc_gate");
        touch("2");
        Locator held = page.locator(".iv-held-page");
        assertThat(held.locator("[lang=en]")).containsText("Please put your feet on the floor.");
        assertThat(held.locator("[lang=ko]")).containsText("두 발을 바닥에 대 보십시오.");
        look("distress-clear");
        page.locator(".iv-held-page textarea").fill("Trembling hands. We paused.");
        press("To a lighter topic", "가벼운 이야기로");
        assertThat(page.locator(".iv-card[data-question=now_ctry]")).isVisible();
        assertThat(page.locator(".iv-outline-state").getByText(words("closed today", "오늘은 닫음")))
                .hasCount(1);

        touch("3");
        assertThat(held.locator(".iv-numbers")).containsText("112");
        assertThat(held.locator("[lang=ko]").first()).containsText("곁에 있겠습니다");
        look("distress-severe");
        press("End the talk safely", "안전하게 마치기");
        assertThat(page.locator(".iv-card[data-question=cl_refer]")).isVisible();
        look("distress-closing");
        new Telling(page).jump("age_years");
        assertThat(page.locator(".iv-card input").first()).hasValue("38");

        beginIsRefused();
        lookedAfter();
        talkAt("age_mode");
    }

    /** A long text has the page for itself, but for how the person is; and what is chosen shows in forced colours too. */
    private void whileSomebodyTells() {
        new Telling(page).jump("t_decide");
        Locator chosen = page.locator(".iv-distress [data-late='1']");
        if (look.width() > 1100) {
            assertThat(chosen).isInViewport();
            look("distress-telling");
            new Telling(page).jump("sex");
            page.locator(".iv-side").evaluate("side => side.scrollTo(0, side.scrollHeight)");
            assertThat(chosen).isInViewport();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Screen.shoot(page, "distress-forced-colours", look);
            assertThat(chosen).not().hasCSS("background-color", colour(page.locator(".iv-distress [data-late='2']")));
            assertThat(page.locator(".iv-outline [aria-current=step]"))
                    .not()
                    .hasCSS(
                            "background-color",
                            colour(page.locator(".iv-outline button:not([aria-current])")
                                    .first()));
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }

    private static String colour(Locator of) {
        return of.evaluate("at => getComputedStyle(at).backgroundColor").toString();
    }

    private void beginIsRefused() {
        begin();
        assertThat(page.locator("vaadin-dialog [role=alert]")).isVisible();
        look("distress-unclosed");
    }

    private void lookedAfter() {
        Page desk = landfall.signIn("custodian@demo", look);
        desk.getByText(words("Look after it", "살피기")).first().click();
        Screen.settle(desk);
        press(desk, "Read", "읽기");
        assertThat(desk.locator(".lf-card")).containsText("Trembling hands. We paused.");
        Screen.assertAccessible(desk);
        Screen.shoot(desk, "distress-report", look);
        press(desk, "Looked after: close", "살폈음: 닫기");
        assertThat(desk.getByText(words("No open reports", "열린 보고가 없습니다"))).isVisible();
    }

    private void begin() {
        page.navigate("interviews?begin");
        Screen.settle(page);
        Screen.choose(page.getByLabel(words("No, none of it", "없습니다")));
        press("Begin", "시작하기");
    }

    /** A talk with a person who agreed, up to this question. */
    private KeyboardInterview talkAt(String question) {
        begin();
        page.waitForURL("**/interview/*");
        KeyboardInterview talk = new KeyboardInterview(page);
        Screen.settle(page);
        Locator card = page.locator(".iv-card");
        while (!"elig_adult".equals(card.getAttribute("data-question"))) {
            boolean picked = List.of("iv_mode", "resp_role", "iv_interp", "iv_private")
                    .contains(card.getAttribute("data-question"));
            talk.key(picked ? "1" : "Enter");
        }
        talk.key("1").asks("c_teach").key("1 2 3 4 Enter");
        talk.asks("c_part").key("1").asks("c_audio").key("2").asks("c_quote").key("2");
        talk.asks("c_aggr").key("1").asks("c_recont").key("2");
        onwardTo(question);
        return talk.asks(question);
    }

    private void onwardTo(String question) {
        Locator card = page.locator(".iv-card[data-question=" + question + "]");
        for (int steps = 0; steps < MOST_BETWEEN && !card.isVisible(); steps++) {
            Screen.keys(page, "Enter");
        }
    }

    /** In one touch, from where one is. */
    private void touch(String level) {
        if (look.width() < 1100 && !page.locator(".iv-distress").isVisible()) {
            page.locator(".iv-narrow")
                    .filter(new Locator.FilterOptions().setHasText("표시"))
                    .click();
            Screen.settle(page);
        }
        page.locator(".iv-distress [data-late='" + level + "']").click();
        Screen.settle(page);
    }

    private void look(String name) {
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private void press(String english, String inKorean) {
        press(page, english, inKorean);
    }

    private void press(Page where, String english, String inKorean) {
        where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(english, inKorean)))
                .first()
                .click();
        Screen.settle(where);
    }

    private String words(String english, String inKorean) {
        return korean ? inKorean : english;
    }
}
