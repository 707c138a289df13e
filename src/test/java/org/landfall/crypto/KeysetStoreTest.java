package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

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
        jdbc.sql("create schema \"A\"").update();
        jdbc.sql("create table \"A\".\"Notes\" (note text)").update();
    }

    @Test
    void anEmptyTableIsNobodysData() {
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).isPresent().get().isNotEqualTo("\"A\".\"Notes\"");
    }

    @Test
    void oneRowIsSomebodysData() {
        jdbc.sql("insert into \"A\".\"Notes\" values ('x')").update();
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).contains("\"A\".\"Notes\"");
    }

    @Test
    void aTableThatMayNotBeReadCountsAsFull() {
        jdbc.sql("grant usage on schema \"A\" to landfall_application").update();
        jdbc.sql("reset role").update();
        assertThat(new KeysetStore(jdbc).anyTableWithRows()).contains("\"A\".\"Notes\"");
    }
}
