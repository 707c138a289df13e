package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landfall.e2e.TalkLine.Aside;
import org.landfall.e2e.TalkLine.Said;

/** Gives a whole interview by one hand, and remembers what was asked and said in the words of the screen. */
final class WholeTalk {
    private static final String AT = """
            () => {
                const card = document.querySelector('.iv-card');
                return card ? (card.dataset.place ?? '') + ' ' + (card.querySelector('h2')?.textContent ?? '') : '';
            }""";

    private final Page page;
    private final Hand hand;
    private final String password;
    private final Map<String, Deque<TalkLine>> lines = new HashMap<>();
    private final Deque<Boolean> more = new ArrayDeque<>(KoreanTalk.more());
    private final List<String> said = new ArrayList<>();
    private String number = "";

    WholeTalk(Page page, Hand hand, String password) {
        this.page = page;
        this.hand = hand;
        this.password = password;
        KoreanTalk.lines()
                .forEach(line -> lines.computeIfAbsent(line.question(), name -> new ArrayDeque<>())
                        .add(line));
    }

    /** Until nothing more is asked. */
    void give() {
        hand.begin();
        for (String at = at(); oneStep(); at = at()) {
            page.waitForFunction(
                    "before => (" + AT + ")() !== before || document.querySelector('.iv-card .iv-check')", at);
            hand.lookAround();
            confirm(at);
        }
        assertThat(lines)
                .as("what was never asked")
                .allSatisfy((name, left) -> assertThat(left).isEmpty());
        assertThat(more).isEmpty();
    }

    /** Each as question and answer, without signs and blanks. */
    List<String> said() {
        return said;
    }

    /** What stood on the code card. */
    String number() {
        return number;
    }

    static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String at() {
        return page.evaluate(AT).toString();
    }

    /** Where two answers do not seem to fit, it is said that they do, and one goes on. */
    private void confirm(String asked) {
        if (at().equals(asked)) {
            hand.press("이대로 맞습니다");
            hand.lookAround();
            hand.onward();
            page.waitForFunction("before => (" + AT + ")() !== before", asked);
            hand.lookAround();
        }
    }

    private boolean oneStep() {
        Locator card = page.locator(".iv-card");
        String question = card.getAttribute("data-question");
        if (question == null) {
            return between(card);
        }
        if (card.getAttribute("class").contains("iv-note")) {
            hand.onward();
            return true;
        }
        Deque<TalkLine> left = lines.getOrDefault(question, new ArrayDeque<>());
        assertThat(left).as("an answer to " + question).isNotEmpty();
        TalkLine line = left.remove();
        line.asides().forEach(this::aside);
        say(card, line.said());
        return true;
    }

    /** A roster's end, the parting and the last page stand where no question is asked. */
    private boolean between(Locator card) {
        if (card.getAttribute("class").contains("iv-roster")) {
            if (more.remove()) {
                hand.more();
            } else {
                hand.enough();
            }
            return true;
        }
        String title = card.locator("h2").innerText();
        if (title.equals("면담을 마쳤습니다")) {
            hand.press("가셨습니다. 지금 적기");
            return true;
        }
        assertThat(title).isEqualTo("모두 답했습니다");
        return false;
    }

    /** One of the README's, on a desk. */
    private void picture(Locator card) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        if (width > height && "src_used".equals(card.getAttribute("data-question"))) {
            Screen.shootForReadme(page, "interview");
            page.setViewportSize(width, height);
        }
    }

    private void say(Locator card, Said what) {
        String asked = card.locator("h2").textContent();
        switch (what) {
            case Said.One(var choice) -> {
                remember(asked, full(card, choice));
                hand.pick(choice);
            }
            case Said.Several(var choices) -> {
                remember(
                        asked,
                        String.join(
                                "",
                                choices.stream()
                                        .map(choice -> full(card, choice))
                                        .toList()));
                hand.tick(choices);
                hand.lookAround();
                picture(card);
                hand.onward();
            }
            case Said.Words(var text) -> {
                remember(asked, text);
                hand.write(text);
                if (text.contains(KoreanTalk.NUMBER)) {
                    assertThat(card.locator(".iv-text [role=status]")).containsText(KoreanTalk.NUMBER);
                }
                hand.onward();
            }
            case Said.Without(var reason) -> {
                remember(asked, reason);
                hand.without(reason);
            }
            case Said.Skipped() -> {
                remember(asked, "묻지 않음");
                hand.skip();
            }
            case Said.PartLeftOut() -> {
                remember(asked, "부분을 뺌");
                hand.leaveOut();
            }
            case Said.Passed() -> hand.onward();
        }
    }

    private void aside(Aside aside) {
        String at = at();
        switch (aside) {
            case Aside.Mark(var scope) -> {
                hand.mark(scope);
                assertThat(page.locator(".iv-marked")).containsText(scope);
            }
            case Aside.Note(var words) -> {
                hand.note(words);
                assertThat(page.locator(".iv-marked")).containsText("메모");
            }
            case Aside.Rest() -> hand.rest(password);
            case Aside.Lighter() -> {
                hand.lighter();
                page.waitForFunction("before => (" + AT + ")() !== before", at);
                hand.lookAround();
                hand.comeBack();
            }
            case Aside.AlmostStopped() -> {
                hand.stop();
                hand.lookAround();
                hand.press("면담 계속하기");
            }
            case Aside.CodeCard() -> codeCard();
        }
        page.waitForFunction("before => (" + AT + ")() === before", at);
        hand.lookAround();
    }

    private void codeCard() {
        hand.press("번호 카드");
        number = page.locator(".lf-card-number").first().innerText();
        hand.lookAround();
        hand.press("닫기");
        assertThat(page.locator(".lf-card-number")).hasCount(0);
    }

    private void remember(String question, String answer) {
        said.add(plain(question) + " = " + plain(answer));
    }

    /** The whole words of a choice, in the language of the interview. */
    private static String full(Locator card, String choice) {
        List<?> labels = (List<?>) card.locator(".iv-choice, .iv-grid-line[data-asked] .iv-grid-name")
                .evaluateAll("labels => labels.map(label => label.firstChild.textContent)");
        return labels.stream()
                .map(String.class::cast)
                .filter(label -> label.contains(choice))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + choice));
    }
}
