package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.Publication;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.engine.Reply;
import org.landfall.study.OpenStudies;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running interview stays on its version, whatever is published or closed meanwhile. */
@LandfallTest
class VersionChangeTest {
    @Autowired
    InterviewService interviews;

    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    OpenStudies openStudies;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private final String formId = "change_" + UUID.randomUUID().toString().replace("-", "");

    private InstrumentVersionId published(String version, String question) {
        byte[] workbook = TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "A form|" + formId + "|" + version)
                .with("disclosure", "open text", "text|" + question + "|Question " + version + "|")
                .with("disclosure", "open text", "text|last|Last|")
                .bytes();
        Account custodian = people.active(Role.CUSTODIAN);
        return people.as(custodian, () -> {
            InstrumentVersionId id = ((Import.Stored) instruments.importWorkbook(workbook)).id();
            assertThat(publishing.publish(id, "Version " + version)).isEqualTo(new Publication.Published());
            return id;
        });
    }

    private Study study() {
        UUID id = UUID.randomUUID();
        String code = "V" + id.toString().substring(0, 6).toUpperCase(Locale.ROOT);
        people.asSystem(
                () -> database.sql("insert into study.study (id, code, name, form_id) values (?, ?, 'Change', ?)")
                        .params(id, code, formId)
                        .update());
        openStudies.open(new StudyId(id));
        return new Study(new StudyId(id), code, "Change", formId);
    }

    @Test
    void anOpenInterviewGoesOnOnItsVersionAndNewOnesBeginOnTheNewest() {
        published("1", "old");
        Study study = study();
        Account interviewer = talks.interviewer();
        InterviewId begun = people.as(interviewer, () -> {
            InterviewId id = interviews.start(study, "en", Preparation.DOCUMENT);
            OpenInterview open = interviews.open(id);
            open.answer(Talks.path(open, "old"), Reply.of("said before"));
            open.save();
            return id;
        });

        InstrumentVersionId two = published("2", "fresh");
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(begun);
            assertThat(open.session().value("old")).contains("said before");
            Talks.answer(open, "last", "said after");
            open.save();
            OpenInterview next = interviews.open(interviews.start(study, "en", Preparation.DOCUMENT));
            assertThat(Talks.path(next, "fresh")).isNotEmpty();
            return begun;
        });

        people.as(people.active(Role.CUSTODIAN), () -> publishing.close(two));
        people.as(interviewer, () -> {
            assertThat(interviews.open(begun).session().value("last")).contains("said after");
            assertThatThrownBy(() -> interviews.start(study, "en", Preparation.DOCUMENT))
                    .isInstanceOf(NotReadyException.class);
            return begun;
        });
    }
}
