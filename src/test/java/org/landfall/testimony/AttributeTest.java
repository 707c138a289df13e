package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(attribute.band(value).orElse(null)).isEqualTo(band);
    }
}
