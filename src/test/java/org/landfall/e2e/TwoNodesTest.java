package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node dies while interviews are typed, then the database's primary. Only {@code ./landfall test --all} runs it: it starts two
 * applications, two PostgreSQL and a proxy. {@code -Dlandfall.seed=} repeats a run.
 */
@Tag("browser")
@Tag("two-nodes")
class TwoNodesTest {
    private static final long SEED = Long.getLong("landfall.seed", System.nanoTime());
    private static final int SIGNS = 60;
    private static final String FIRST = "interviewer@demo";
    private static final String SECOND = "interviewer2@demo";

    private static TwoNodes nodes;
    private static Chromium chromium;

    private final Random random = new Random(SEED);

    /** What a screen calls saved: how many entries of the journal, and which text. */
    private record Saved(int entries, String text) {}

    @BeforeAll
    static void start() throws IOException {
        nodes = TwoNodes.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void aDeadNodeCostsOneSignInAndADeadPrimaryNothing() {
        System.out.println("seed " + SEED);
        Telling dies = Telling.begin(signedIn(FIRST), Look.DESK);
        Telling stays = Telling.begin(signedIn(SECOND), Look.DESK);
        assertThat(node(dies)).as("two people, two nodes").isNotEqualTo(node(stays));

        whenANodeDies(dies, stays);
        whenThePrimaryDies(dies, stays);
    }

    private void whenANodeDies(Telling dies, Telling stays) {
        String gone = node(dies);
        Saved acknowledged = typeAnd(dies, () -> nodes.killNode(gone));
        String typed = dies.words().inputValue();
        compare("node " + gone + " killed", FIRST, dies, acknowledged, typed);

        dies.comeBack(nodes.accounts().passwords().get(FIRST));
        assertThat(dies.cover()).isHidden();
        assertThat(node(dies)).isEqualTo(node(stays));
        assertThat(dies.words()).hasValue(typed);
        dies.awaitSaved();

        Saved neighbour = typeAnd(stays, () -> {});
        stays.awaitSaved();
        assertThat(stays.cover().isVisible())
                .as("a sign-in of whoever is on the other node")
                .isFalse();
        compare("its neighbour", SECOND, stays, neighbour, stays.words().inputValue());
    }

    private void whenThePrimaryDies(Telling dies, Telling stays) {
        String before = nodes.primary();
        Saved other = saved(dies, new Saved(0, ""));
        Saved acknowledged = typeAnd(stays, nodes::killPrimary);
        String typed = stays.words().inputValue();
        nodes.awaitLine("Promoted: ");
        assertThat(nodes.primary()).isNotEqualTo(before);

        stays.awaitSaved();
        assertThat(stays.cover().isVisible()).as("a sign-in for a dead primary").isFalse();
        assertThat(stays.words()).hasValue(typed);
        compare("primary " + before + " killed", SECOND, stays, acknowledged, typed);
        compare("the interview that lay still", FIRST, dies, other, dies.words().inputValue());
        typeAnd(dies, () -> {});
        dies.awaitSaved();
    }

    /** Types sign by sign, and at a random one of them something happens while the others still come. */
    private Saved typeAnd(Telling telling, Runnable happens) {
        String text = words();
        int when = SIGNS / 3 + random.nextInt(SIGNS / 3);
        telling.words().focus();
        telling.page().keyboard().press("Control+End");
        Saved saved = saved(telling, new Saved(0, ""));
        for (int i = 0; i < text.length(); i++) {
            if (i == when) {
                saved = saved(telling, saved);
                happens.run();
            } else if (i < when) {
                telling.page().waitForTimeout(random.nextInt(200));
                saved = saved(telling, saved);
            }
            telling.page().keyboard().type(text.substring(i, i + 1));
        }
        return saved;
    }

    private static Saved saved(Telling telling, Saved before) {
        boolean all = telling.page().locator(".iv-saved:not([data-unsaved])").isVisible();
        return new Saved(entries(telling.page()), all ? telling.words().inputValue() : before.text());
    }

    private static int entries(Page page) {
        return (Integer) page.evaluate("document.querySelector('.iv-saved').count");
    }

    /** Looks at the interview from another device, which the proxy leads to a node that lives. */
    private static void compare(String what, String account, Telling telling, Saved acknowledged, String typed) {
        Page page = signedIn(account);
        page.navigate(telling.page().url());
        Screen.settle(page);
        Saved stored = new Saved(entries(page), new Telling(page).words().inputValue());
        page.context().close();
        System.out.println(what + ": acknowledged " + acknowledged.entries() + " entries and "
                + acknowledged.text().length() + " signs, stored " + stored.entries() + " and "
                + stored.text().length() + ", typed " + typed.length());
        assertThat(stored.entries()).isGreaterThanOrEqualTo(acknowledged.entries());
        assertThat(stored.text())
                .startsWith(acknowledged.text().stripTrailing()); // a blank at the end is no part of an answer
        assertThat(typed).startsWith(stored.text());
    }

    private static Page signedIn(String account) {
        Browser.NewContextOptions options = Look.DESK.context(nodes.address());
        BrowserContext context = chromium.browser().newContext(options);
        context.addCookies(Look.DESK.cookies(nodes.address()));
        Page page = context.newPage();
        nodes.accounts().signIn(page, account);
        return page;
    }

    private static String node(Telling telling) {
        return telling.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("LANDFALL_NODE"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        while (words.length() < SIGNS) {
            words.append((char) ('a' + random.nextInt(26)));
            if (random.nextInt(6) == 0) {
                words.append(random.nextBoolean() ? ' ' : '강');
            }
        }
        return words.toString();
    }
}
