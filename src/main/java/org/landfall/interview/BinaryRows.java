package org.landfall.interview;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks for rows as bytes from the first one on. PostgreSQL's driver has them written as text until a statement was asked
 * several times, and sealed bytes written as text take longer to read than to open.
 */
final class BinaryRows extends JdbcTemplate {
    private static final int FROM_THE_FIRST = -1;

    BinaryRows(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(FROM_THE_FIRST);
    }
}
