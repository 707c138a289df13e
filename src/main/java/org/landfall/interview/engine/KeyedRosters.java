package org.landfall.interview.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.instance.TreeElement;

/**
 * Keeps what was said about a thing with that thing. Where a roster has one entry for each choice marked in a question,
 * the form knows entries by position only: marking one choice less would hand its answers to the next. So answers move
 * with their choice, and those of a choice taken back wait until it is marked again.
 */
final class KeyedRosters {

    /** @param roster path of a roster outside other rosters; {@code question} the multiple choice its entries follow */
    record Link(String roster, String question) {}

    private final OpenForm form;
    private final Ledger ledger;
    private final List<Link> links;
    private final Map<Link, Map<String, Map<String, Given>>> shelf = new HashMap<>();

    KeyedRosters(OpenForm form, Ledger ledger, List<Link> links) {
        this.form = form;
        this.ledger = ledger;
        this.links = links;
    }

    /** Before an answer changes: what follows it goes on the shelf, by choice. */
    void shelve(String question) {
        for (Link link : links) {
            if (link.question().equals(question)) {
                List<String> codes = codes(link);
                for (int i = 0; i < codes.size(); i++) {
                    shelve(link, codes.get(i), entry(link, i));
                }
            }
        }
    }

    /** After it has changed and the entries exist: what belongs to the choices marked now goes back. True when any did. */
    boolean unshelve(String question) {
        boolean back = false;
        for (Link link : links) {
            if (link.question().equals(question)) {
                List<String> codes = codes(link);
                for (int i = 0; i < codes.size(); i++) {
                    back |= unshelve(link, codes.get(i), entry(link, i));
                }
            }
        }
        return back;
    }

    private void shelve(Link link, String code, String entry) {
        Map<String, Given> said = ledger.takeUnder(entry);
        if (!said.isEmpty()) {
            byCode(link).put(code, said);
            said.keySet().forEach(rest -> write(entry + "/" + rest, null));
        }
    }

    private boolean unshelve(Link link, String code, String entry) {
        Map<String, Given> said = byCode(link).get(code);
        if (said == null || form.node(entry).isEmpty()) {
            return false;
        }
        byCode(link).remove(code);
        said.forEach((rest, given) -> {
            ledger.put(entry + "/" + rest, given);
            write(entry + "/" + rest, given);
        });
        return true;
    }

    private void write(String path, @org.jspecify.annotations.Nullable Given given) {
        TreeElement node = form.node(path).orElse(null);
        if (node != null && form.plan.control(path).orElse(null) instanceof Control.Ask ask) {
            String text = given == null ? null : Ledger.inForm(ask, given);
            form.write(node, Paths.ref(path), Values.data(ask, node, text));
        }
    }

    private Map<String, Map<String, Given>> byCode(Link link) {
        return shelf.computeIfAbsent(link, _ -> new HashMap<>());
    }

    private List<String> codes(Link link) {
        return form.node(link.question())
                .flatMap(Values::text)
                .map(Values::codes)
                .orElse(List.of());
    }

    private static String entry(Link link, int index) {
        return link.roster() + "[" + (index + 1) + "]";
    }
}
