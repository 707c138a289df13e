package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.Permissions.Permission;
import org.landfall.Services.Called;
import org.landfall.access.Account;
import org.landfall.access.AccountId;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SiteId;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.analysis.findings.FindingsService;
import org.landfall.analysis.findings.Saving;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.CareNote;
import org.landfall.interview.CareService;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@code permissions.yaml} calls assigned is asked for by somebody of the right role who works in another study, with
 * every id there is: the answer is that of an id which nothing has, after the same statements, and nothing is written. So it is
 * once more with the borders of the database open: the services alone keep studies apart too.
 */
@LandfallTest
class ForeignStudiesTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private TestVintages vintages;

    @Autowired
    private FindingsService findings;

    @Autowired
    private InstrumentService instruments;

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
    private Study study;
    private UUID elsewhere;
    private InstrumentVersionId form;
    private Map<Class<?>, List<Object>> theirs;

    @BeforeEach
    void somethingOfEverythingInOneOfTwoStudies() {
        study = talks.study(false);
        elsewhere = talks.study(false).id().value();
        owner = talks.interviewer();
        form = people.as(
                owner, () -> instruments.published(study.formId()).orElseThrow().id());
        AppointmentId booked = people.as(owner, this::booked);
        InterviewId completed = talks.handedIn(owner, study);
        InterviewId returned = returned();
        people.as(owner, () -> {
            distress.report(completed, new DistressReport(2, "", "x"));
            care.note(completed, new CareNote(1, 1, true, true, null));
            return completed;
        });
        Vintage vintage = vintages.cut(200);
        theirs = Map.of(
                Study.class, List.of(study),
                StudyId.class, List.of(study.id()),
                InterviewId.class, List.of(completed, returned),
                RespondentId.class, List.of(respondentOf(completed)),
                VintageId.class, List.of(vintage.id()),
                AppointmentId.class, List.of(booked),
                UUID.class,
                        parts(
                                completed,
                                returned,
                                vintages.proposed(people.active(Role.CUSTODIAN), study),
                                page(vintage)));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER, true",
        "RESEARCHER, true",
        "CUSTODIAN, true",
        "INTERVIEWER, false",
        "RESEARCHER, false",
        "CUSTODIAN, false"
    })
    void whatBelongsToAnotherStudyIsAnsweredLikeAnIdOfNothing(Role role, boolean withBorders) {
        Asking asking = asking(withBorders);
        Account stranger = people.active(role);
        people.worksOnlyIn(stranger, elsewhere);
        List<String> asked = new ArrayList<>();
        people.as(stranger, () -> {
            SoftAssertions.assertSoftly(softly -> assigned(role).forEach(called -> {
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
        assertThat(asked).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER, true",
        "RESEARCHER, true",
        "CUSTODIAN, true",
        "INTERVIEWER, false",
        "RESEARCHER, false",
        "CUSTODIAN, false"
    })
    void noListNamesAnythingOfAnotherStudy(Role role, boolean withBorders) {
        Asking asking = asking(withBorders);
        Account stranger = people.active(role);
        people.worksOnlyIn(stranger, elsewhere);
        List<String> ids = Stream.concat(
                        theirs.values().stream().flatMap(List::stream).map(Asking::bare), Stream.of(study.name()))
                .toList();
        people.as(stranger, () -> {
            SoftAssertions.assertSoftly(softly -> assigned(role)
                    .filter(called -> Asking.idsOf(called.method()).isEmpty())
                    .forEach(called -> softly.assertThat(
                                    asking.answer(called, Map.of()).said())
                            .as(called.toString())
                            .doesNotContain(ids)));
            return ids;
        });
    }

    /** Without this, a look-up that finds nothing for anybody would pass. */
    @Test
    void whoeverIsAssignedGetsAnotherAnswer() {
        Asking asking = asking(true);
        Map<String, Role> read = Map.of(
                "ReviewService.read", Role.CUSTODIAN,
                "CharterService.takesInterviews", Role.CUSTODIAN,
                "QueryService.of", Role.CUSTODIAN,
                "DistressService.read", Role.CUSTODIAN,
                "AnalysisService.variables", Role.RESEARCHER,
                "FindingsService.find", Role.CUSTODIAN);
        read.forEach((name, role) -> people.as(people.active(role), () -> {
            assertThat(assigned(role).filter(called -> called.name().equals(name)))
                    .as(name)
                    .anySatisfy(called -> assertThat(Asking.choices(Asking.idsOf(called.method()), theirs))
                            .anySatisfy(ids -> assertThat(asking.answer(called, ids))
                                    .isNotEqualTo(asking.answer(called, Asking.random(ids)))));
            return name;
        }));
    }

    @Test
    void everyTypeOfIdThatIsAskedForIsKnownHere() {
        Set<Class<?>> known = new LinkedHashSet<>(theirs.keySet());
        known.addAll(List.of(AccountId.class, SiteId.class, InstrumentVersionId.class)); // of no study
        assertThat(Stream.of(Role.INTERVIEWER, Role.RESEARCHER, Role.CUSTODIAN)
                        .flatMap(this::assigned)
                        .flatMap(called -> Asking.idsOf(called.method()).stream())
                        .distinct()
                        .toList())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    /** @param withBorders false: the database shows everybody every row, and only the services' own statements are left */
    private Asking asking(boolean withBorders) {
        return new Asking(transaction, jdbc, this::given, withBorders ? () -> {} : this::openBorders);
    }

    private void openBorders() {
        jdbc.sql("set local role landfall").update();
        jdbc.sql("""
                        do $$
                        declare guarded text;
                        begin
                            for guarded in select schemaname || '.' || tablename from pg_policies
                                            where policyname = 'application' and schemaname not in ('access', 'audit')
                            loop
                                execute format('create policy opened on %s using (true) with check (true)', guarded);
                            end loop;
                        end $$""").update();
        jdbc.sql("reset role").update();
    }

    /** What is an interviewer's own begins in a study too. */
    private Stream<Called> assigned(Role role) {
        return Services.of(context).stream()
                .filter(called -> {
                    Permission permission =
                            Objects.requireNonNull(Permissions.methods().get(called.name()));
                    Set<Class<?>> ids = Asking.idsOf(called.method());
                    return permission.isAssigned(role)
                            || permission.isOwn(role) && (ids.contains(Study.class) || ids.contains(StudyId.class));
                })
                .sorted(Comparator.comparing(Called::toString));
    }

    private @Nullable Object given(Class<?> type, Map<Class<?>, Object> ids) {
        if (type == AccountId.class) {
            return owner.id();
        } else if (type == SiteId.class) {
            return owner.site();
        }
        return type == InstrumentVersionId.class ? form : ids.get(type);
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

    private InterviewId returned() {
        InterviewId id = talks.handedIn(owner, study);
        people.as(people.active(Role.CUSTODIAN), () -> {
            queries.ask(id, "/data/A_setup/iv_date", "Which day?");
            return decisions.sendBack(id);
        });
        return id;
    }

    private List<Object> parts(InterviewId completed, InterviewId returned, UUID proposal, UUID page) {
        List<Object> parts = new ArrayList<>(List.of(completed.value(), proposal, page));
        for (String table : List.of("attachment", "query", "care_note", "distress_report")) {
            List<UUID> found = everyRow.sql("select id from interview." + table + " where interview_id in (?, ?)")
                    .params(completed.value(), returned.value())
                    .query(UUID.class)
                    .list();
            assertThat(found).as(table).isNotEmpty();
            parts.addAll(found);
        }
        return parts;
    }

    private UUID page(Vintage vintage) {
        var kept =
                people.as(people.active(Role.RESEARCHER), () -> findings.create(vintage.id(), "Page", "", List.of()));
        return ((Saving.Saved) Objects.requireNonNull(kept)).page().id();
    }

    private RespondentId respondentOf(InterviewId id) {
        return new RespondentId(everyRow.sql("select respondent_id from interview.interview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }
}
