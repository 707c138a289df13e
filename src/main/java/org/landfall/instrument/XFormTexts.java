package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the itext of a form: every text in every language, placeholders as outputs. */
final class XFormTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

    private final FormDefinition form;
    private final Names names;
    private final Xml xml;

    XFormTexts(FormDefinition form, Names names, Xml xml) {
        this.form = form;
        this.names = names;
        this.xml = xml;
    }

    static String choiceId(String list, int index) {
        return list + "-" + index;
    }

    void write(Map<String, String> languageNames) {
        xml.open("itext");
        for (String language : form.languages()) {
            boolean first = language.equals(form.defaultLanguage());
            xml.open(
                    "translation",
                    "lang",
                    languageNames.getOrDefault(language, language),
                    "default",
                    first ? "true()" : "");
            items(form.items(), language);
            form.lists().forEach((name, choices) -> choices(name, choices, language));
            xml.close("translation");
        }
        xml.close("itext");
    }

    private void items(List<Item> items, String language) {
        for (Item item : items) {
            String path = names.place(item.name()).path();
            switch (item) {
                case Item.Calculation _ -> {}
                case Item.Question question -> {
                    text(path + ":label", question.label(), question, language);
                    text(path + ":hint", question.hint(), question, language);
                    text(path + ":jr:constraintMsg", question.rules().constraintMessage(), question, language);
                    text(path + ":jr:requiredMsg", question.rules().requiredMessage(), question, language);
                }
                case Item.Group group -> {
                    text(path + ":label", group.label(), group, language);
                    items(group.items(), language);
                }
                case Item.Roster roster -> {
                    text(path + ":label", roster.label(), roster, language);
                    items(roster.items(), language);
                }
            }
        }
    }

    private void choices(String list, List<Choice> choices, String language) {
        for (int i = 0; i < choices.size(); i++) {
            Texts label = choices.get(i).label();
            xml.open("text", "id", choiceId(list, i));
            xml.text("value", in(label, language)).close("text");
        }
    }

    private void text(String id, Texts texts, Item of, String language) {
        if (!texts.isEmpty()) {
            xml.open("text", "id", id);
            xml.raw("<value>" + withOutputs(in(texts, language), of) + "</value>\n")
                    .close("text");
        }
    }

    /** A text that is missing in one language is shown in the default one. */
    private String in(Texts texts, String language) {
        String own = texts.byLanguage().get(language);
        return own != null ? own : texts.in(form.defaultLanguage());
    }

    private String withOutputs(String text, Item of) {
        StringBuilder xmlText = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            xmlText.append(Xml.escape(text.substring(from, matcher.start())));
            String reference = names.reference(matcher.group(1), of, "");
            xmlText.append("<output value=\" ").append(Xml.escape(reference)).append(" \"/>");
            from = matcher.end();
        }
        return xmlText.append(Xml.escape(text.substring(from))).toString();
    }
}
