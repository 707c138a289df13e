package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.landfall.WorkedExample;
import org.landfall.interview.engine.AnswerMark;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who codes a document with the keyboard alone, question after question as they come: what the source says with
 * all its marks, and the one key where it says nothing. The screens are in English, the interview in Korean.
 */
final class DocumentCoder {
    private static final int MOST_STEPS = 300;
    private static final int MOST_AT_ONE = 40;
    private static final int PARAGRAPHS = 13;
    private static final Pattern IN_ENTRY = Pattern.compile("((\\w+)\\[(\\d+)])/\\w+$");

    /** What stands open: the path of a question, or what else it is. */
    private static final String OPEN = """
            () => {
                const card = document.querySelector('.iv-card');
                if (card.classList.contains('iv-note')) return 'note';
                if (card.classList.contains('iv-roster')) return 'roster';
                return card.dataset.place ?? 'end';
            }""";

    /** How it is answered. */
    private static final String WAY = """
            () => {
                const card = document.querySelector('.iv-card');
                if (card.querySelector('textarea')) return 'TELLING';
                if (card.querySelector('vaadin-combo-box, vaadin-multi-select-combo-box')) return 'SEARCHING';
                if (card.querySelector('.iv-choice, .iv-grid-line')) return 'CHOOSING';
                return card.querySelector('.iv-number, vaadin-date-picker') ? 'NUMBER' : 'LINE';
            }""";

    private static final String CHOICES = """
            () => [...document.querySelectorAll('.iv-card .iv-choice, .iv-grid-names > div > :last-child')]
                .map(choice => choice.firstChild.textContent)""";

    private final Page page;
    private final KeyboardInterview keyboard;
    private final JsonNode record;
    private final Map<String, JsonNode> answers;
    private final List<String> silent;
    private final Map<String, Integer> entries = new HashMap<>();
    private final List<String> way = new ArrayList<>();
    private String roster = "";

    DocumentCoder(Page page, JsonNode record) {
        this.page = page;
        this.keyboard = new KeyboardInterview(page);
        this.record = record;
        this.answers = WorkedExample.answers(record);
        this.silent = WorkedExample.silent(record);
    }

    /** A new record of a document: the last of the settings. Gives its pseudonym. */
    String begin() {
        keyboard.tabTo(Words.of("interview.new"));
        keyboard.key("Enter ArrowUp Control+Enter");
        page.waitForURL("**/interview/*");
        Screen.settle(page);
        return page.locator(".iv-pseudonym").innerText();
    }

    /** Where the article comes from, from field to field with Tab, and its text. */
    void source() {
        JsonNode source = WorkedExample.source();
        Locator panel = page.locator(".src-panel");
        panel.getByLabel(Words.of("source.CITATION")).focus();
        for (String words : List.of(
                source.get("title").asString(),
                source.get("publisher").asString(),
                source.get("date").asString() + "/..",
                "en",
                "Archive, file " + source.get("file").asString(),
                "Pseudonyms",
                "Paraphrased, not quoted")) {
            page.keyboard().type(words);
            page.keyboard().press("Tab");
        }
        Screen.keys(page, "Enter");
        String text = IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(number -> "Paragraph " + number + ".")
                .collect(Collectors.joining("\n\n"));
        panel.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("article.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(panel.locator(".src-number")).hasCount(PARAGRAPHS);
        assertThat(panel.locator(".iv-careful")).isHidden();
        page.locator(".iv-card").focus();
    }

    void code() {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Screen.settle(page);
            String open = (String) page.evaluate(OPEN);
            way.add(open);
            assertThat(Collections.frequency(way, open))
                    .as("steps at " + open + " after " + way)
                    .isLessThan(MOST_AT_ONE);
            switch (open) {
                case "end" -> {
                    return;
                }
                case "note" -> keyboard.key("Enter");
                case "roster" -> keyboard.key(entries.getOrDefault(roster, 0) < wanted(roster) ? "1" : "Enter");
                default -> question(open);
            }
        }
        throw new AssertionError("no end after " + way);
    }

    /** Over what is answered already. */
    void goToEnd() {
        for (int steps = 0; steps < MOST_STEPS && !page.evaluate(OPEN).equals("end"); steps++) {
            keyboard.key("Alt+ArrowRight");
        }
    }

    void handIn() {
        assertThat(page.locator(".iv-card")).containsText(Words.of("interview.end.ready"));
        keyboard.tabTo(Words.of("interview.handIn"));
        keyboard.key("Enter");
        page.waitForURL("**/interviews");
        Screen.settle(page);
    }

    private int wanted(String roster) {
        return record.get("rosters").path(roster).size();
    }

    private void question(String path) {
        Matcher inEntry = IN_ENTRY.matcher(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        String key = name;
        if (inEntry.find()) {
            key = inEntry.group(1) + "." + name;
            roster = inEntry.group(2);
            entries.merge(roster, Integer.parseInt(inEntry.group(3)), Math::max);
        }
        JsonNode answer = answers.get(key);
        if (answer != null) {
            mark(WorkedExample.mark(answer));
            answer(name, answer.get("value").asString());
        } else if (!silent.contains(key) && !key.equals(name)) {
            keyboard.tabTo(Words.of("interview.roster.remove"));
            keyboard.key("Enter");
            entries.merge(roster, -1, Integer::sum);
        } else {
            assertThat(silent).contains(key);
            leaveWords();
            keyboard.key("X");
        }
    }

    /** Inside words X and M are letters; a list that stands open is left first. */
    private void leaveWords() {
        switch ((String) page.evaluate(WAY)) {
            case "LINE", "TELLING" -> keyboard.key("Escape");
            case "SEARCHING" -> keyboard.key("Escape Escape");
            default -> {}
        }
    }

    private void answer(String name, String value) {
        switch ((String) page.evaluate(WAY)) {
            case "CHOOSING" -> choose(name, value);
            case "TELLING" -> keyboard.type(value).key("Control+Enter");
            default -> keyboard.type(value).key("Enter");
        }
    }

    /** Presses the digits that stand beside the choices; more than one wait for Enter. */
    void choose(String name, String value) {
        List<?> choices = (List<?>) page.evaluate(CHOICES);
        for (String code : value.split(" ")) {
            int place = choices.indexOf(BuiltInForm.label(name, code, "ko"));
            assertThat(place).as(name + " " + code + " among " + choices).isBetween(0, 9);
            keyboard.key(Integer.toString((place + 1) % 10));
        }
        if (BuiltInForm.takesMany(name)) {
            keyboard.key("Enter");
        }
    }

    /** Goes through the marks from the first to the last with Tab and writes those that are others. */
    private void mark(AnswerMark wanted) {
        Locator marks = page.locator(".iv-marks vaadin-select-value-button");
        List<String> shown = marks.allInnerTexts();
        List<String> words = List.of(
                Words.of("interview.scope." + wanted.scope()),
                Words.of("interview.basis." + wanted.basis()),
                Words.of("interview.certainty." + wanted.certainty()));
        String paragraph = wanted.sourceRef();
        if (shown.equals(words) && paragraph == null) {
            return;
        }
        leaveWords();
        keyboard.key("M");
        for (int i = 0; i < words.size(); i++) {
            if (!shown.get(i).equals(words.get(i))) {
                keyboard.type(words.get(i).split("\\W")[0]);
            }
            keyboard.key("Tab");
        }
        if (paragraph != null) {
            keyboard.type(paragraph);
        }
        keyboard.key("Escape");
        assertThat(marks).hasText(words.toArray(String[]::new));
    }
}
