package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
class BlindIndexTest {
    @Autowired
    BlindIndex blind;

    @Test
    void theSamePersonIsFoundHoweverTheNameIsTyped() {
        byte[] composed = blind.index("blind-a", "김형호 Kim");

        assertThat(blind.index("blind-a", "  \u1100\u1175\u11b7\u1112\u1167\u11bc\u1112\u1169 KIM "))
                .hasSize(32)
                .isEqualTo(composed);
    }

    @Test
    void anotherNameAndAnotherStudyAreSomethingElse() {
        byte[] index = blind.index("blind-a", "Kim");

        assertThat(blind.index("blind-a", "Kin")).isNotEqualTo(index);
        assertThat(blind.index("blind-b", "Kim")).isNotEqualTo(index);
    }
}
