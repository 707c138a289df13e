package org.landfall.respondent;

/** Why a record is erased; for each the first custodian agrees in a table of its own, called {@code w} here. */
enum ErasureGround {
    /** The person asked for it. */
    WITHDRAWAL("respondent.withdrawal_request", "withdrawal", "w.carried_out_at is null"),
    /** It was kept for as long as its study says, still is past that, and nobody put it off. */
    RETENTION("respondent.retention", "retention", """
            (w.put_off_until is null or w.put_off_until <= current_date)
             and exists (select from respondent.kept_long_enough k where k.respondent_id = w.respondent_id)""");

    private final String table;
    private final String act;
    private final String waits;

    ErasureGround(String table, String act, String waits) {
        this.table = table;
        this.act = act;
        this.waits = waits;
    }

    String table() {
        return table;
    }

    String waits() {
        return waits;
    }

    String agreed() {
        return act + ".agreed";
    }

    String carriedOut() {
        return act + ".carriedOut";
    }
}
