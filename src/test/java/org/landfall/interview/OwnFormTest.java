package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.ActingAs;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.Publication;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.engine.Reply;
import org.landfall.study.OpenStudies;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** A team brings its own form: no languages, no modules, no classes, as many field forms are. */
@LandfallTest
class OwnFormTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    StudyService studies;

    @Autowired
    InterviewService interviews;

    @Autowired
    ActingAs acting;

    @Autowired
    People people;

    @Autowired
    OpenStudies openStudies;

    private final String formId = "own_" + UUID.randomUUID().toString().replace("-", "");

    private Study study() {
        byte[] workbook = TestWorkbook.empty()
                .sheet("settings", "form_title|form_id|version", "Returns|" + formId + "|1")
                .sheet("choices", "list_name|name|label", "yn|yes|Yes", "yn|no|No")
                .sheet(
                        "survey",
                        "type|name|label|relevant",
                        "select_one yn|back|Would you go back?|",
                        "text|why|Why?|${back} = 'no'")
                .bytes();
        return acting.role(Role.CUSTODIAN, () -> {
            var id = ((Import.Stored) instruments.importWorkbook(workbook)).id();
            publishing.confirm(id, Map.of("back", DisclosureClass.SENSITIVE, "why", DisclosureClass.OPEN_TEXT));
            assertThat(publishing.publish(id, "The pilot asked for it")).isInstanceOf(Publication.Published.class);
            Study study = ((StudyOutcome.Begun) studies.begin("Own " + formId, formId)).study();
            openStudies.open(study.id());
            return study;
        });
    }

    @Test
    void aStudyOnATeamsOwnFormIsHeldAndHandedIn() {
        Study study = study();
        Account interviewer = people.active(Role.INTERVIEWER);
        people.as(interviewer, () -> {
            InterviewId id = interviews.start(study, null, Preparation.DOCUMENT);
            OpenInterview open = interviews.open(id);
            open.answer(open.session().current(), Reply.of("no"));
            open.moveTo(open.session().next().orElseThrow());
            open.answer(open.session().current(), Reply.of("There is no work"));
            open.save();
            OpenInterview again = interviews.open(id);
            assertThat(again.session().value("why")).contains("There is no work");
            assertThat(interviews.complete(again)).isInstanceOf(Completion.Done.class);
            return id;
        });
    }

    @Test
    void aFormWithoutLanguagesLeavesNothingToChoose() {
        Study study = study();
        Account interviewer = people.active(Role.INTERVIEWER);
        assertThat(people.as(interviewer, () -> interviews.languages(study)).size())
                .isLessThan(2);
    }
}
