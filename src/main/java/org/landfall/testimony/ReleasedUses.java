package org.landfall.testimony;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.interview.QuoteUse;
import org.landfall.interview.QuoteUses;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words of somebody were released, whether they still stand, and how often a file left in which they could be. */
@Component
class ReleasedUses implements QuoteUses {
    private final JdbcClient database;
    private final QuotesLeft left;

    private record Row(
            UUID study, LocalDate releasedOn, @Nullable LocalDate withdrawnOn) {
        StudyId of() {
            return new StudyId(study);
        }

        QuoteUse use(List<LocalDate> files) {
            LocalDate to = Objects.requireNonNullElseGet(withdrawnOn, LocalDate::now);
            long within = files.stream()
                    .filter(day -> !day.isBefore(releasedOn) && !day.isAfter(to))
                    .count();
            return new QuoteUse(releasedOn, withdrawnOn, Math.toIntExact(within));
        }
    }

    ReleasedUses(JdbcClient database, QuotesLeft left) {
        this.database = database;
        this.left = left;
    }

    @Override
    public List<QuoteUse> of(RespondentId person) {
        List<Row> rows = database.sql("""
                        select c.study_id as study, c.released_on, c.withdrawn_on
                          from testimony.released_quote c join testimony.quote q on q.released_id = c.id
                               join interview.published_record i on i.id = q.interview_id
                         where i.respondent_id = ? and\s""" + AssignedStudies.only("c.study_id") + " order by c.released_on desc, c.id")
                .param(person.value())
                .query(Row.class)
                .list();
        Map<StudyId, List<LocalDate>> files =
                left.files(rows.stream().map(Row::of).distinct().toList());
        return rows.stream()
                .map(row -> row.use(files.getOrDefault(row.of(), List.of())))
                .toList();
    }
}
