package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the texts that have languages, media or guidance. What one language lacks is a dash there. */
final class ItextWriter {
    private static final String NOTHING = "-";
    private static final String LONG = "long";
    private static final String GUIDANCE = "guidance";

    /** @param from the place its references are seen from; none for choices, which stand nowhere */
    private record Text(String words, @Nullable Element from) {}

    private final XlsForm form;
    private final References references;
    private final Xml xml;

    /** By language, id and form of the text. */
    private final Map<String, Map<String, Map<String, Text>>> texts = new LinkedHashMap<>();

    ItextWriter(XlsForm form, References references, Xml xml) {
        this.form = form;
        this.references = references;
        this.xml = xml;
    }

    void write() {
        form.lists.choices().values().stream().filter(ChoiceList::needsItext).forEach(this::choices);
        form.root.visit(this::element);
        if (texts.isEmpty()) {
            return;
        }
        fillGaps();
        xml.open("itext");
        texts.forEach((language, byId) -> {
            boolean first = language.equals(form.defaultLanguage);
            xml.open("translation", "lang", language, "default", first ? "true()" : "");
            byId.forEach(this::text);
            xml.close("translation");
        });
        xml.close("itext");
    }

    private void choices(ChoiceList list) {
        for (int i = 0; i < list.options().size(); i++) {
            ChoiceList.Option option = list.options().get(i);
            String id = list.itextId(i);
            add(id, LONG, option.label(), null);
            option.media().forEach((kind, file) -> add(id, kind, file, null));
        }
    }

    private void element(Element element) {
        if (QuestionKind.external(element.type)) {
            return;
        }
        String path = element.path();
        element.bind.forEach((name, value) -> {
            if (name.startsWith("jr:")
                    && (name.endsWith("Msg") || name.endsWith("String"))
                    && BindWriter.byId(name, value)) {
                add(path + ":" + name, LONG, value, element);
            }
        });
        if (element.labelNeedsItext()) {
            add(path + ":label", LONG, element.label, element);
            element.media.forEach((kind, file) -> add(path + ":label", kind, file, element));
        }
        if (element.hintNeedsItext()) {
            add(path + ":hint", LONG, element.hint, element);
            add(path + ":hint", GUIDANCE, element.guidance, element);
        }
    }

    private void add(String id, String as, Localized value, @Nullable Element from) {
        value.in(form.defaultLanguage)
                .forEach((language, words) -> texts.computeIfAbsent(language, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(id, _ -> new LinkedHashMap<>())
                        .put(as, new Text(words, from)));
    }

    private void fillGaps() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        texts.values()
                .forEach(byId -> byId.forEach((id, forms) ->
                        all.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(forms.keySet())));
        texts.values()
                .forEach(byId -> all.forEach((id, forms) -> {
                    Map<String, Text> own = byId.computeIfAbsent(id, _ -> new LinkedHashMap<>());
                    forms.forEach(as -> own.putIfAbsent(as, new Text(NOTHING, null)));
                }));
    }

    private void text(String id, Map<String, Text> forms) {
        xml.open("text", "id", id);
        forms.forEach((as, text) -> {
            boolean file = !as.equals(LONG) && !as.equals(GUIDANCE);
            if (file && !text.words().equals(NOTHING)) {
                value(as, new Text("jr://" + folder(as) + "/" + text.words(), text.from()));
            } else if (!file) {
                value(as.equals(LONG) ? "" : as, text);
            }
        });
        xml.close("text");
    }

    private void value(String as, Text text) {
        String attribute = as.isEmpty() ? "" : " form=\"" + Xml.escape(as) + "\"";
        xml.raw("<value" + attribute + ">" + Outputs.markup(text.words(), text.from(), references) + "</value>\n");
    }

    private static String folder(String media) {
        return media.equals("image") || media.equals("big-image") ? "images" : media;
    }
}
