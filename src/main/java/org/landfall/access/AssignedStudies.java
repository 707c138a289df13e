package org.landfall.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The studies that whoever acts is assigned to, for the statements of services: these hold also where the borders of the
 * database do not. Work that no person asked for knows all studies.
 */
@Component
public class AssignedStudies {
    private static final String ANY =
            "((select access.acting_role()) = 'SYSTEM' or %s = any ((select access.studies())::uuid[]))";

    private final JdbcClient database;

    AssignedStudies(JdbcClient database) {
        this.database = database;
    }

    /** A condition. @param study the column that holds the study's number */
    public static String only(String study) {
        return ANY.formatted(study);
    }

    /** A condition for what hangs on an interview. @param interview the column that holds its number */
    public static String onlyOf(String interview) {
        return "exists (select from interview.interview mine where mine.id = " + interview + " and "
                + only("mine.study_id") + ")";
    }

    /** @throws AccessDeniedException for a study of others as for one that is not there */
    public void require(UUID study) {
        boolean mine = database.sql("select " + only("cast(? as uuid)"))
                .param(study)
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw new AccessDeniedException("There is no such study");
        }
    }
}
