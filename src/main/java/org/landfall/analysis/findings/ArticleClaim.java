package org.landfall.analysis.findings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the article claims (protocol, part 6.3), and the tables that bear on it: the claims sheet R2. */
public enum ArticleClaim {
    K1("pref_grp rs_main1", "src_main pref_grp"),
    K2("att_any"),
    K3("adv_turned"),
    K4("pref_grp dest_act_grp", "arr_coh pref_grp"),
    K5("src_main pref_grp", "arr_coh src_main"),
    K6("pt_rights", "pt_fair"),
    K7("pt_regime"),
    K8("pt_know"),
    K9("inc_any"),
    K10("arr_coh precedent", "asked_un"),
    K11("pref_grp pt_choice", "pref_grp rs_main1");

    private final List<List<String>> tables;

    ArticleClaim(String... tables) {
        this.tables =
                Arrays.stream(tables).map(names -> List.of(names.split(" "))).toList();
    }

    /** The claim and its tables, as parts of a page. */
    public Stream<Block> blocks(String en, String ko) {
        return Stream.concat(Stream.of(Block.text(en, ko)), tables.stream().map(names -> Block.table(names, null)));
    }
}
