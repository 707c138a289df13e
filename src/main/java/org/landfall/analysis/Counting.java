package org.landfall.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.landfall.analysis.engine.Marginals;
import org.landfall.crypto.VintageKey;
import org.landfall.crypto.VintageKeys;
import org.landfall.disclosure.CellId;
import org.springframework.stereotype.Component;

/** Opens sealed columns, counts and adds the noise of each cell. The only place where a true count exists. */
@Component
class Counting {
    private final VintageSealing sealing;
    private final VintageKeys keys;

    Counting(VintageSealing sealing, VintageKeys keys) {
        this.sealing = sealing;
        this.keys = keys;
    }

    ProtectedTable protectedTable(Vintage vintage, List<Variable> variables) {
        var key = keys.open(vintage.id().value());
        int[] sizes =
                variables.stream().mapToInt(variable -> variable.codes().size()).toArray();
        int[] counts = Marginals.count(sealing.columns(key, vintage, variables), sizes);
        return new ProtectedTable(vintage, variables, noisy(counts, vintage, variables, key));
    }

    private static List<Integer> noisy(int[] counts, Vintage vintage, List<Variable> variables, VintageKey key) {
        var noise = vintage.parameters().noise();
        var cells = Cells.codes(variables);
        return IntStream.range(0, counts.length)
                .mapToObj(cell -> {
                    var codes = new HashMap<String, String>();
                    for (int i = 0; i < variables.size(); i++) {
                        codes.put(variables.get(i).name(), cells.get(cell).get(i));
                    }
                    var id = new CellId(vintage.studyCode(), vintage.label(), codes);
                    return counts[cell] + noise.draw(key::cellMac, id);
                })
                .toList();
    }
}
