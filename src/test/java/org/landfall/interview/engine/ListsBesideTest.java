package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.bench.LongList;
import org.landfall.instrument.FormFiles;
import org.landfall.instrument.TestFiles;
import org.landfall.instrument.xlsform.MarkdownForm;

/** Questions that choose from files beside the form, and calculations that look into them. */
class ListsBesideTest {
    private static final String FORM = MarkdownForm.named("files_beside").xform();

    private static InterviewSession session() {
        return FormTemplate.parse(FORM, TestFiles.of(FORM, TestFiles.lists())).newSession("en");
    }

    private static void answer(InterviewSession session, String name, String value) {
        assertThat(session.answer("/data/" + name, Reply.of(value))).isInstanceOf(Outcome.Accepted.class);
    }

    private static QuestionView ask(InterviewSession session, String name) {
        return session.question("/data/" + name);
    }

    @Test
    void choicesComeFromTheFilesAndAreFilteredByTheirColumns() {
        InterviewSession session = session();
        assertThat(ask(session, "district").choices())
                .extracting(ChoiceView::code, ChoiceView::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d1", "North, hills"),
                        org.assertj.core.groups.Tuple.tuple("d2", "=South"));
        assertThat(ask(session, "village").choices()).isEmpty();
        answer(session, "district", "d2");
        assertThat(ask(session, "village").choices())
                .extracting(ChoiceView::code, ChoiceView::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("v2", "Rivertown"),
                        org.assertj.core.groups.Tuple.tuple("v3", "강마을"));
        assertThat(ask(session, "wells").choices())
                .extracting(ChoiceView::label)
                .containsExactly("Old well", "New well");
    }

    @Test
    void calculationsLookIntoTheFiles() {
        InterviewSession session = session();
        answer(session, "district", "d1");
        answer(session, "village", "v1");
        assertThat(session.value("people")).contains("120");
        assertThat(session.value("road")).contains("R1");
        assertThat(session.value("town")).contains("Old town");
        answer(session, "district", "d2");
        answer(session, "village", "v3");
        assertThat(session.value("people")).contains("7");
        assertThat(session.value("town")).isEmpty();
    }

    @Test
    void externalChoicesAreChosenAndNotTyped() {
        MarkdownForm markdown = MarkdownForm.named("external_choices");
        String form = markdown.xform();
        InterviewSession session =
                FormTemplate.parse(form, TestFiles.of(form, markdown.tables())).newSession("en");
        answer(session, "state", "s2");
        assertThat(ask(session, "city").type()).isEqualTo(QuestionView.Type.SELECT_ONE);
        assertThat(ask(session, "city").choices())
                .extracting(ChoiceView::code, ChoiceView::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("c2", "Hilltown"));
        answer(session, "city", "c2");
        assertThat(ask(session, "city").value()).isEqualTo("c2");
    }

    @Test
    void picturesStandWithTheirLabelsWhereTheyAreThere() {
        FormFiles files = TestFiles.of(FORM, Map.of("map.png", TestFiles.png(), "well.png", TestFiles.png()));
        InterviewSession session = FormTemplate.parse(FORM, files).newSession("en");
        assertThat(ask(session, "water").media()).containsExactly(new Media("image", "map.png"));
        assertThat(ask(session, "water").choices())
                .extracting(ChoiceView::media)
                .containsExactly(java.util.List.of(new Media("image", "well.png")), java.util.List.of());
        assertThat(ask(FormTemplate.parse(FORM).newSession("en"), "water").media())
                .isEmpty();
    }

    @Test
    void withoutFilesNothingIsOfferedAndNothingFound() {
        InterviewSession session = FormTemplate.parse(FORM).newSession("en");
        assertThat(ask(session, "district").choices()).isEmpty();
        assertThat(session.value("people")).isEmpty();
    }

    @Test
    void aListOfTenThousandRowsIsFilteredAndLookedInto() {
        InterviewSession session = LongList.template().newSession("en");
        for (int area = 0; area < 20; area++) {
            session.answer("/data/area", Reply.of(String.valueOf(area)));
            assertThat(session.question("/data/town").choices()).hasSize(20);
            session.answer("/data/town", Reply.of("t" + (area + LongList.AREAS)));
            assertThat(session.value("people")).contains(String.valueOf((area + LongList.AREAS) * 3));
        }
    }
}
