package org.landfall.instrument.xlsform;

import java.util.List;
import java.util.Map;

/** Reads the sheets of a workbook into a form, and says everything that is wrong with them. */
public final class FormReader {
    private FormReader() {}

    /**
     * @param problems what is wrong; a form that has any must not be written
     */
    public static XlsForm read(List<Table> tables, Problems problems) {
        SettingsRow settings = SettingsRow.read(tables, problems);
        String language = settings.text("default_language", SettingsRow.DEFAULT);
        boolean duplicates = settings.on("allow_choice_duplicates");
        Map<String, ChoiceList> lists = ChoiceRows.read(tables, "choices", language, duplicates, problems);
        Lists all = new Lists(
                lists,
                ChoiceRows.read(tables, "external_choices", language, true, problems),
                ChoiceRows.read(tables, "osm", language, true, problems));
        Element root = new Element(Element.Kind.FORM, settings.text("name", "data"), 0);
        Table survey = Table.find(tables, "survey").orElse(null);
        if (survey == null) {
            problems.survey(0, "", "noSurvey");
        } else {
            new SurveyRows(survey, root, all, settings, problems).read();
        }
        meta(root, settings);
        Entities entities = Entities.read(tables, root, problems);
        String title = settings.text("title", settings.text("id_string", "data"));
        XlsForm form =
                new XlsForm(root, settings.values(), settings.attributes(), all, title, language, entities.version());
        new FormCheck(form, problems).check();
        return form;
    }

    /** What every record carries beside its answers. */
    private static void meta(Element root, SettingsRow settings) {
        Element meta = root.meta();
        root.children.remove(meta);
        if (!settings.on("omit_instanceid")) {
            Element id = calculation("instanceID");
            id.bind.put("readonly", Localized.of("true()"));
            id.bind.put("jr:preload", Localized.of(settings.text("instance_id", "uid")));
            meta.add(id);
        }
        String name = settings.text("instance_name", "");
        if (!name.isEmpty()) {
            Element instanceName = calculation("instanceName");
            instanceName.bind.put("calculate", Localized.of(name));
            meta.add(instanceName);
        }
        if (!meta.children.isEmpty()) {
            root.add(meta);
        }
    }

    private static Element calculation(String name) {
        Element element = new Element(Element.Kind.QUESTION, name, 0);
        element.type = "calculate";
        return element;
    }
}
