package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.Services.Called;
import org.landfall.access.Account;
import org.landfall.access.AccountId;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SiteId;
import org.landfall.interview.CareNote;
import org.landfall.interview.CareService;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Talks;
import org.landfall.interview.booking.AppointmentId;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.booking.Arrangement;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.QueryService;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@code permissions.yaml} calls an interviewer's own is asked for by another one, with every id there is of it: the
 * answer is that of an id which nothing has, after the same statements, and nothing is written, the log included.
 */
@LandfallTest
class ForeignIdsTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private StudyService studies;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private AppointmentService appointments;

    @Autowired
    private CareService care;

    @Autowired
    private DistressService distress;

    @Autowired
    private QueryService queries;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private Account owner;
    private Account stranger;
    private Study study;
    private InterviewId draft;
    private Map<Class<?>, List<Object>> theirs;
    private Asking asking;

    @BeforeEach
    void somethingOfEverything() {
        asking = new Asking(transaction, jdbc, this::given);
        owner = talks.interviewer();
        stranger = talks.interviewer();
        study = people.as(owner, () -> studies.all().getFirst());
        draft = talks.talk(owner);
        InterviewId returned = returned();
        InterviewId completed = talks.handedIn(owner);
        AppointmentId booked = people.as(owner, this::booked);
        people.as(owner, () -> {
            distress.report(draft, new DistressReport(2, "", "x"));
            care.note(returned, new CareNote(1, 1, true, true, null));
            return draft;
        });
        List<Object> parts = new ArrayList<>(List.of(draft.value(), booked.value()));
        for (String table : List.of("attachment", "query", "care_note", "distress_report")) {
            List<UUID> found = everyRow.sql("select id from interview." + table + " where interview_id in (?, ?)")
                    .params(draft.value(), returned.value())
                    .query(UUID.class)
                    .list();
            assertThat(found).as(table).isNotEmpty();
            parts.addAll(found);
        }
        theirs = Map.of(
                InterviewId.class, List.of(draft, completed, returned),
                AppointmentId.class, List.of(booked),
                RespondentId.class, List.of(respondentOf(draft)),
                AccountId.class, List.of(owner.id()),
                UUID.class, parts);
    }

    @Test
    void anotherOnesIdIsAnsweredLikeAnIdOfNothing() {
        List<String> asked = new ArrayList<>();
        people.as(stranger, () -> {
            SoftAssertions.assertSoftly(softly -> ofOnesOwn().forEach(called -> {
                for (Map<Class<?>, Object> foreign : Asking.choices(Asking.idsOf(called.method()), theirs)) {
                    asked.add(called.name());
                    asking.answer(called, Asking.random(foreign)); // what is kept in memory is there then
                    Asking.Answer answer = asking.answer(called, foreign);
                    softly.assertThat(answer)
                            .as("%s with %s", called, foreign.keySet())
                            .isEqualTo(asking.answer(called, Asking.random(foreign)));
                    softly.assertThat(answer.wrote()).as("%s wrote", called).isFalse();
                }
            }));
            return asked;
        });
        assertThat(asked).contains("InterviewService.open", "AttachmentStore.find", "AppointmentService.move");
    }

    @Test
    void everyTypeOfIdThatIsAskedForIsKnownHere() {
        Set<Class<?>> known = new LinkedHashSet<>(theirs.keySet());
        known.addAll(List.of(Study.class, StudyId.class, SiteId.class)); // not an interviewer's own
        assertThat(ofOnesOwn()
                        .flatMap(called -> Asking.idsOf(called.method()).stream())
                        .distinct()
                        .toList())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void anotherOnesOpenInterviewIsNotCompleted() {
        Account writer = talks.interviewer();
        InterviewId document = talks.document(writer);
        OpenInterview open = people.as(writer, () -> interviews.open(document));
        people.as(stranger, () -> {
            Talks.sayNothing(open);
            assertThatThrownBy(() -> interviews.complete(open)).isInstanceOf(InterviewClosedException.class);
            return document;
        });
        assertThat(everyRow.sql("select state from interview.interview where id = ?")
                        .param(document.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
    }

    private Stream<Called> ofOnesOwn() {
        return Services.of(context).stream()
                .filter(called -> Objects.requireNonNull(Permissions.methods().get(called.name()), called.name())
                        .isOwn(Role.INTERVIEWER))
                .filter(called -> !Asking.idsOf(called.method()).isEmpty());
    }

    private @Nullable Object given(Class<?> type, Map<Class<?>, Object> ids) {
        if (type == Study.class) {
            return study;
        } else if (type == StudyId.class) {
            return study.id();
        }
        return type == SiteId.class ? stranger.site() : ids.get(type);
    }

    private InterviewId returned() {
        InterviewId id = talks.handedIn(owner);
        people.as(people.active(Role.CUSTODIAN), () -> {
            queries.ask(id, "/data/A_setup/iv_date", "Which day?");
            return decisions.sendBack(id);
        });
        return id;
    }

    private AppointmentId booked() {
        Preparation calm = new Preparation(Setting.OWN_ROOMS, Set.of(), "", Preparation.Wish.NONE, true, null);
        return appointments
                .book(new Booking(
                        study,
                        owner.id(),
                        Objects.requireNonNull(owner.site()),
                        LocalDate.now(),
                        new Arrangement(LocalTime.NOON, "en", calm, "", UUID.randomUUID())))
                .id();
    }

    private RespondentId respondentOf(InterviewId id) {
        return new RespondentId(everyRow.sql("select respondent_id from interview.interview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }
}
