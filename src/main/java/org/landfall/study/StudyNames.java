package org.landfall.study;

import java.util.List;
import java.util.UUID;
import org.landfall.access.AssignableStudies;
import org.landfall.access.AssignableStudy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that administrators assign people by. */
@Repository
class StudyNames implements AssignableStudies {
    private final JdbcClient database;

    StudyNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<AssignableStudy> all() {
        return database.sql("select id, name from study.study order by created_at, code")
                .query((row, number) -> new AssignableStudy(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
