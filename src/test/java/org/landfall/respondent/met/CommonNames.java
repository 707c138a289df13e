package org.landfall.respondent.met;

import java.util.List;
import java.util.Random;

/** Names as common as they are, for measuring how often two people are taken for one. */
final class CommonNames {
    static final List<String> FAMILIES =
            List.of("김 리 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 남 심 노 하".split(" "));

    /** In per mille, as in the South, in the same order. */
    private static final int[] SHARES = {
        215, 147, 84, 47, 43, 24, 21, 21, 20, 17, 15, 15, 15, 18, 14, 14, 14, 14, 13, 11, 11, 9, 9, 9, 9, 8, 7, 7, 5, 5,
        5, 5
    };

    static final List<String> GIVEN =
            List.of(("영희 순희 명희 경희 금희 은희 춘희 정희 옥희 선희 영숙 정숙 명숙 금숙 춘숙 경숙 영옥 정옥 명옥 금옥 춘옥 순옥 영순 정순 금순 복순 영애 정애 "
                            + "춘애 명애 미란 영란 금란 정란 춘란 향란 은주 영주 명주 경주 은경 미경 은심 향심 춘심 은별 은정 미정 혜정 설경 설화 춘화 은화 영화 금화 "
                            + "철수 영수 명수 광수 금철 영철 명철 광철 성철 은철 혁철 용철 정철 성호 영호 명호 철호 광호 금호 영남 철남 성남 광남 정남 영일 정일 광일 "
                            + "성일 철민 광민 성민 영민 혁 철 일 광혁 성혁 진혁 은혁 영진 명진 광진 철진 성진 룡해 룡남 명국 성국 철국 광국 영국 금성 광성 명성 태성 "
                            + "현우 지훈 서연 지민 수진 하은 은하 유진")
                    .split(" "));

    private final Random random;

    CommonNames(long seed) {
        this.random = new Random(seed);
    }

    String family() {
        int drawn = random.nextInt(java.util.Arrays.stream(SHARES).sum());
        int at = 0;
        while (drawn >= SHARES[at]) {
            drawn -= SHARES[at++];
        }
        return FAMILIES.get(at);
    }

    String given() {
        // common names are commoner than the rest of the list
        double bent = random.nextDouble() * random.nextDouble();
        return GIVEN.get((int) (bent * GIVEN.size()));
    }
}
