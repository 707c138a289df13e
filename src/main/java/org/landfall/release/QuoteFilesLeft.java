package org.landfall.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.study.StudyId;
import org.landfall.testimony.QuotesLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When quotes of a study were taken away as a file. */
@Repository
class QuoteFilesLeft implements QuotesLeft {
    private final JdbcClient sql;

    private record Left(UUID study, LocalDate day) {}

    QuoteFilesLeft(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<StudyId, List<LocalDate>> files(Collection<StudyId> studies) {
        return sql
                .sql("""
                        select study, cast(taken_at as date) as day from release.departure
                         where kind = 'QUOTES' and study = any(?) and\s""" + AssignedStudies.only("study"))
                .param(studies.stream().map(StudyId::value).toArray(UUID[]::new))
                .query(Left.class)
                .list()
                .stream()
                .collect(groupingBy(left -> new StudyId(left.study()), mapping(Left::day, toList())));
    }
}
