package org.landfall.interview.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pointed out while somebody writes, and what never is. */
class TextNoticesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 010-1234-5678 | 전화는 010-1234-5678로 하면 된다고 했습니다.",
                "NUMBER | 02-123-4567 | Call 02-123-4567 in the evening.",
                "NUMBER | +82 10 1234 5678 | My number is +82 10 1234 5678.",
                "NUMBER | 13812345678 | 중국 번호 13812345678을 주었습니다.",
                "NUMBER | 900101-1234567 | 주민번호 900101-1234567이 적혀 있었습니다.",
                "NUMBER | ０１０－１２３４－５６７８ | 번호는 ０１０－１２３４－５６７８입니다",
                "NUMBER | 555 123 4567 | I called 555 123 4567 twice.",
                "NUMBER | 공일공 일이삼사 | 공일공 일이삼사로 걸었습니다.",
                "EMAIL | someone@example.org | Write to someone@example.org please.",
                "NAME | 김영희 | 김영희 씨가 도와주었습니다.",
                "NAME | 박철수 | 박철수라는 사람이 데려갔습니다.",
                "NAME | 최순옥 | 옆집 최순옥 아주머니가 말해 주었습니다.",
                "NAME | 이정숙 | 제 이름은 이정숙입니다.",
                "NAME | Kim Yong-ho | A man, Kim Yong-ho, took us over the river.",
                "NAME | Park Chol Su | I stayed with Park Chol Su for a month.",
                "NAME | Yong-ho Kim | The broker was Yong-ho Kim.",
                "NAME | Chun | Pastor Chun drove us.",
                "NAME | Minho | a broker called Minho told us",
                "PLACE | 혜산 | 혜산에서 강을 건넜습니다.",
                "PLACE | 무산군 | 무산군에 살았습니다.",
                "PLACE | 연길 | 연길로 갔습니다.",
                "PLACE | 남양읍 | 남양읍에서 태어났습니다.",
                "PLACE | Hoeryong | We crossed near Hoeryong at night.",
                "PLACE | Namsong-ri | She was born in Namsong-ri.",
                "PLACE | Camp 15 | My uncle was in Camp 15."
            })
    void isPointedOut(Notice.Kind kind, String part, String sentence) {
        List<Notice> found = TextNotices.in(sentence);
        assertThat(found).extracting(Notice::kind).containsOnly(kind);
        assertThat(found).extracting(notice -> notice.in(sentence)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "저는 2006년 5월 19일에 떠났습니다.",
                "2006-05-19부터 2007.06.01까지 중국에 있었습니다.",
                "1998-2003년 사이에 돈 10000000원을 모았습니다.",
                "브로커에게 2,500,000원을 주었습니다. 20060519에 건넜습니다.",
                "조선족 아주머니가 밥을 주었습니다.",
                "이웃집 아저씨와 주인집 할머니가 알려 주었습니다.",
                "한국인 선생님과 목사님이 설명해 주었습니다.",
                "우리 어머니와 남동생이 먼저 갔습니다.",
                "하나원이라는 곳에서 석 달을 지냈습니다.",
                "중국이라는 나라는 정말 넓었습니다.",
                "조선이라고 하는 사람도 있고 한국이라고 하는 사람도 있습니다.",
                "계획이 무산되었지만 다시 시도했습니다.",
                "안도하는 마음이 들었고 집안이 어려웠습니다.",
                "우리는 다시 거리로 나가 친구와 행동했습니다.",
                "함경북도에서 살다가 양강도를 거쳐 중국으로 갔습니다.",
                "평양에서 대학을 다녔습니다.",
                "김일성과 김정일에 대해 배웠습니다.",
                "역시 자유가 제일 중요했고 동시에 아이들 교육도 생각했습니다.",
                "지도원 동지가 와서 물었습니다.",
                "인민군에서 십 년을 복무했습니다.",
                "고향이라는 말만 들어도 눈물이 납니다.",
                "처음에는 미국으로 갈까 하다가 말이 통하는 한국을 골랐습니다.",
                "선생님, 저는 가족 때문에 왔습니다.",
                "전화를 하면 도청된다고 했습니다.",
                "I left on 2006-05-19 and arrived in 2008.",
                "From 1998-2003 I worked in the market and paid 3,000,000 won.",
                "My mother and my sister were in China for seven years.",
                "A pastor helped us; the pastor said South Korea was safe.",
                "People called China the big country.",
                "They told us about Kim Jong Il and Kim Il Sung at school.",
                "He said Seoul was expensive. I had heard of Hanawon.",
                "She was called Korean by everybody.",
                "We lived in North Hamgyong and then in Ryanggang Province.",
                "I had 10000 yuan and walked 120 km in 14 days.",
                "The Chinese police caught us 3 times, in 2004, 2005 and 2006.",
                "So China was not an option. An American helped.",
                "We camped for 15 days."
            })
    void ordinarySentencesStaySilent(String sentence) {
        assertThat(TextNotices.in(sentence))
                .extracting(notice -> notice.in(sentence))
                .isEmpty();
    }

    @Test
    void aLongTextCostsNextToNothing() {
        String text = "그래서 저는 1 2 3 4 5 6 7 8 9 - - - a.a.a.a@ 조선족 아주머니와 갔습니다. ".repeat(2_000);
        assertThat(TextNotices.in(text)).isEmpty();
    }
}
