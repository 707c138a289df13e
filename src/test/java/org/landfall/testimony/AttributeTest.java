package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.interview.DocumentedAnswer;

class AttributeTest {
    @ParameterizedTest
    @CsvSource({
        "SEX, 2, 2",
        "SEX, oth,",
        "AGE, 43, 40",
        "AGE, -99,",
        "LEFT, 2012, 2012-2016",
        "LEFT, 2016, 2012-2016",
        "LEFT, 2017, 2017-2021",
        "COUNTRY, KR, KR",
        "COUNTRY, notyet,"
    })
    void anAnswerIsToldInBandsOrNotAtAll(Attribute attribute, String value, String band) {
        assertThat(attribute
                        .band(List.of(new DocumentedAnswer("/x", attribute.question(), value, null, "self")))
                        .orElse(null))
                .isEqualTo(band);
    }
}
