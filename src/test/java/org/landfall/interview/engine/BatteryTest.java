package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestWorkbook;

/** Which questions are asked as one grid, and what the standard adds to them that nobody is asked. */
class BatteryTest {

    @Test
    void aTableListIsOneGridUnderItsHeading() {
        Scenario talk = interview(TestWorkbook.form()
                .with("appearance", "table-list", "begin_group|g|How much?|얼마나?")
                .row("select_one yn|a|A")
                .row("select_one yn|b|B")
                .row("end_group|g"));
        assertThat(talk.session().battery(talk.path("a")))
                .extracting(QuestionView::name)
                .containsExactly("a", "b");
        assertThat(talk.session().progress().applying()).isEqualTo(2);
        assertThat(talk.session().modules()).extracting(ModuleState::label).containsExactly("How much?");
    }

    @Test
    void aTableInAModuleKeepsItsHeading() {
        Scenario talk = interview(TestWorkbook.form()
                .row("begin_group|m|Module|")
                .with("appearance", "table-list", "begin_group|g|How much?|얼마나?")
                .row("select_one yn|a|A")
                .row("select_one yn|b|B")
                .row("end_group|g")
                .row("text|after|After|")
                .row("end_group|m"));
        assertThat(talk.view("a").section())
                .isNotNull()
                .extracting(Section::label)
                .isEqualTo("How much?");
        assertThat(talk.session().battery(talk.path("after"))).isEmpty();
        talk.goesTo("a").answer("a", "yes");
        assertThat(talk.session().next())
                .hasValueSatisfying(next -> assertThat(next).endsWith("/b"));
    }

    @Test
    void questionsThatOfferOtherThingsStandAlone() {
        Scenario talk = interview(TestWorkbook.form()
                .row("begin_group|m|Module|")
                .row("begin_group|g|G|")
                .row("select_one yn|a|A")
                .with("appearance", "list-nolabel", "select_one yn|b|B")
                .row("end_group|g")
                .row("end_group|m"));
        assertThat(talk.session().battery(talk.path("a"))).isEmpty();
        assertThat(talk.session().battery(talk.path("b"))).isEmpty();
    }

    @Test
    void aListThatIsAFileNobodyHasKeepsNothingFromBeingHandedIn() {
        Scenario talk = interview(TestWorkbook.form()
                .with("required", "yes", "select_one_from_file places.csv|p|P")
                .with("required", "yes", "text|t|T"));
        assertThat(talk.view("p").choices()).isEmpty();
        assertThat(talk.session().missing()).extracting(Row.Question::name).containsExactly("t");
    }

    @Test
    void guidanceIsKeptApartFromTheHint() {
        Scenario talk = interview(TestWorkbook.form()
                .sheet(
                        "survey",
                        "type|name|label::English (en)|hint::English (en)|guidance_hint::English (en)",
                        "text|q|What?|Short|Long words for who asks"));
        assertThat(talk.view("q").hint()).isEqualTo("Short");
        assertThat(talk.view("q").guidance()).containsEntry("en", "Long words for who asks");
    }

    @Test
    void labelsWithPicturesShowTheirWords() {
        Scenario talk = interview(TestWorkbook.form()
                .sheet(
                        "survey",
                        "type|name|label::English (en)|media::image::English (en)|media::audio::English (en)",
                        "text|q|What?|tree.jpg|tree.mp3",
                        "select_one yn|c|Which?|a.png|"));
        talk.labelled("q", "en", "What?").offers("c", "yes", "no");
    }
}
