package org.landfall.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page as the server describes it to the browser: a tree of numbered nodes, kept up to date by every answer's changes. */
public final class FlowPage {
    private static final int TAG = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, Node> nodes = new HashMap<>();

    /** One element or text. Properties and attributes share a map: no element of ours has both under one name. */
    public static final class Node {
        public final int id;
        public String tag = "";
        public String text = "";
        public final Map<String, JsonNode> values = new HashMap<>();
        public final List<Integer> children = new ArrayList<>();

        Node(int id) {
            this.id = id;
        }

        public String value(String name) {
            JsonNode value = values.get(name);
            return value == null ? "" : value.asString("");
        }
    }

    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            int id = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "attach" -> nodes.put(id, new Node(id));
                case "detach" -> nodes.remove(id);
                case "put" -> put(node(id), change);
                case "remove" -> node(id).values.remove(change.path("key").asString());
                case "splice" -> splice(node(id), change);
                case "clear" -> clear(node(id), change);
                default -> {}
            }
        }
    }

    public Optional<Node> find(Predicate<Node> wanted) {
        return nodes.values().stream().filter(wanted).findFirst();
    }

    public List<Node> all(Predicate<Node> wanted) {
        return nodes.values().stream().filter(wanted).toList();
    }

    public boolean has(String tag) {
        return find(node -> node.tag.equals(tag)).isPresent();
    }

    /** The button with this text, wherever it is. */
    public Node button(String text) {
        return find(node -> node.tag.equals("vaadin-button") && textOf(node).equals(text))
                .orElseThrow(() -> new IllegalStateException("there is no button “" + text + "”"));
    }

    public Node labelled(String label) {
        return find(node -> node.value("label").equals(label))
                .orElseThrow(() -> new IllegalStateException("there is no field “" + label + "”"));
    }

    private String textOf(Node node) {
        return node.children.stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .map(child -> child.text)
                .collect(Collectors.joining(node.text));
    }

    private Node node(int id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    private static void put(Node node, JsonNode change) {
        JsonNode value = change.path("value");
        String key = change.path("key").asString();
        switch (change.path("feat").asInt()) {
            case TAG -> {
                if ("tag".equals(key)) {
                    node.tag = value.asString();
                }
            }
            case PROPERTIES, ATTRIBUTES -> node.values.put(key, value);
            case TEXT -> node.text = value.asString();
            default -> {}
        }
    }

    private static void splice(Node node, JsonNode change) {
        if (change.path("feat").asInt() != CHILDREN) {
            return;
        }
        int index = change.path("index").asInt();
        for (int i = change.path("remove").asInt(0); i > 0; i--) {
            node.children.remove(index);
        }
        for (JsonNode added : change.path("addNodes")) {
            node.children.add(index++, added.asInt());
        }
    }

    private static void clear(Node node, JsonNode change) {
        if (change.path("feat").asInt() == CHILDREN) {
            node.children.clear();
        }
    }
}
