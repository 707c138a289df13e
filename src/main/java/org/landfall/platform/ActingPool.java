package org.landfall.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.landfall.access.CurrentAccount;
import org.landfall.access.RowContext;
import org.landfall.shell.FullDisk;

/**
 * Tells the database with every connection who acts in this thread, before anything else is asked: in a transaction or
 * outside one, by JPA or by JDBC. What the connection was told before never outlives its being given out again.
 */
final class ActingPool extends HikariDataSource {
    private static final String TELL =
            "select set_config('app.account', ?, false), set_config('app.role', ?, false), set_config('app.study', ?, false),"
                    + " set_config('app.code', '', false), set_config('default_transaction_read_only', ?, false)";

    private final CurrentAccount current;

    ActingPool(HikariConfig config, CurrentAccount current) {
        super(config);
        this.current = current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            RowContext acting = current.rowContext();
            tell.setString(1, acting.account());
            tell.setString(2, acting.role());
            tell.setString(3, acting.study());
            tell.setString(4, FullDisk.now() ? "on" : "off");
            tell.execute();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
