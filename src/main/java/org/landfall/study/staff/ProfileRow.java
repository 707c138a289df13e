package org.landfall.study.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five columns that interviewers and interpreters have in common. */
final class ProfileRow {
    private ProfileRow() {}

    static Profile read(ResultSet row) throws SQLException {
        Map<Training, LocalDate> trained = new EnumMap<>(Training.class);
        put(trained, Training.INTERVIEWING, row.getObject("interviewing", LocalDate.class));
        put(trained, Training.DISTRESS, row.getObject("distress", LocalDate.class));
        put(trained, Training.DATA_SAFETY, row.getObject("data_safety", LocalDate.class));
        return new Profile(
                Sex.valueOf(row.getString("sex")),
                List.of((String[]) row.getArray("languages").getArray()),
                trained);
    }

    private static void put(Map<Training, LocalDate> trained, Training training, @Nullable LocalDate on) {
        if (on != null) {
            trained.put(training, on);
        }
    }

    static String[] languages(Profile profile) {
        return profile.languages().toArray(String[]::new);
    }
}
