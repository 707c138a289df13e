package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.testimony.Tellings.mark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.Talks;
import org.landfall.release.DepartureKind;
import org.landfall.release.RegisterService;
import org.landfall.testimony.Tellings.Talk;
import org.landfall.testimony.Wording.Use;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others see of a quote that was released, and what they do not. */
@LandfallTest
class ReleasedQuoteTest {
    @Autowired
    ToldQuote told;

    @Autowired
    QuoteService service;

    @Autowired
    ReleasedQuoteService released;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Autowired
    RegisterService register;

    @Test
    void researchersSeeTheBlankedWordsAndNothingThatLeadsToTheRecord() {
        told.released();
        ReleasedQuote quote = told.seen();
        assertThat(quote.copy()).satisfies(copy -> {
            assertThat(copy.words()).isEqualTo(ToldQuote.BLANKED);
            assertThat(copy.uses()).containsExactly(Use.REPORT);
            assertThat(copy.merged()).isTrue();
        });
        String csv = new String(people.as(told.researcher, released::csv), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        quote.reference(),
                        ToldQuote.BLANKED,
                        LocalDate.now().toString(),
                        "released-quotes",
                        "Only word for word")
                .doesNotContain("KANARIENVOGEL", "LF-", told.talk.id().toString(), told.id.toString());
        assertThat(database.sql("select row_to_json(r)::text from testimony.released_quote r where id = ?")
                        .param(quote.id())
                        .query(String.class)
                        .single())
                .doesNotContain(told.talk.id().toString(), told.id.toString());
    }

    @Test
    void whatIsTakenAwayStandsInTheRegisterByItsHashAndWithoutAWord() throws NoSuchAlgorithmException {
        told.released();
        byte[] csv = people.as(told.researcher, released::csv);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
        assertThat(database.sql("""
                                select row_to_json(d)::text from release.departure d
                                 where kind = 'QUOTES' and hashes = array[cast(? as text)] and study = ?""")
                        .params(hash, studyOf(told.talk))
                        .query(String.class)
                        .single())
                .contains(told.researcher.id().toString())
                .doesNotContain(
                        ToldQuote.BLANKED, told.id.toString(), told.talk.id().toString());
        people.as(told.first, () -> {
            assertThat(register.find(hash).orElseThrow())
                    .allSatisfy(line -> assertThat(line.departure().kind()).isEqualTo(DepartureKind.QUOTES))
                    .isNotEmpty();
            return hash;
        });
    }

    @Test
    void noWordOfItLiesOpenInTheDatabase() {
        told.released();
        for (String word : new String[] {"KANARIENVOGEL", "told me there is no work", "friends told counts"}) {
            assertThat(new DatabaseDump(database).tablesWith(word)).as(word).isEmpty();
        }
    }

    @Test
    void anotherInterviewerAndAnotherStudyComeToNoneOfIt() {
        told.released();
        Account other = talks.interviewer();
        assertThat(people.as(other, () -> service.count())).isZero();
        assertThatThrownBy(() -> people.as(other, () -> service.read(told.id)))
                .isInstanceOf(NoSuchQuoteException.class);
        assertThatThrownBy(() ->
                        people.as(other, () -> service.propose(told.talk.id(), mark(told.talk, 0, 0, Theme.A1), "x")))
                .isInstanceOf(NoSuchInterviewException.class);
        people.worksOnlyIn(told.researcher, talks.study(false).id().value());
        assertThat(people.as(told.researcher, released::all)).isEmpty();
    }

    private UUID studyOf(Talk told) {
        return database.sql("select study_id from interview.interview where id = ?")
                .param(told.id().value())
                .query(UUID.class)
                .single();
    }
}
