package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a study's keyset wraps: the data key in every column of that name, under an epoch too, and two columns of the
 * vault. A row is known by its number, which is part of the seal.
 */
final class StudyWrappings {
    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DATA_KEYS = """
            select format('%I.%I', n.nspname, c.relname) as place, format('%I', k.attname) as id, format('%I', s.attname) as keyset
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'data_key' and not a.attisdropped
              join pg_attribute s on s.attrelid = c.oid and s.attname in ('keyset_id', 'keyset') and not s.attisdropped
              join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
              join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
             where c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'SELECT') order by 1""";

    private static final String OF_STUDY = "study_id = (select id from study.study where code = ?)";

    private final JdbcClient jdbc;
    private final Epochs epochs;
    private final String study;

    StudyWrappings(JdbcClient jdbc, Epochs epochs, String study) {
        this.jdbc = jdbc;
        this.epochs = epochs;
        this.study = study;
    }

    /** Where the next rows begin. */
    record Page(UUID after, boolean more) {
        static final Page FIRST = new Page(BEFORE_ALL, true);
    }

    private record Table(String place, String id, String keyset) {}

    private record Row(UUID id, byte[] wrapped, byte[] publicKey) {}

    List<Kind> kinds() {
        Stream<Kind> dataKeys =
                jdbc.sql(DATA_KEYS).query(Table.class).list().stream().map(this::dataKeys);
        return Stream.concat(
                        dataKeys,
                        Stream.of(
                                vault(
                                        "respondent.vault",
                                        "split",
                                        "vouched",
                                        (id, key) -> new VaultKey(study, key, id, new byte[0]).place()),
                                vault(
                                        "respondent.vault_share_key",
                                        "account_id",
                                        "wrapped",
                                        (id, key) -> new ShareKey(study, id, key, new byte[0]).place())))
                .toList();
    }

    private Kind vault(String table, String id, String column, BiFunction<UUID, byte[], Place> place) {
        return new Kind(
                "select " + id + " as id, " + column + " as wrapped, public_key from " + table + " where " + OF_STUDY,
                id,
                "update " + table + " set " + column + " = ? where " + id + " = ? and " + OF_STUDY,
                study,
                false,
                place.andThen(Place::encoded));
    }

    private Kind dataKeys(Table table) {
        return new Kind(
                "select " + table.id() + " as id, data_key as wrapped, ''::bytea as public_key from " + table.place()
                        + " where length(data_key) > 0 and " + table.keyset() + " = ?",
                table.id(),
                "update " + table.place() + " set data_key = ? where " + table.id() + " = ? and " + table.keyset()
                        + " = ?",
                new KeysetId(Purpose.CONTENT, study).text(),
                true,
                (id, _) -> RecordCipher.place(study, id));
    }

    /** Rows of one table. */
    final class Kind {
        private final String select;
        private final String id;
        private final String update;
        private final String whose;
        private final boolean underEpoch;
        private final BiFunction<UUID, byte[], byte[]> place;

        private Kind(
                String select,
                String id,
                String update,
                String whose,
                boolean underEpoch,
                BiFunction<UUID, byte[], byte[]> place) {
            this.select = select;
            this.id = id;
            this.update = update;
            this.whose = whose;
            this.underEpoch = underEpoch;
            this.place = place;
        }

        /** The next rows, within a transaction. */
        Page rewrap(Keyset keyset, Page from) {
            List<Row> rows = rows(from, " for update skip locked");
            rows.stream()
                    .filter(row -> isOld(keyset, row))
                    .forEach(row -> anew(keyset, row)
                            .ifPresent(wrapped -> jdbc.sql(update)
                                    .params(wrapped, row.id(), whose)
                                    .update()));
            return next(rows);
        }

        long underOld(Keyset keyset) {
            long old = 0;
            Page page = Page.FIRST;
            while (page.more()) {
                List<Row> rows = rows(page, "");
                old += rows.stream().filter(row -> isOld(keyset, row)).count();
                page = next(rows);
            }
            return old;
        }

        private List<Row> rows(Page from, String lock) {
            return jdbc.sql(select + " and " + id + " > ? order by " + id + " limit " + AT_ONCE + lock)
                    .params(whose, from.after())
                    .query(Row.class)
                    .list();
        }

        private static Page next(List<Row> rows) {
            return rows.isEmpty()
                    ? new Page(BEFORE_ALL, false)
                    : new Page(rows.getLast().id(), true);
        }

        private boolean isOld(Keyset keyset, Row row) {
            return inner(row).filter(keyset::sealedByNewest).isEmpty();
        }

        /** Nothing for a row that was changed: it stays as it is, and with it the old key. */
        private Optional<byte[]> anew(Keyset keyset, Row row) {
            byte[] bound = place.apply(row.id(), row.publicKey());
            return inner(row).flatMap(wrapped -> {
                try {
                    Aead aead = keyset.primitive(Aead.class);
                    byte[] fresh = aead.encrypt(aead.decrypt(wrapped, bound), bound);
                    return Optional.of(underEpoch ? epochs.wrap(fresh) : fresh);
                } catch (GeneralSecurityException e) {
                    return Optional.empty();
                }
            });
        }

        private Optional<byte[]> inner(Row row) {
            try {
                return Optional.of(underEpoch ? epochs.unwrap(row.wrapped()) : row.wrapped());
            } catch (SealBrokenException e) {
                return Optional.empty();
            }
        }
    }
}
