package org.landfall.instrument.xlsform;

/** Writes where the choices of a question, the marks of a scale or the places beside a map come from. */
final class Itemsets {
    private static final String GEOMETRY = "geometry";

    /** @param nodes the nodes to choose from, not yet filtered */
    private record Source(String nodes, String filter, String value, String label) {}

    private final XlsForm form;
    private final References references;
    private final Xml xml;

    Itemsets(XlsForm form, References references, Xml xml) {
        this.form = form;
        this.references = references;
        this.xml = xml;
    }

    void write(Element question) {
        Source source = source(question);
        String nodes = source.filter().isEmpty() ? source.nodes() : source.nodes() + "[" + source.filter() + "]";
        xml.open("itemset", "nodeset", randomized(question, nodes));
        xml.empty("value", "ref", source.value()).empty("label", "ref", source.label());
        xml.close("itemset");
    }

    /** What a choice filter lets through, seen from a choice. */
    String filter(Element question) {
        return references.resolve(question.choiceFilter, question, true, false);
    }

    static String nodeset(String id, String filter) {
        String nodes = "instance('" + id + "')/root/item";
        return filter.isEmpty() ? nodes : nodes + "[" + filter + "]";
    }

    private Source source(Element question) {
        if (SelectRow.fromFile(question)) {
            boolean places = question.itemset.endsWith(".geojson");
            return new Source(
                    nodeset(SelectRow.instance(question), ""),
                    filter(question),
                    question.parameters.getOrDefault("value", places ? "id" : "name"),
                    question.parameters.getOrDefault("label", places ? "title" : "label"));
        }
        if (References.any(question.itemset)) {
            return answers(question);
        }
        ChoiceList list = form.lists.choices().get(question.itemset);
        String label = list != null && list.needsItext() ? "jr:itext(itextId)" : "label";
        String filter = question.type.equals("range") ? "" : filter(question);
        return new Source(nodeset(question.itemset, ""), filter, "name", label);
    }

    /** Earlier answers: those that are there, or those the filter lets through. */
    private Source answers(Element question) {
        String path =
                references.resolve(question.itemset, question, false, true).strip();
        boolean place = !question.questionKind().select();
        String set = place ? path : path.substring(0, path.lastIndexOf('/'));
        String name = place ? GEOMETRY : path.substring(path.lastIndexOf('/') + 1);
        String filter = question.choiceFilter.isEmpty()
                ? "./" + name + " != ''"
                : references
                        .resolve(question.choiceFilter, question, true, true)
                        .replace("current()/" + set, ".")
                        .replace(set, ".");
        return new Source(set, filter, name, name);
    }

    private String randomized(Element question, String nodes) {
        if (!question.parameters.getOrDefault("randomize", "").equals("true")) {
            return nodes;
        }
        String seed = question.parameters.getOrDefault("seed", "");
        String resolved = references.resolve(seed, question).strip();
        return "randomize(" + nodes + (seed.isEmpty() ? "" : ", " + resolved) + ")";
    }
}
