package org.landfall.instrument;

import java.util.List;

/** Writes the body of a form: what is shown, in which order, with which control. */
final class XFormBody {
    private final FormDefinition form;
    private final Names names;
    private final Xml xml;

    XFormBody(FormDefinition form, Names names, Xml xml) {
        this.form = form;
        this.names = names;
        this.xml = xml;
    }

    void write(List<Item> items) {
        for (Item item : items) {
            String path = names.place(item.name()).path();
            switch (item) {
                case Item.Calculation _ -> {}
                case Item.Question question -> question(question, path);
                case Item.Group group -> {
                    xml.open("group", "ref", path, "appearance", group.appearance());
                    label(path, group.label());
                    write(group.items());
                    xml.close("group");
                }
                case Item.Roster roster -> roster(roster, path);
            }
        }
    }

    private void roster(Item.Roster roster, String path) {
        xml.open("group", "ref", path);
        label(path, roster.label());
        String count = roster.count().isEmpty()
                ? ""
                : XFormWriter.countedBy(roster)
                        .map(name -> names.reference(name, roster, ""))
                        .orElse(path + "_count");
        xml.open(
                "repeat",
                "nodeset",
                path,
                "appearance",
                roster.appearance(),
                "jr:count",
                count,
                "jr:noAddRemove",
                count.isEmpty() ? "" : "true()");
        write(roster.items());
        xml.close("repeat").close("group");
    }

    private void question(Item.Question question, String path) {
        String control = control(question.type());
        xml.open(
                control,
                "ref",
                path,
                "appearance",
                question.appearance(),
                "start",
                question.parameters().getOrDefault("start", ""),
                "end",
                question.parameters().getOrDefault("end", ""),
                "step",
                question.parameters().getOrDefault("step", ""));
        label(path, question.label());
        if (!question.hint().isEmpty()) {
            xml.empty("hint", "ref", XFormWriter.itext(path + ":hint"));
        }
        if (question.list() != null) {
            choices(question, question.list());
        }
        xml.close(control);
    }

    private static String control(QuestionType type) {
        return switch (type) {
            case TEXT, NOTE, INTEGER, DECIMAL, DATE -> "input";
            case SELECT_ONE -> "select1";
            case SELECT_MULTIPLE -> "select";
            case RANGE -> "range";
        };
    }

    private void choices(Item.Question question, String list) {
        String filter = question.rules().choiceFilter();
        if (!filter.isEmpty()) {
            String nodes = "instance('" + list + "')/root/item[" + names.filter(filter, question) + "]";
            xml.open("itemset", "nodeset", nodes)
                    .empty("value", "ref", "name")
                    .empty("label", "ref", "jr:itext(itextId)")
                    .close("itemset");
            return;
        }
        List<Choice> choices = form.choicesOf(question);
        for (int i = 0; i < choices.size(); i++) {
            xml.open("item").empty("label", "ref", XFormWriter.itext(XFormTexts.choiceId(list, i)));
            xml.text("value", choices.get(i).code()).close("item");
        }
    }

    private void label(String path, Texts label) {
        if (!label.isEmpty()) {
            xml.empty("label", "ref", XFormWriter.itext(path + ":label"));
        }
    }
}
