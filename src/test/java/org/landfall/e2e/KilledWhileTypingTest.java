package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The server is killed at random moments while somebody types. What the screen called saved is stored; what it did not is
 * still in the field, and is stored after one has signed in over the same page. {@code -Dlandfall.kills=30} kills more
 * often, {@code -Dlandfall.seed=} repeats a run.
 */
@Tag("browser")
class KilledWhileTypingTest {
    private static final int KILLS = Integer.getInteger("landfall.kills", 4);
    private static final long SEED = Long.getLong("landfall.seed", System.nanoTime());
    private static final int SIGNS = 40;
    private static final int LONGER_THAN_SAVING = 5_000;

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    private final Random random = new Random(SEED);
    private Telling telling;

    /** What the screen calls saved: how many entries of the journal, and which text. */
    private record Acknowledged(int entries, String text) {}

    @Test
    void whatTheScreenCallsSavedIsStoredAndNothingElseIsLost() {
        System.out.println("seed " + SEED);
        telling = Telling.begin(landfall, Look.DESK);
        for (int kill = 1; kill <= KILLS; kill++) {
            String before = telling.words().inputValue();
            telling.words().focus();
            Acknowledged acknowledged = typeAndKill("k" + kill + " " + words());
            String typed = telling.words().inputValue();
            assertThat(typed).startsWith(before).startsWith(acknowledged.text());
            landfall.process().start();

            Telling other = Telling.at(landfall, telling.page().url());
            int stored = entries(other.page());
            String text = other.words().inputValue();
            other.page().context().close();
            System.out.println("kill " + kill + ": acknowledged " + acknowledged.entries() + ", stored " + stored
                    + "; text acknowledged " + acknowledged.text().length() + ", stored " + text.length() + ", typed "
                    + typed.length());
            assertThat(stored).isGreaterThanOrEqualTo(acknowledged.entries());
            assertThat(text)
                    .startsWith(acknowledged.text().stripTrailing()); // a blank at the end is no part of an answer
            assertThat(typed).startsWith(text);

            telling.comeBack(landfall.password(Telling.ACCOUNT));
            assertThat(telling.cover()).isHidden();
            assertThat(telling.words()).hasValue(typed);
            telling.awaitSaved();
        }
    }

    /** Types sign by sign; before one of them, at random, the server dies while the others still come. */
    private Acknowledged typeAndKill(String text) {
        int deadline = random.nextInt(text.length());
        Acknowledged acknowledged = seen("");
        for (int i = 0; i < text.length(); i++) {
            if (i == deadline) {
                telling.page().waitForTimeout(random.nextInt(LONGER_THAN_SAVING));
                acknowledged = seen(acknowledged.text());
                landfall.process().kill9();
            }
            telling.page().keyboard().type(text.substring(i, i + 1));
            if (i < deadline) {
                telling.page().waitForTimeout(random.nextInt(120));
            }
        }
        return acknowledged;
    }

    /** While something is open the screen goes on calling saved what it called so {@code before}. */
    private Acknowledged seen(String before) {
        boolean saved = telling.page().locator(".iv-saved:not([data-unsaved])").isVisible();
        return new Acknowledged(entries(telling.page()), saved ? telling.words().inputValue() : before);
    }

    private static int entries(Page page) {
        return (Integer) page.evaluate("document.querySelector('.iv-saved').count");
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
