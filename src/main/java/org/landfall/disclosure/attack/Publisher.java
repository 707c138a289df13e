package org.landfall.disclosure.attack;

import java.util.List;
import org.landfall.disclosure.Shown;

/** All that an attacker can ask: what is shown of a cell of at most three conditions, on different variables. */
@FunctionalInterface
public interface Publisher {
    Shown cell(List<Condition> cell);
}
