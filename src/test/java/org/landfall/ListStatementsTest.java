package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.virtuallist.VirtualList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Talks;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.booking.Arrangement;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.review.QueryService;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every list of every role asks the database as often for fifty rows as for two. */
@LandfallTest
@Transactional
class ListStatementsTest extends SpringBrowserlessTest {
    private static final int FEW = 2;
    private static final int MANY = 50;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private StudyService studies;

    @Autowired
    private QueryService queries;

    @Autowired
    private AppointmentService booking;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void ofInterviewersOwnInterviews() {
        IntConsumer drafts = interviews(people.mine(), "DRAFT");
        asksTheSame("interviews", drafts);
        asksTheSame("", drafts);
        asksTheSame("", interviews(people.mine(), "RETURNED"));
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void ofQuotes() {
        IntConsumer records = interviews(people.mine(), "COMPLETED");
        asksTheSame("quotes", number -> {
            records.accept(number);
            fill("""
                    insert into testimony.quote (id, interview_id, number, state, sealed, proposed_by)
                    select gen_random_uuid(), id, 1, 'PROPOSED', '', interviewer_id from interview.interview i
                     where interviewer_id = ? and not exists
                           (select 1 from testimony.quote where interview_id = i.id)""", people.mine());
        });
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void ofOnesOwnAppointments() {
        IntConsumer booked = appointments(people.mine());
        asksTheSame("appointments", booked);
        asksTheSame("", booked);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofEverybodysAppointments() {
        asksTheSame("appointments", appointments(talks.interviewer()));
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofTheTrayAndOfToday() {
        IntConsumer handedIn = interviews(talks.interviewer(), "COMPLETED");
        asksTheSame("review", handedIn);
        asksTheSame("", handedIn);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofReportsAndOfWishesToTalk() {
        Account interviewer = talks.interviewer();
        IntConsumer drafts = interviews(interviewer, "DRAFT");
        IntConsumer reports = number -> {
            drafts.accept(number);
            fill("""
                    insert into interview.distress_report (id, interview_id, interviewer_id)
                    select gen_random_uuid(), id, interviewer_id from interview.interview i where interviewer_id = ?
                       and not exists (select 1 from interview.distress_report where interview_id = i.id)""", interviewer);
            fill("""
                    insert into interview.care_note (id, interview_id, interviewer_id, talk_wished, shared)
                    select gen_random_uuid(), id, interviewer_id, true, false from interview.interview i
                     where interviewer_id = ?
                       and not exists (select 1 from interview.care_note where interview_id = i.id)""", interviewer);
        };
        asksTheSame("distress", reports);
        asksTheSame("", reports);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofTheDirectoryOfHelp() {
        UUID site = people.site().id().value();
        asksTheSame("help", number -> database.sql("""
                        insert into study.help_entry (id, site_id, kind, name, offers_en, offers_ko, languages, cost, papers,
                                                      contact, checked)
                        select gen_random_uuid(), ?, 'LEGAL', 'Office ' || n, 'Advice', '', '{en}', 'FREE', false, '555-0100',
                               current_date from generate_series(1, ?) n""").params(site, number).update());
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofInterviewersAndInterpreters() {
        UUID site = people.site().id().value();
        asksTheSame("staff", number -> {
            accounts(number);
            database.sql(
                            "update access.account set state = 'ACTIVE', password_hash = '-' where sign_in_name like 'many-%'")
                    .update();
            database.sql("""
                            insert into study.interviewer (account_id, sex, languages)
                            select id, 'WOMAN', '{ko}' from access.account where sign_in_name like 'many-%'
                            on conflict do nothing""").update();
            database.sql("""
                            insert into study.interpreter (id, site_id, code, statement, sex, languages)
                            select id, ?, left(id::text, 18), true, 'MAN', '{ko}'
                              from (select gen_random_uuid() as id from generate_series(1, ?)) made""").params(site, number).update();
        });
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofStudiesAndTheirVintages() {
        asksTheSame("studies", this::studies);
        asksTheSame("vintages", number -> {
            studies(number);
            vintages(number);
        });
        asksTheSame("releases", this::vintages);
        asksTheSame("departures", this::departures);
        asksTheSame("vault", number -> {
            studies(number);
            people.worksEverywhere(people.mine());
        });
        UI.getCurrent().navigate("review");
        asksTheSame(
                () -> {
                    $(Button.class).withText("Second reader").single().click();
                    $(Dialog.class).single().close();
                },
                this::studies);
    }

    @Test
    @SignedInAs(Role.RESEARCHER)
    void ofVintagesAndInstruments() {
        asksTheSame("", this::vintages);
        asksTheSame("tables", this::vintages);
        asksTheSame("instruments", this::instruments);
    }

    @Test
    @SignedInAs(Role.ADMIN)
    void ofAccounts() {
        asksTheSame("accounts", this::accounts);
        asksTheSame("", this::accounts);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofWhatIsToBeConfirmed() {
        UUID admin = people.active(Role.ADMIN).id().value();
        asksTheSame("confirmations", number -> {
            accounts(number);
            database.sql("""
                            insert into access.custodian_request (id, account_id, kind, asked_by, asked)
                            select gen_random_uuid(), id, 'GRANT', ?, now() from access.account a
                             where sign_in_name like 'many-%' and not exists
                                   (select 1 from access.custodian_request where account_id = a.id)""").param(admin).update();
        });
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void ofARecordAndItsQueries() throws InterruptedException {
        InterviewId[] id = new InterviewId[1];
        Thread interviewer = Thread.ofPlatform().start(() -> id[0] = talks.handedIn(talks.interviewer()));
        interviewer.join();
        IntConsumer asked = number -> {
            for (int i = 0; i < number; i++) {
                queries.ask(id[0], "/data/A_setup/iv_date", "Which day?");
            }
        };
        asksTheSame("review/" + id[0], asked);
        asksTheSame("review/" + id[0] + "/history", asked);
    }

    private IntConsumer interviews(Account interviewer, String state) {
        ManyInterviews many =
                new ManyInterviews(database, studies.all().getFirst().id().value());
        UUID site = Objects.requireNonNull(interviewer.site()).value();
        return number -> many.add(number, site, interviewer.id().value(), state);
    }

    /** All of today; sealed each on its own, as a person books them. */
    private IntConsumer appointments(Account interviewer) {
        Study study = studies.all().getFirst();
        Preparation calm = new Preparation(Setting.OWN_ROOMS, Set.of(), "", Preparation.Wish.NONE, true, null);
        return number -> {
            for (int i = 0; i < number; i++) {
                booking.book(new Booking(
                        study,
                        interviewer.id(),
                        Objects.requireNonNull(interviewer.site()),
                        LocalDate.now(),
                        new Arrangement(LocalTime.NOON, "en", calm, "", UUID.randomUUID())));
            }
        };
    }

    private void studies(int number) {
        people.asSystem(() -> database.sql("""
                        insert into study.study (id, code, name, form_id)
                        select id, 'M' || upper(left(replace(id::text, '-', ''), 11)), 'Many', 'destination_choice'
                          from (select gen_random_uuid() as id from generate_series(1, ?)) made""").param(number).update());
    }

    private void vintages(int number) {
        studies(number);
        people.asSystem(() -> database.sql("""
                        insert into analysis.cut_proposal (id, study, documents, asked_by, asked_at, keyset_id, data_key, sealed)
                        select gen_random_uuid(), id, false, gen_random_uuid(), now(), '', '', ''
                          from (select id from study.study s where name = 'Many' and not exists
                                       (select 1 from analysis.vintage where study = s.id) limit ?) without""").param(number).update());
        people.asSystem(() -> database.sql("""
                        update analysis.cut_proposal
                           set agreed = true, decided_by = gen_random_uuid(), decided_at = now(),
                               keyset_id = null, data_key = null, sealed = null
                         where agreed is null and sealed = ''""").update());
        people.asSystem(() -> database.sql("""
                        insert into analysis.vintage
                            (id, study, study_code, label, cut_at, cut_by, proposal, sigma, noisy_persons, members)
                        select gen_random_uuid(), s.id, s.code, '2026-1', now(), 'nobody', p.id, 4, 200, ''::bytea
                          from analysis.cut_proposal p join study.study s on s.id = p.study
                         where s.name = 'Many' and not exists (select 1 from analysis.vintage where study = s.id)""").update());
    }

    private void departures(int number) {
        people.asSystem(() -> database.sql("""
                        insert into release.departure (study, vintage, taken_by, taken_at, kind, tables, hashes)
                        select v.study, v.id, gen_random_uuid(), now(), 'SVG', '{sex}', array[repeat('a', 64)]
                          from (select * from analysis.vintage limit 1) v, generate_series(1, ?)""").param(number).update());
    }

    private void instruments(int number) {
        database.sql("""
                        insert into instrument.instrument_version
                            (id, form_id, version, titles, state, content_hash, workbook, xform)
                        select id, 'many', id::text, '{"en": "Many"}', 'DRAFT', sha256(id::text::bytea), '', ''
                          from (select gen_random_uuid() as id from generate_series(1, ?)) made""").param(number).update();
    }

    private void accounts(int number) {
        UUID site = people.site().id().value();
        database.sql("""
                        insert into access.account (id, sign_in_name, display_name, role, site_id, state, language, epoch, created)
                        select id, 'many-' || id, 'Many', 'INTERVIEWER', ?, 'INVITED', 'en', 0,
                               now() from (select gen_random_uuid() as id from generate_series(1, ?)) made""").params(site, number).update();
    }

    private void fill(String sql, Account interviewer) {
        database.sql(sql).param(interviewer.id().value()).update();
    }

    private void asksTheSame(String screen, IntConsumer rows) {
        asksTheSame(() -> open(screen), rows);
    }

    private static void asksTheSame(Runnable open, IntConsumer rows) {
        rows.accept(FEW);
        open.run();
        List<String> few = Statements.of(open);
        rows.accept(MANY - FEW);
        assertThat(Statements.of(open)).hasSameSizeAs(few);
    }

    /** With the first fifty rows of each list, as a browser asks for them. */
    private void open(String screen) {
        UI.getCurrent().navigate(screen);
        roundTrip();
        $(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, MANY));
        $(VirtualList.class).all().forEach(list -> list.getDataCommunicator().setViewportRange(0, MANY));
        roundTrip();
    }
}
