package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.analysis.Plan.Price;
import org.landfall.analysis.ReleaseOutcome.TooManyCells;
import org.landfall.analysis.ReleaseOutcome.Unpaid;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Ledger;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Permission.QuestionSpent;
import org.landfall.study.StudyId;

class PlanTest {
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.randomUUID()),
            new StudyId(UUID.randomUUID()),
            "PLAN",
            "2026-1",
            Instant.EPOCH,
            new Parameters(3),
            200);

    private final List<Variable> variables = List.of(
            variable("wish", 3), variable("sex", 3), variable("age", 3), variable("way", 12), variable("faith", 3));

    @Test
    void eachTableIsPaidAfterTheOnesBeforeIt() {
        var plan = plan(budget(3, "wish"), List.of("wish", "sex"), List.of("wish", "age"));
        assertThat(plan.steps().getFirst().price()).isInstanceOf(Price.Pays.class);
        assertThat(plan.steps().getLast().price())
                .isInstanceOfSatisfying(
                        Price.Refused.class,
                        refused ->
                                assertThat(refused.why()).isEqualTo(new Unpaid(new QuestionSpent("wish", 4), 36 - 4)));
        assertThat(plan.paying()).isOne();
        assertThat(plan.after().left("wish")).isZero();
        assertThat(plan.after().left("sex")).isEqualTo(3);
        assertThat(plan.after().left("age"))
                .as("the refused table costs nothing")
                .isEqualTo(4);
    }

    @Test
    void theSameTableIsPaidOnceWhateverItsOrder() {
        var plan = plan(budget(0, ""), List.of("wish", "sex"), List.of("sex", "wish"));
        assertThat(plan.steps().getLast().price()).isEqualTo(new Price.Free());
        assertThat(plan.after().left("wish")).isEqualTo(3);
    }

    @Test
    void whatIsReleasedIsFreeEvenWhenItsQuestionIsSpent() {
        var spent = budget(4, "wish");
        var released = new Budget(spent.ledger(), 3, false, Set.of(Set.of("wish", "sex")));
        assertThat(plan(released, List.of("wish", "sex")).steps().getFirst().price())
                .isEqualTo(new Price.Free());
    }

    @Test
    void whatMayNeverBeCountedIsRefusedInThePlanToo() {
        assertThat(plan(budget(0, ""), List.of("wish", "sex", "way"))
                        .steps()
                        .getFirst()
                        .price())
                .isEqualTo(new Price.Refused(new TooManyCells(108, 40)));
    }

    @SafeVarargs
    private final Plan plan(Budget budget, List<String>... wishes) {
        return Plan.of(new TableRules(VINTAGE, variables), budget, List.of(wishes));
    }

    private static Budget budget(int times, String question) {
        return new Budget(new Ledger(Collections.nCopies(times, new Charge(Set.of(question), 3))), 3, false, Set.of());
    }

    private static Variable variable(String name, int codes) {
        var all = new ArrayList<Variable.Code>();
        for (int i = 1; i < codes; i++) {
            all.add(new Variable.Code("c" + i, label("c" + i)));
        }
        all.add(new Variable.Code(Variable.NOT_STATED, label("ns")));
        return new Variable(name, name, VariableKind.OTHER, label(name), "", all);
    }

    private static Label label(String words) {
        return new Label(Map.of("en", words));
    }
}
