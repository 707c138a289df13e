package org.landfall.instrument.xlsform;

/** Writes what an entity adds to the instance and to the binds. */
final class EntityWriter {
    private final References references;
    private final Xml xml;

    EntityWriter(References references, Xml xml) {
        this.references = references;
        this.xml = xml;
    }

    static void instance(Entity entity, Xml xml) {
        xml.raw("<entity dataset=\"" + Xml.escape(entity.list()) + "\" id=\"\"");
        if (entity.creates()) {
            xml.raw(" create=\"1\"");
        }
        if (entity.updates()) {
            xml.raw(" update=\"1\" baseVersion=\"\" trunkVersion=\"\" branchId=\"\"");
        }
        xml.raw(">\n");
        if (!entity.label().isEmpty()) {
            xml.empty("label");
        }
        xml.close("entity");
    }

    void binds(Element element, Entity entity) {
        conditional(element, "/@create", entity.createIf());
        conditional(element, "/@update", entity.updateIf());
        bind(element, "/@id", entity.id());
        if (entity.updates()) {
            String item = "instance('" + entity.list() + "')/root/item[name=" + entity.id() + "]";
            bind(element, "/@baseVersion", item + "/__version");
            bind(element, "/@trunkVersion", item + "/__trunkVersion");
            bind(element, "/@branchId", item + "/__branchId");
        }
        conditional(element, "/label", entity.label());
    }

    private void conditional(Element element, String place, String expression) {
        if (!expression.isEmpty()) {
            bind(element, place, expression);
        }
    }

    private void bind(Element element, String place, String expression) {
        Element here = new Element(Element.Kind.QUESTION, place, element.row); // paths start below the entity
        here.parent = element;
        xml.empty(
                "bind",
                "nodeset",
                element.path() + place,
                "calculate",
                references.resolve(expression, here),
                "type",
                "string",
                "readonly",
                "true()");
    }
}
