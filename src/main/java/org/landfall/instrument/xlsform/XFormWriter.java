package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a form as ODK XForm XML, node for node what the standard's own converter makes of the same sheets: head and
 * instances here, texts in {@link ItextWriter}, binds in {@link BindWriter}, controls in {@link BodyWriter}.
 */
public final class XFormWriter {
    private static final Map<String, String> NAMESPACES = namespaces();

    private final XlsForm form;
    private final References references;
    private final Xml xml = new Xml();

    private XFormWriter(XlsForm form) {
        this.form = form;
        this.references = new References(form.root);
    }

    /** @param form without problems */
    public static String write(XlsForm form) {
        XFormWriter writer = new XFormWriter(form);
        writer.document();
        return writer.xml.toString();
    }

    private void document() {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("h:html", pairs(declared(form)));
        xml.open("h:head").text("h:title", form.title);
        xml.open("model", "odk:xforms-version", "1.0.0", "entities:entities-version", form.entitiesVersion);
        submission();
        new ItextWriter(form, references, xml).write();
        xml.open("instance");
        Map<String, String> attributes = new LinkedHashMap<>(form.attributes);
        attributes.put("id", form.id());
        form.setting("instance_xmlns").ifPresent(value -> attributes.put("xmlns", value));
        form.setting("version").ifPresent(value -> attributes.put("version", value));
        form.setting("prefix").ifPresent(value -> attributes.put("odk:prefix", value));
        form.setting("delimiter").ifPresent(value -> attributes.put("odk:delimiter", value));
        section(form.root, attributes, true);
        xml.close("instance");
        new SecondaryInstances(form).write(xml);
        new BindWriter(form, references, xml).write();
        xml.close("model").close("h:head");
        xml.open("h:body", "class", form.setting("style").orElse(""));
        new BodyWriter(form, references, xml).write();
        xml.close("h:body").close("h:html");
    }

    private void submission() {
        Map<String, String> attributes = new LinkedHashMap<>();
        form.setting("submission_url").ifPresent(url -> {
            attributes.put("action", url);
            attributes.put("method", "post");
        });
        form.setting("auto_send").ifPresent(value -> attributes.put("orx:auto-send", value));
        form.setting("auto_delete").ifPresent(value -> attributes.put("orx:auto-delete", value));
        form.setting("client_editable")
                .filter(SettingsRow::yes)
                .ifPresent(value -> attributes.put("odk:client-editable", "true"));
        if (!attributes.isEmpty()) {
            xml.empty("submission", pairs(attributes));
        }
    }

    /** @param templates false inside a first entry, where templates have no place */
    private void section(Element section, Map<String, String> attributes, boolean templates) {
        xml.open(section.name, pairs(attributes));
        for (Element child : section.children) {
            child(child, templates);
        }
        xml.close(section.name);
    }

    private void child(Element child, boolean templates) {
        switch (child.kind) {
            case QUESTION -> question(child);
            case REPEAT -> {
                if (templates) {
                    template(child);
                }
                section(child, resolved(child), false);
            }
            case GROUP, FORM -> section(child, resolved(child), templates);
        }
    }

    /** Entries of a repeat are copied from its template, those of repeats inside it from theirs. */
    private void template(Element repeat) {
        xml.raw("<" + repeat.name + " jr:template=\"\">\n");
        for (Element child : repeat.children) {
            if (child.kind == Element.Kind.REPEAT) {
                template(child);
            } else {
                child(child, true);
            }
        }
        xml.close(repeat.name);
    }

    private void question(Element question) {
        if (QuestionKind.external(question.type)) {
            return;
        }
        if (question.entity != null) {
            EntityWriter.instance(question.entity, xml);
            return;
        }
        boolean plain = !question.defaultValue.isEmpty() && !Defaults.dynamic(question.defaultValue, question.type);
        if (plain) {
            xml.text(question.name, question.defaultValue, pairs(resolved(question)));
        } else {
            xml.empty(question.name, pairs(resolved(question)));
        }
    }

    private Map<String, String> resolved(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.instance.forEach((name, value) -> attributes.put(name, references.resolve(value, element)));
        return attributes;
    }

    /** The namespaces of the form by their attribute, {@code xmlns:odk}. */
    static Map<String, String> declared(XlsForm form) {
        Map<String, String> declared = new LinkedHashMap<>(NAMESPACES);
        if (!form.entitiesVersion.isEmpty()) {
            declared.put("xmlns:entities", "http://www.opendatakit.org/xforms/entities");
        }
        for (String pair : form.setting("namespaces").orElse("").split("\\s+")) {
            String[] sides = pair.split("=", -1);
            if (sides.length == 2 && Names.valid(sides[0])) {
                declared.putIfAbsent("xmlns:" + sides[0], sides[1].replaceAll("[\"']", ""));
            }
        }
        return declared;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("xmlns", "http://www.w3.org/2002/xforms");
        names.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        names.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
        names.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        names.put("xmlns:jr", "http://openrosa.org/javarosa");
        names.put("xmlns:orx", "http://openrosa.org/xforms");
        names.put("xmlns:odk", "http://www.opendatakit.org/xforms");
        return names;
    }

    static String[] pairs(Map<String, String> attributes) {
        List<String> pairs = new ArrayList<>();
        attributes.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray(String[]::new);
    }

    static boolean truth(String attribute) {
        return Set.of("readonly", "required", "relevant", "constraint", "calculate")
                .contains(attribute);
    }
}
