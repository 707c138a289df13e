package org.landfall.release;

import java.time.LocalDate;
import org.landfall.access.AssignedStudies;
import org.landfall.study.StudyId;
import org.landfall.testimony.QuotesLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often quotes of a study were taken away as a file. */
@Repository
class QuoteFilesLeft implements QuotesLeft {
    private final JdbcClient sql;

    QuoteFilesLeft(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int files(StudyId study, LocalDate from, LocalDate to) {
        return sql.sql("""
                        select count(*) from release.departure
                         where kind = 'QUOTES' and study = ? and taken_at >= ? and taken_at < ? and\s""" + AssignedStudies.only("study"))
                .params(study.value(), from, to.plusDays(1))
                .query(Integer.class)
                .single();
    }
}
