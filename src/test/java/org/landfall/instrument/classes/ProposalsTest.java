package org.landfall.instrument.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.TestWorkbook;

class ProposalsTest {
    private static Proposal proposal(String row) {
        return Proposals.of(TestWorkbook.form().row(row).compiled().definition(), Optional.empty())
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text|q1|What happened then?|; OPEN_TEXT",
                "text|q1|What is your name?|; DIRECT_IDENTIFIER",
                "text|q1||성함이 어떻게 되십니까?; DIRECT_IDENTIFIER",
                "text|phone_2|Where can we reach you?|; DIRECT_IDENTIFIER",
                "text|q1||전화번호를 알려 주십시오; DIRECT_IDENTIFIER",
                "geopoint|q1|Here|; OPEN_TEXT",
                "image|q1|Look|; OPEN_TEXT",
                "integer|q1|How old are you?|; QUASI_IDENTIFIER",
                "integer|q1||나이; QUASI_IDENTIFIER",
                "date|q1|On which day?|; QUASI_IDENTIFIER",
                "select_one yn|q1||어느 지역에서 오셨습니까?; QUASI_IDENTIFIER",
                "select_one yn|q1|Do you go to church?|; SENSITIVE",
                "select_one yn|q1||고문을 당한 적이 있습니까?; SENSITIVE",
                "select_one yn|q1|Were you arrested at your age?|; SENSITIVE",
                "integer|q1|How many spoons?|; NON_SENSITIVE",
                "acknowledge|q1|I understand|; NON_SENSITIVE",
                "select_one yn|q1|Is that its name?|; NON_SENSITIVE",
                "integer|q1|How many pages?|; NON_SENSITIVE",
            })
    void theClassFollowsTypeAndWords(String row, DisclosureClass expected) {
        assertThat(proposal(row.strip()).disclosure()).isEqualTo(expected);
    }

    @Test
    void theReasonNamesTheWord() {
        assertThat(proposal("text|q1|Your telephone|").reason()).isEqualTo(new Proposal.ByWord("telephone", "contact"));
    }

    @Test
    void whatWasDecidedBeforeIsProposedAgain() {
        FormDefinition form =
                TestWorkbook.form().row("text|q1|What happened?|").compiled().definition();
        Proposal proposal = Proposals.of(
                        form, Optional.of(new Proposals.Before("7", Map.of("q1", DisclosureClass.SENSITIVE))))
                .getFirst();
        assertThat(proposal.disclosure()).isEqualTo(DisclosureClass.SENSITIVE);
        assertThat(proposal.reason()).isEqualTo(new Proposal.AsBefore("7"));
    }

    @Test
    void whatStatesItsClassAndNotesNeedNoProposal() {
        FormDefinition form = TestWorkbook.form()
                .with("disclosure", "sensitive", "text|q1|What happened?|")
                .row("note|n|Thank you|")
                .compiled()
                .definition();
        assertThat(Proposals.of(form, Optional.empty())).isEmpty();
    }
}
