package org.landfall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of the protocol's part 5, as marginals of persons: what is told of stays, sources, attempts or harm becomes
 * "persons with at least one". The most important part comes first, for a study may not bear them all.
 */
public enum StandardTable {
    T01(Base.RECORDS, "resp_role iv_mode", "interp3"),
    T02(Base.REFUGEES, "sex", "age10", "region4", "edu3", "occ4", "fam_abr.*"),
    T03(Base.REFUGEES, "leave_coh arr_coh", "years_way", "months_way", "n_stays"),
    T04(Base.REFUGEES, "j_country.*", "j_status.*", "j_hard.*"),
    T05(
            Base.REFUGEES,
            "dest_cons.*",
            "pref_grp",
            "att_any",
            "asked_kr",
            "asked_us",
            "asked_un",
            "dest_act_grp",
            "now_ctry"),
    T06(Base.RECEIVED, "pref_grp dest_act_grp", "pref_match", "pref_match dest_chg.*"),
    T07(Base.RECEIVED, "arr_coh pref_grp"),
    T08(
            Base.REFUGEES,
            "sex pref_grp",
            "age10 pref_grp",
            "region4 pref_grp",
            "edu3 pref_grp",
            "tie_kr pref_grp",
            "bc_us pref_grp"),
    T09(Base.PREFERENCE, "pref_grp dest_when", "pref_grp precedent", "arr_coh precedent"),
    T10(Base.REFUGEES, "pref_grp rs_main1", "rs_main2", "rs_main3"),
    T11(
            Base.REFUGEES,
            "pref_grp rs_jobs",
            "pref_grp rs_family",
            "pref_grp rs_safety",
            "pref_grp rs_policy",
            "pref_grp rs_treat",
            "pref_grp rs_support",
            "pref_grp rs_lang",
            "pref_grp rs_educ",
            "pref_grp rs_relig",
            "pref_grp rs_asylum",
            "pref_grp rs_route",
            "pref_grp rs_free"),
    T12(Base.REFUGEES, "pref_grp rs_notkr.none", "arr_coh rs_notkr.none", "rs_notkr.*"),
    T13(Base.REFUGEES, "src_main", "src_often.*", "src_believed.*", "src_strong.*"),
    T14(Base.SOURCE, "src_where.*", "src_topic.*"),
    T15(Base.SOURCE, "src_main pref_grp", "arr_coh src_main"),
    T16(Base.ASKED, "att_who.*", "att_ctry.*", "att_out.*", "wait_max"),
    T17(Base.ASKED, "adv_turned", "att_eff.*", "att_adv.*"),
    T18(
            Base.REFUGEES,
            "pt_know",
            "pt_rights",
            "pt_regime",
            "pt_missn",
            "pt_fair",
            "pt_choice",
            "pref_grp pti3",
            "pref_grp pt_choice",
            "pt_src.*"),
    T19(Base.REFUGEES, "inc_any", "inc_grp.*", "inc_ctry.*", "inc_basis.*", "inc_who.*", "inc_eff"),
    T20(
            Base.RECEIVED,
            "dest_act_grp now_sat",
            "dest_act_grp now_exp",
            "dest_act_grp now_discr",
            "dest_act_grp now_work3",
            "pref_grp again_grp",
            "now_move3");

    private static final String EVERY_OPTION = ".*";

    private final Base base;
    private final List<List<String>> parts;

    /** @param parts names parted by a space, those of the rows first; {@code .*} stands for each option of a question */
    StandardTable(Base base, String... parts) {
        this.base = base;
        this.parts = Arrays.stream(parts).map(part -> List.of(part.split(" "))).toList();
    }

    /** Of whom the table speaks. */
    public enum Base {
        RECORDS,
        REFUGEES,
        RECEIVED,
        PREFERENCE,
        SOURCE,
        ASKED
    }

    public Base base() {
        return base;
    }

    /** What the table is made of in a vintage: names of variables, the rows first. Parts that it lacks are left out. */
    public List<List<String>> tables(List<Variable> available) {
        var names = available.stream().map(Variable::name).toList();
        return parts.stream()
                .flatMap(part -> each(part, names))
                .filter(names::containsAll)
                .toList();
    }

    /** Names of the variables that a vintage lacks. */
    public List<String> missing(List<Variable> available) {
        var names = available.stream().map(Variable::name).toList();
        return parts.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(name -> options(name, names).noneMatch(names::contains))
                .toList();
    }

    private static Stream<List<String>> each(List<String> part, List<String> names) {
        var spread = new ArrayList<List<String>>();
        spread.add(List.of());
        for (var name : part) {
            var longer = spread.stream()
                    .flatMap(before -> options(name, names)
                            .map(option -> Stream.concat(before.stream(), Stream.of(option))
                                    .toList()))
                    .toList();
            spread.clear();
            spread.addAll(longer);
        }
        return spread.stream();
    }

    private static Stream<String> options(String name, List<String> names) {
        if (!name.endsWith(EVERY_OPTION)) {
            return Stream.of(name);
        }
        var question = name.substring(0, name.length() - 1);
        return names.stream().filter(option -> option.startsWith(question));
    }
}
