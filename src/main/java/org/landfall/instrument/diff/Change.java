package org.landfall.instrument.diff;

import java.util.List;
import java.util.Optional;
import org.landfall.instrument.Item;

/** What became of one question, calculation, group or roster. */
public sealed interface Change {

    Item item();

    /** Whether answers given before may have no place, or another meaning, in the newer version. */
    boolean atRisk();

    record Added(Item item) implements Change {
        @Override
        public boolean atRisk() {
            return false;
        }
    }

    record Removed(Item item) implements Change {
        @Override
        public boolean atRisk() {
            return item instanceof Item.Question;
        }
    }

    /**
     * It is in both.
     *
     * @param item as it is in the newer version
     * @param move where it stood and stands
     */
    record Kept(Item item, Optional<Move> move, List<Difference> differences) implements Change {
        @Override
        public boolean atRisk() {
            return differences.stream().anyMatch(Difference::atRisk);
        }
    }

    /** The groups around it, by name, outermost first; the same when it moved within its group. */
    record Move(String from, String to) {}
}
