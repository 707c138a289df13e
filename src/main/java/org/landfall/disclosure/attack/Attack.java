package org.landfall.disclosure.attack;

/** What the red team tries. */
public enum Attack {
    /** Two groups that differ by one person, subtracted. */
    NESTED_DIFFERENCING(new NestedDifferencing()),
    /** Whether a whole group said the same, from equal numbers. */
    GROUP_EQUALITY(new GroupEquality()),
    /** Everything that a question's ledger allows, asked again and again. */
    AVERAGING(new Averaging()),
    /** The same group before and after somebody came in. */
    TWO_VINTAGES(new TwoVintages()),
    /** Made-up records like the target's, to lift a small cell. */
    PLANTED_COPIES(new PlantedCopies()),
    /** Whether somebody took part at all, from everything the study's ledger allows. */
    EXISTENCE(new Existence());

    private final Strategy strategy;

    Attack(Strategy strategy) {
        this.strategy = strategy;
    }

    Finding run(Campaign campaign) {
        return strategy.run(campaign);
    }

    /** A way to guess, and the bound it is measured by. */
    @FunctionalInterface
    interface Strategy {
        Finding run(Campaign campaign);
    }
}
