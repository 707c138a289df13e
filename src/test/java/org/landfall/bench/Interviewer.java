package org.landfall.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.interview.InterviewId;
import org.landfall.wire.FlowClient;
import org.landfall.wire.FlowPage;

/**
 * An interviewer with a running interview of their own, who answers questions with choices by keyboard and passes over the
 * others. An answer counts when the server's answer moves the screen's "Saved". At the end a new interview begins.
 */
final class Interviewer implements Load.Person {
    private static final Pattern INTERVIEW = Pattern.compile("interview/([0-9a-f-]{36})");
    /** Of the settings of a record, the one in which no consent stands before the questions; the form asks for it again. */
    private static final String CODED_FROM_A_DOCUMENT = "7";

    private static final int MODES = 4;

    private static final int PATIENCE = 40;

    private final FlowClient browser;
    private int answered;
    private boolean first;

    Interviewer(HttpClient http, URI address, String password) throws IOException, InterruptedException {
        browser = new FlowClient(http, address);
        browser.signIn("interviewer@demo", password);
    }

    /** Opens an interview that was begun before. */
    void resume(InterviewId interview) throws IOException, InterruptedException {
        browser.open("interview/" + interview);
        first = true;
        answered = 0;
    }

    @Override
    public void prepare() throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            if (i == PATIENCE / 2) {
                begin();
            }
            FlowPage.Node question = question().orElse(null);
            if (question != null && first && question.children.size() >= MODES) {
                first = false;
            } else if (question != null && question.id != answered) {
                answered = question.id;
                return;
            }
            press("next");
        }
        throw new IOException("no question to answer");
    }

    @Override
    public void answer() throws Exception {
        if (!press("1")) {
            throw new IOException("not saved");
        }
    }

    /** Answers some questions before the time is taken, so that not everybody begins and ends together. */
    void answerAhead(int questions) throws Exception {
        for (int i = 0; i < questions; i++) {
            prepare();
            answer();
        }
    }

    void begin() throws IOException, InterruptedException {
        browser.open("interviews");
        browser.click(browser.page().button("New interview"));
        browser.choose(browser.page().labelled("How and where"), CODED_FROM_A_DOCUMENT);
        Matcher address = INTERVIEW.matcher(browser.click(browser.page().button("Begin")));
        if (!address.find()) {
            throw new IOException("no interview began");
        }
        browser.open(address.group());
        first = true;
    }

    /** The node with the choices of the question asked now. */
    private Optional<FlowPage.Node> question() {
        return browser.page()
                .find(node -> node.tag.equals("vaadin-radio-group") || node.tag.equals("vaadin-checkbox-group"));
    }

    /** Whether the screen said so: its count of what was stored grew. */
    private boolean press(String word) throws IOException, InterruptedException {
        int keys = browser.page()
                .find(node -> node.tag.equals("interview-keys"))
                .orElseThrow(() -> new IOException("no interview is open"))
                .id;
        return browser.event(keys, "interview-key", Map.of("event.detail.word", word))
                .contains("\"key\":\"count\"");
    }
}
