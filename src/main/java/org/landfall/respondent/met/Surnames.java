package org.landfall.respondent.met;

import java.util.List;
import java.util.stream.Stream;

/** Family names that nearly everybody has one of, by their sound, the commonest first. */
final class Surnames {
    private static final List<String> SOUNDS = Stream.of(("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 남 심 "
                            + "노 하 곽 성 차 주 우 구 민 진 나 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 "
                            + "육 인 맹 제 모 탁 국 어 은 편 용 예 경 봉 사 부 가 복 태 목 형 계 피 두 감 동 온 라 량 "
                            + "남궁 황보 제갈 사공 선우 서문 독고 동방")
                    .split(" "))
            .map(Sound::of)
            .toList();

    private Surnames() {}

    static boolean contains(String heard) {
        return SOUNDS.contains(Sound.of(heard));
    }

    /** Of two words of a name, which rather is the family's. */
    static boolean commoner(String one, String other) {
        return rank(one) < rank(other);
    }

    private static int rank(String heard) {
        int at = SOUNDS.indexOf(Sound.of(heard));
        return at < 0 ? SOUNDS.size() : at;
    }
}
