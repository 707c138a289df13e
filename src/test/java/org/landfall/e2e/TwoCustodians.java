package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Cuts the first vintage of a demo's study the way it is cut: one custodian proposes, another signs. */
final class TwoCustodians {
    static final String FIRST = "custodian@demo";
    static final String SECOND = "custodian2@demo";

    private TwoCustodians() {}

    /** @return the page of the second one, on which the vintage stands */
    static Page cutVintage(RunningLandfall landfall, Look look) {
        boolean korean = "ko".equals(look.language());
        Page first = landfall.signIn(FIRST, look);
        Screen.go(first, "vintages");
        press(first, korean ? "다음 빈티지 미리 보기" : "Look at the next vintage");
        fieldwork(first, korean);
        press(first, korean ? "두 번째 기록 책임자에게 제안하기" : "Propose this cut to a second custodian");
        proveIfAsked(first, landfall.password(FIRST), "vaadin-notification-card");
        Page second = landfall.signIn(SECOND, look);
        Screen.go(second, "vintages");
        press(second, korean ? "오늘 기준으로 보기" : "Look at it today");
        press(second, korean ? "서명하고 빈티지 만들기" : "Sign and cut the vintage");
        proveIfAsked(second, landfall.password(SECOND), ".an-vintage-card");
        assertThat(second.locator(".an-vintage-card")).containsText(korean ? "보호된 수" : "protected number");
        return second;
    }

    /** What is said of the talks, for everybody who reads the numbers. */
    static void fieldwork(Page page, boolean korean) {
        page.getByLabel(korean ? "면담할 분들을 찾은 방법(영어)" : "How people were found, in English")
                .fill("By churches and by word of mouth in two cities.");
        page.getByLabel(korean ? "면담할 분들을 찾은 방법(한국어)" : "How people were found, in Korean")
                .fill("두 도시에서 교회와 지인의 소개로 찾았습니다.");
        page.getByLabel(korean ? "면담한 첫해" : "Talks from the year").fill("2014");
        page.getByLabel(korean ? "면담한 마지막 해" : "to the year").fill("2016");
    }

    /** On a server that other tests use too, one of which may have cut the vintage before. */
    static void haveVintage(RunningLandfall landfall) {
        Page page = landfall.signIn(FIRST, Look.DESK);
        Screen.go(page, "vintages");
        boolean there = page.locator(".an-vintage-card").count() > 0;
        page.context().close();
        if (!there) {
            cutVintage(landfall, Look.DESK);
        }
    }

    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Where the last proof is over sooner than a slow machine has read the records. */
    private static void proveIfAsked(Page page, String password, String then) {
        Locator asked = page.locator("vaadin-dialog input[type=password]");
        asked.or(page.locator(then)).first().waitFor();
        if (asked.count() > 0) {
            asked.fill(password);
            asked.press("Enter");
            page.locator(then).first().waitFor();
        }
    }
}
