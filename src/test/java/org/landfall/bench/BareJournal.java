package org.landfall.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A table of the answer journal's shape, written by plain JDBC: what storing an answer costs at least. */
final class BareJournal {
    /** A sealed entry in its smallest bucket: 256 bytes, a header and a tag. */
    static final int ENTRY_BYTES = 300;

    private BareJournal() {}

    static void create(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.interview (id uuid primary key)");
            statement.execute("""
                    create table if not exists bench.journal (
                        interview_id uuid not null references bench.interview (id),
                        seq integer not null check (seq > 0),
                        at timestamptz not null default clock_timestamp(),
                        sealed bytea not null,
                        primary key (interview_id, seq))""");
            statement.execute("grant usage on schema bench to landfall_application");
            statement.execute("grant select, insert on all tables in schema bench to landfall_application");
        }
    }

    static UUID begin(DataSource database) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bench.interview (id) values (?)")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        return id;
    }

    /** One row, one commit. */
    static void append(DataSource database, UUID interview, int seq, byte[] sealed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into bench.journal (interview_id, seq, sealed) values (?, ?, ?)")) {
            insert.setObject(1, interview);
            insert.setInt(2, seq);
            insert.setBytes(3, sealed);
            insert.executeUpdate();
        }
    }
}
