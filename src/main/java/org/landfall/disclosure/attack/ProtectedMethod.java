package org.landfall.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.landfall.disclosure.CellId;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Prf;
import org.landfall.disclosure.Shown;

/**
 * Marginals as they are released. With the study's code, a vintage's label and its key the numbers are the very ones
 * that researchers are shown; all other vintages are such as never existed.
 *
 * @param keys the cell key of a vintage
 * @param labels the label of a vintage
 */
public record ProtectedMethod(Parameters parameters, String study, IntFunction<Prf> keys, IntFunction<String> labels)
        implements Method {
    @Override
    public Publisher publish(People people, int vintage) {
        var prf = keys.apply(vintage);
        var label = labels.apply(vintage);
        return cell -> {
            var id = new CellId(study, label, codes(people, cell));
            return Shown.of(people.count(cell) + parameters.noise().draw(prf, id), parameters);
        };
    }

    private static Map<String, String> codes(People people, List<Condition> cell) {
        var codes = new HashMap<String, String>();
        for (var condition : cell) {
            var trait = people.traits().get(condition.trait());
            codes.put(trait.name(), trait.codes().get(condition.code()));
        }
        return codes;
    }
}
