package org.landfall.instrument.files;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.landfall.instrument.xlsform.SheetGuard;

/** Reads from an XForm which files it expects beside it and who needs them, whoever made the form. */
public final class NeededFiles {
    private static final Pattern LOOKED_INTO = Pattern.compile("(?:instance|pulldata)\\(\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern FILE = Pattern.compile("jr://(?:file|file-csv)/([^/\\\\]+)");
    private static final Pattern MEDIA = Pattern.compile("jr://(?:images|audio|video)/([^/\\\\]+)");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> choosing = new LinkedHashMap<>();
    private final Map<String, Set<String>> looking = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Set<String>> media = new LinkedHashMap<>();
    private final Deque<String> controls = new ArrayDeque<>();
    private String choosesFrom = "";
    private final StringBuilder words = new StringBuilder();
    private String text = "";
    private boolean inMedia;

    private NeededFiles() {}

    /** @param xform one that the form engine has opened */
    public static List<NeededFile> of(String xform) {
        NeededFiles needed = new NeededFiles();
        try {
            XMLStreamReader reader = SheetGuard.factory().createXMLStreamReader(new StringReader(xform));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> needed.start(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        needed.words.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> needed.end();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A form that was opened is no XML", e);
        }
        return needed.all();
    }

    private void start(XMLStreamReader reader) {
        String ref = attribute(reader, "ref").isEmpty() ? attribute(reader, "nodeset") : attribute(reader, "ref");
        String around = controls.isEmpty() ? "" : controls.peek();
        controls.push(ref.startsWith("/") ? last(ref) : around);
        switch (reader.getLocalName()) {
            case "instance" -> instance(reader);
            case "itemset" -> {
                choosesFrom = "";
                LOOKED_INTO.matcher(attribute(reader, "nodeset")).results().forEach(found -> {
                    choosesFrom = choosesFrom.isEmpty() ? found.group(1) : choosesFrom;
                    add(choosing, found.group(1), around);
                });
            }
            case "value", "label" -> column(reader);
            case "bind", "setvalue" -> {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    LOOKED_INTO
                            .matcher(reader.getAttributeValue(i))
                            .results()
                            .forEach(found -> add(looking, found.group(1), last(ref)));
                }
            }
            case "text" -> text = attribute(reader, "id");
            default -> {}
        }
    }

    private void instance(XMLStreamReader reader) {
        var file = FILE.matcher(attribute(reader, "src"));
        if (file.matches()) {
            names.put(attribute(reader, "id"), file.group(1));
        }
    }

    private void column(XMLStreamReader reader) {
        String ref = attribute(reader, "ref");
        if (ref.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            add(columns, choosesFrom, ref);
        } else if (Set.of("image", "big-image", "audio", "video").contains(attribute(reader, "form"))) {
            inMedia = true;
            words.setLength(0);
        }
    }

    private void end() {
        controls.pop();
        if (inMedia) {
            var file = MEDIA.matcher(words.toString().strip());
            if (file.matches()) {
                add(media, file.group(1), owner(text));
            }
        }
        inMedia = false;
    }

    private List<NeededFile> all() {
        List<NeededFile> all = new ArrayList<>();
        names.forEach((id, name) -> {
            boolean choices = choosing.containsKey(id);
            Set<String> users = new LinkedHashSet<>(choosing.getOrDefault(id, Set.of()));
            users.addAll(looking.getOrDefault(id, Set.of()));
            all.add(new NeededFile(
                    name,
                    id,
                    choices ? NeededFile.Use.CHOICES : NeededFile.Use.LOOKUP,
                    List.copyOf(users),
                    choices ? List.copyOf(columns.getOrDefault(id, Set.of())) : List.of()));
        });
        media.forEach((name, users) ->
                all.add(new NeededFile(name, "", NeededFile.Use.MEDIA, List.copyOf(users), List.of())));
        return all;
    }

    private static void add(Map<String, Set<String>> to, String key, String value) {
        if (!key.isEmpty() && !value.isEmpty()) {
            to.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
        }
    }

    /** {@code /data/group/q:label} is of q, {@code list-3} of the list. */
    private static String owner(String textId) {
        return textId.startsWith("/") ? last(textId).replaceAll(":.*", "") : textId.replaceAll("-\\d+$", "");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
