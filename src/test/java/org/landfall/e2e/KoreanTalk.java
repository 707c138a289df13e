package org.landfall.e2e;

import static org.landfall.e2e.TalkLine.one;
import static org.landfall.e2e.TalkLine.partLeftOut;
import static org.landfall.e2e.TalkLine.passed;
import static org.landfall.e2e.TalkLine.several;
import static org.landfall.e2e.TalkLine.skipped;
import static org.landfall.e2e.TalkLine.without;
import static org.landfall.e2e.TalkLine.words;

import java.util.List;
import java.util.stream.Stream;
import org.landfall.e2e.TalkLine.Aside;

/** One whole interview face to face in Korean: what is asked and what is said, whatever it is recorded with. */
final class KoreanTalk {
    static final String CANARY = "카나리아 TALKCANARY 4417";
    static final String NUMBER = "010-2345-6789";

    private static final String DK = "모르겠습니다";
    private static final String PNS = "말하고 싶지 않습니다";

    private KoreanTalk() {}

    /** In the order in which they are asked; lines of a grid come in the order of the record. */
    static List<TalkLine> lines() {
        return Stream.of(
                        setting(),
                        consent(),
                        person(),
                        way(),
                        information(),
                        wishes(),
                        reasons(),
                        policyAndHarm(),
                        today(),
                        ownWords(),
                        closing(),
                        debrief())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there is one more at the end of each open list. */
    static List<Boolean> more() {
        return List.of(true, false, false);
    }

    private static List<TalkLine> setting() {
        return List.of(one("resp_role", "북한을 떠난 본인"), passed("iv_interp"), one("iv_private", "예"));
    }

    private static List<TalkLine> consent() {
        return List.of(
                one("elig_adult", "예"),
                several("c_teach", "누가 답을 보게", "건너뛰거나 쉬거나", "거두어들일 수"),
                one("c_part", "예"),
                one("c_audio", "아니요"),
                one("c_quote", "쓸 문장을 먼저"),
                one("c_aggr", "예"),
                one("c_recont", "아니요"),
                passed("pseud"));
    }

    private static List<TalkLine> person() {
        return List.of(
                one("age_mode", "나이를 말할 수"),
                words("age_years", "38"),
                one("sex", "여자"),
                one("prov", "함경북도"),
                one("edu", "중학교(고등중학교) 졸업"),
                without("occ", PNS),
                words("left_year", "1999"),
                one("fam_nk", "예"),
                several("fam_abr", "한국", "중국"));
    }

    private static List<TalkLine> way() {
        return List.of(
                one("j_country", "중국"),
                words("j_area", "길림성"),
                words("j_year", "1999"),
                words("j_months", "40"),
                one("j_status", "증명서 없이 숨어"),
                several("j_hard", "숨어 지냄", "붙잡힐까").after(new Aside.Mark("동행자")),
                one("j_country", "몽골"),
                passed("j_area"),
                words("j_year", "2003"),
                without("j_months", DK),
                one("j_status", "대사관·영사관의 보호"),
                several("j_hard", "해당 없음"),
                skipped("arranger"));
    }

    private static List<TalkLine> information() {
        return List.of(
                several("src_used", "미국의 소리"),
                several("src_where", "중국에서"),
                one("src_freq", "한 주에 한 번").after(new Aside.Rest()),
                several("src_topic", "한국에서의 생활", "미국 생활"),
                one("src_trust", "믿는 편"),
                one("src_infl", "영향이 컸다"),
                one("precedent", "예"));
    }

    private static List<TalkLine> wishes() {
        return List.of(
                several("dest_cons", "한국", "미국"),
                one("dest_first", "미국"),
                one("dest_when", "중국에 있을 때"),
                one("att_any", "예"),
                one("att_who", "한국 대사관"),
                one("att_ctry", "몽골"),
                words("att_year", "2003"),
                one("att_dest", "미국"),
                several("att_adv", "다른 나라는 포기"),
                one("att_eff", "거절할 수 없었다"),
                one("att_out", "받아들여졌지만"),
                words("att_wait", "5"),
                several("dest_chg", "관리의 권고"),
                one("dest_act", "한국"),
                words("dest_year", "2003"),
                words("dest_cond", "일자리가 있다고 들었다면 처음부터 갔을 것입니다."));
    }

    private static List<TalkLine> reasons() {
        return List.of(
                one("rs_jobs", "매우 중요했다"),
                one("rs_family", "중요한 편"),
                one("rs_safety", "매우 중요했다"),
                one("rs_policy", "보통이었다"),
                one("rs_treat", "중요한 편"),
                one("rs_support", "별로 중요하지"),
                one("rs_lang", "보통이었다"),
                one("rs_educ", "매우 중요했다"),
                one("rs_relig", "전혀 중요하지"),
                without("rs_asylum", DK),
                one("rs_route", "중요한 편"),
                one("rs_free", "매우 중요했다"),
                one("rs_main1", "일자리와 생계").after(new Aside.Lighter()),
                one("rs_main2", "가족"),
                one("rs_main3", "안전"),
                several("rs_notkr", "일자리와 생계").after(new Aside.Note("잠시 생각한 뒤 답함")));
    }

    private static List<TalkLine> policyAndHarm() {
        return List.of(
                partLeftOut("pt_know"),
                one("inc_gate", "이어서 하겠습니다"),
                several("inc_types", "붙잡히거나 갇힘"),
                one("inc_basis", "직접 겪음"),
                one("inc_ctry", "중국"),
                words("inc_year", "2001"),
                one("inc_who", "다른 나라의 경찰"),
                one("inc_eff", "예"));
    }

    private static List<TalkLine> today() {
        return List.of(
                one("now_ctry", "한국"),
                one("now_work", "날품"),
                one("now_sat", "보통").after(new Aside.AlmostStopped()),
                one("now_exp", "생각했던 것과"),
                one("now_discr", "예"),
                one("now_move", "생각해 본 적이 있다"),
                one("now_again", "미국"));
    }

    private static List<TalkLine> ownWords() {
        return List.of(
                words("t_decide", "강을 건넌 뒤에야 어디로 갈지 생각했습니다. " + CANARY + ". 그때 " + NUMBER + "로 전화했습니다."),
                words("t_heard", "일자리가 많다고 들었지만 실제로는 달랐습니다."),
                passed("t_say"));
    }

    private static List<TalkLine> closing() {
        return List.of(
                one("cl_feel", "전과 같다").after(new Aside.CodeCard()),
                passed("cl_remove"),
                one("cl_quote", "앞서 말씀드린"),
                several("cl_refer", "법률 상담"));
    }

    private static List<TalkLine> debrief() {
        return List.of(
                one("db_dist", "없음"),
                several("db_act", "필요 없었음"),
                several("db_pres", "통역"),
                one("db_cons", "대체로 일관"),
                one("db_basis", "직접 겪은"),
                one("db_prior", "한두 번"),
                one("db_comp", "교통비"),
                one("db_risk", "중간"),
                words("db_note", "면담은 고르게 이어졌습니다."));
    }
}
