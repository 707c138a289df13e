package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the application's role may do in the database, said anew by the owner at every start. */
final class Grants {
    private static final String SCRIPT = "db/grants.sql";

    /** Two nodes that start at once would change the same rows of the catalogue, and one of them would fail. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('landfall grants', 0));";

    private final DataSource owner;

    Grants(DataSource owner) {
        this.owner = owner;
    }

    void renew(String application) {
        try {
            String script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
            new JdbcTemplate(owner).execute(ALONE + script.replace("${application}", application));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
