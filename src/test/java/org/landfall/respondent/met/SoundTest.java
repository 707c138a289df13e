package org.landfall.respondent.met;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name sounds the same whoever wrote it down. */
class SoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김 Kim Gim Ghim KIM kim Kym",
                "리 이 Lee Yi Ri Rhee Li Yee I Rhie",
                "박 Park Pak Bak Bark Pahk",
                "최 Choi Choe Ch'oe Choy Ch’oe",
                "정 Jung Chung Jeong Chong Jong Chŏng Cheong",
                "림 임 Lim Im Rim Yim Leem",
                "류 유 Ryu Yoo Yu You Ryoo",
                "로 노 Roh Noh Ro No Rho",
                "라 나 Ra Na Rha Nah La",
                "량 양 Ryang Yang",
                "오 Oh O",
                "백 Paek Baek Paik Back",
                "허 Heo Huh Hŏ Hur Her",
                "조 Cho Jo Joe Chough",
                "우 Woo U Wu Ou",
                "권 Kwon Gwon Kwŏn Kwun",
                "서 Seo Suh Sŏ So Sur",
                "황 Hwang Whang",
                "안 Ahn An",
                "현우 Hyun-woo Hyŏnu Hyeonwoo Hyon-u",
                "경희 Kyung-hee Kyŏnghŭi Gyeonghui Kyong-hui KyungHee",
                "영희 Young-hee Yonghui Yeonghui Yŏng-hŭi",
                "철수 Chul-soo Ch'ŏlsu Cheolsu Cholsu",
                "정은 Jong-un Jung-eun Chŏngŭn Jeongeun",
                "녀정 여정 Yo-jong Yeojeong Nyo-jong",
                "룡해 용해 Ryong-hae Yonghae Yong-hai",
                "혁남 Hyok-nam Hyŏngnam Hyuk-nam",
                "정림 정임 Chŏngnim Jong-rim Jeongim",
                "춘화 Chun-hwa Ch'unhwa Choonhwa",
                "회령 Hoeryong Hoeryŏng Hoiryong",
                "신의주 Sinuiju Sinŭiju",
                "청진 Chongjin Ch'ŏngjin Cheongjin"
            })
    void allOfALineSoundTheSame(String line) {
        assertThat(List.of(line.split(" "))).extracting(Sound::of).containsOnly(Sound.of(line.split(" ")[0]));
    }

    @Test
    void composedAndDecomposedHangulAreOne() {
        assertThat(Sound.of(Normalizer.normalize("경희", Normalizer.Form.NFD))).isEqualTo(Sound.of("경희"));
    }

    @Test
    void everyNameSurvivesEveryCustom() {
        Spellings spellings = new Spellings(20261128);
        Map<String, String> astray = new HashMap<>();
        int tried = 0;
        for (String family : CommonNames.FAMILIES) {
            for (String given : CommonNames.GIVEN) {
                String written = spellings.of(family) + "/" + spellings.of(given);
                String heard = Sound.of(written.split("/")[0]) + "/" + Sound.of(written.split("/")[1]);
                if (!heard.equals(Sound.of(family) + "/" + Sound.of(given))) {
                    astray.put(family + given, written + " " + heard);
                }
                tried++;
            }
        }
        assertThat(astray).isEmpty();
        assertThat(tried).isGreaterThan(3_000);
    }

    @Test
    void namesThatSoundDifferentStayApart() {
        assertThat(List.of("김", "리", "박", "최", "정", "강", "윤", "임", "한", "신", "권", "황", "안", "송", "홍"))
                .extracting(Sound::of)
                .doesNotHaveDuplicates();
        assertThat(List.of("영희", "명희", "영수", "철수", "춘화", "은주", "미란", "성철", "광철", "혁", "설송"))
                .extracting(Sound::of)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"김영희|", "|김영희", "김|영희", "영희|김", "Kim Yong-hui|", "Yong-hui Kim|", "|KIM Yŏng Hŭi", "Younghee|Gim"
            })
    void theOrderOfTheNamesAndTheFieldTheyStandInDoNotMatter(String typed) {
        String[] fields = typed.split("\\|", -1);
        assertThat(Name.of(fields[0], fields[1]).pair())
                .isEqualTo(Name.of("김", "영희").pair())
                .isNotEmpty();
    }

    @Test
    void halfANameIsNoPair() {
        assertThat(Name.of("김", "").pair()).isEmpty();
        assertThat(Name.of("", "정은")).isEqualTo(new Name("", Sound.of("정은")));
        assertThat(Name.of("", "").pair()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"회령", "회령시", "Hoeryong-si", "Hoeryŏng City", "Hoeryong"})
    void aTownIsTheSameWithAndWithoutTheWordForIt(String town) {
        assertThat(Town.of(town)).isEqualTo(Sound.of("회령"));
    }

    @Test
    void nothingThatIsTypedBreaksIt() {
        for (String strange :
                List.of("", "  ", "—", "\u0000", "\uD83D\uDE00", "\uD83D", "李明", "ㄱㄴ", "x".repeat(60), "Ø", "1")) {
            assertThat(Sound.of(strange)).isNotNull();
            assertThat(Name.of(strange, "").pair()).isNotNull();
        }
    }
}
