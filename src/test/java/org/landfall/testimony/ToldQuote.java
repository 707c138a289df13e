package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.testimony.Tellings.mark;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.testimony.QuoteOutcome.Done;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.QuoteOutcome.Refused;
import org.landfall.testimony.QuoteService.OpenedQuote;
import org.landfall.testimony.Tellings.Talk;
import org.landfall.testimony.Wording.Use;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A passage of an approved talk that is proposed as a quote, and the people through whose hands it goes. New for every test. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ToldQuote {
    static final String BLANKED = "A friend called [a name] told me there is no work in the South.";

    final Account first;
    final Account second;
    final Account researcher;
    Talk talk;
    UUID id;

    private final QuoteService service;
    private final QuoteReleaseService releases;
    private final ReleasedQuoteService released;
    private final People people;
    private final JdbcClient database;

    ToldQuote(
            Tellings tellings,
            QuoteService service,
            QuoteReleaseService releases,
            ReleasedQuoteService released,
            People people,
            @Qualifier(TestHome.EVERY_ROW) JdbcClient database) {
        this.service = service;
        this.releases = releases;
        this.released = released;
        this.people = people;
        this.database = database;
        talk = tellings.approved(Map.of());
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        id = tellings.proposed(talk);
    }

    void released() {
        edit(talk.interviewer());
        accepted(first);
        done(sign(first));
        done(release(second));
    }

    QuoteOutcome propose(InterviewId record, int sentence) {
        return people.as(first, () -> service.propose(record, mark(talk, sentence, sentence, Theme.A1), "x"));
    }

    void edit(Account person) {
        done(people.as(person, () -> service.edit(id, number(), BLANKED, all())));
    }

    void accepted(Account person) {
        done(accept(person));
    }

    QuoteOutcome accept(Account person) {
        return acceptAs(person, Set.of());
    }

    QuoteOutcome acceptAs(Account person, Set<Attribute> label) {
        return people.as(person, () -> releases.accept(id, number(), label));
    }

    QuoteOutcome sign(Account person) {
        return people.as(
                person,
                () -> releases.sign(
                        id, number(), Set.of(Use.REPORT), LocalDate.now().plusMonths(12)));
    }

    QuoteOutcome release(Account person) {
        return people.as(person, () -> releases.release(id, number()));
    }

    int number() {
        return database.sql("select number from testimony.quote where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    Quote quote() {
        Supplier<OpenedQuote> read = () -> service.read(id);
        return people.as(second, read).quote();
    }

    ReleasedQuote seen() {
        UUID copy = database.sql("select released_id from testimony.quote where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        return people.as(researcher, released::all).stream()
                .filter(quote -> quote.id().equals(copy))
                .findFirst()
                .orElseThrow();
    }

    static Set<Blanked> all() {
        return EnumSet.allOf(Blanked.class);
    }

    static void done(QuoteOutcome outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }

    static QuoteOutcome refused(Reason reason) {
        return new Refused(reason);
    }
}
