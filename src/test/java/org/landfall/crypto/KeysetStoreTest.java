package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A table of somebody else, the first by name, in a transaction that is rolled back. */
@LandfallTest
@Transactional
class KeysetStoreTest {
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEmptyTableOfSomebodyElse() {
        jdbc.sql("set local role landfall").update();
        jdbc.sql("create schema aaa").update();
        jdbc.sql("create table aaa.notes (note text)").update();
    }

    @Test
    void anEmptyTableIsNobodysData() {
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).isNotEqualTo(Optional.of("aaa.notes"));
    }

    @Test
    void oneRowIsSomebodysData() {
        jdbc.sql("insert into aaa.notes values ('x')").update();
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).contains("aaa.notes");
    }

    @Test
    void aTableThatMayNotBeReadCountsAsFull() {
        jdbc.sql("grant usage on schema aaa to landfall_application").update();
        jdbc.sql("reset role").update();
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).contains("aaa.notes");
    }
}
