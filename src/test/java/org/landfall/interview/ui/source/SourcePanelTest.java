package org.landfall.interview.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.SourceService;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;

/** The published document beside the form. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class SourcePanelTest extends SpringBrowserlessTest {
    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private SourceService sources;

    private InterviewId id = new InterviewId(new UUID(0, 0));

    @BeforeEach
    void begin() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var me = people.mine();
        Thread other = Thread.ofPlatform().start(() -> id = talks.document(me));
        other.join();
    }

    @Test
    void whatTheSourceSaysInAParagraphIsCitedWithOneClick() {
        sources.attach(id, "article.txt", "First.\n\nSecond.\n\nThird.".getBytes(StandardCharsets.UTF_8));
        UI.getCurrent().navigate("interview/" + id);
        cite("Cite paragraph 2 at this answer");
        assertThat(reference()).isEqualTo("2");
        cite("Cite paragraph 3 at this answer");
        assertThat(reference()).isEqualTo("2-3");
        cite("Cite paragraph 1 at this answer");
        assertThat(reference()).isEqualTo("1");
        String here = interviews.open(id).session().current();
        assertThat(interviews.open(id).session().question(here).mark().sourceRef())
                .isEqualTo("1");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        UI.getCurrent().navigate("interview/" + id);
        test($(TextField.class).withCaption("Date of publication").single()).setValue("last May");
        test($(Button.class).withText("Keep").single()).click();
        assertThat($(TextField.class)
                        .withCaption("Date of publication")
                        .single()
                        .getErrorMessage())
                .startsWith("Please write 2006");
        assertThat(sources.of(id).date()).isEqualTo("2006-05-19/..");
    }

    @Test
    void paragraphsArePartedByEmptyLinesOrElseByLines() {
        assertThat(SourceText.paragraphs("a\nb\n\nc\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a\nb", "c");
        assertThat(SourceText.paragraphs("a\r\nb".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b");
    }

    private void cite(String name) {
        NativeButton take =
                $(NativeButton.class).withAttribute("aria-label", name).single();
        ComponentUtil.fireEvent(take, new ClickEvent<>(take));
    }

    private String reference() {
        return $(TextField.class).withCaption("Paragraph or minute").single().getValue();
    }
}
