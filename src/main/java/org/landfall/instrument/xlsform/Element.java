package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of the form: a question, a group, a repeat or the form itself. Filled by the reader row by row, not changed once
 * the form is read; what lies outside of this package reads it by the methods. Expressions stand as written.
 */
public final class Element {
    public enum Kind {
        FORM,
        GROUP,
        REPEAT,
        QUESTION
    }

    final Kind kind;
    final String name;
    final int row;
    final List<Element> children = new ArrayList<>();
    final Map<String, Localized> bind = new LinkedHashMap<>();
    final Map<String, String> control = new LinkedHashMap<>();
    final Map<String, String> instance = new LinkedHashMap<>();
    final Map<String, Localized> media = new LinkedHashMap<>();
    final Map<String, String> parameters = new LinkedHashMap<>();
    final List<Action> actions = new ArrayList<>();
    Localized label = Localized.NONE;
    Localized hint = Localized.NONE;
    Localized guidance = Localized.NONE;
    String type = "";
    String defaultValue = "";
    String choiceFilter = "";
    /** A list, a file or {@code ${question}}; empty where nothing is chosen from. */
    String itemset = "";

    /** Our own two columns; the standard's clients pass over them. */
    String disclosure = "";

    String banding = "";
    List<String> triggers = List.of();
    /** What a question for OpenStreetMap asks for. */
    @Nullable
    ChoiceList tags;

    /** An entity of the entities sheet, where this element is one. */
    @Nullable
    Entity entity;

    /** A group that is only in the data: {@code meta}. */
    boolean bodyless;

    @Nullable
    Element parent;

    Element(Kind kind, String name, int row) {
        this.kind = kind;
        this.name = name;
        this.row = row;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** In the survey sheet, from 1; 0 for what the standard adds by itself. */
    public int row() {
        return row;
    }

    public List<Element> children() {
        return List.copyOf(children);
    }

    /** The standard's name of a question's type; empty for groups. */
    public String type() {
        return type;
    }

    public Localized label() {
        return label;
    }

    public Localized hint() {
        return hint;
    }

    /** A column of the bind, such as {@code relevant} or {@code jr:constraintMsg}. */
    public Localized bind(String column) {
        return bind.getOrDefault(column, Localized.NONE);
    }

    public String appearance() {
        return control.getOrDefault("appearance", "");
    }

    /** Expression for the number of entries of a repeat, empty where people add them. */
    public String count() {
        return control.getOrDefault("jr:count", "");
    }

    public String itemset() {
        return itemset;
    }

    public String choiceFilter() {
        return choiceFilter;
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    public String disclosure() {
        return disclosure;
    }

    public String banding() {
        return banding;
    }

    /** True for what is in the data and never on a screen. */
    public boolean bodyless() {
        return bodyless;
    }

    void add(Element child) {
        child.parent = this;
        children.add(child);
    }

    /** The group for what a record carries beside its answers, made when first asked for. */
    Element meta() {
        return children.stream().filter(child -> child.bodyless).findFirst().orElseGet(() -> {
            Element meta = new Element(Kind.GROUP, "meta", 0);
            meta.bodyless = true;
            add(meta);
            return meta;
        });
    }

    String path() {
        return parent == null ? "/" + name : parent.path() + "/" + name;
    }

    /** Where its actions write: an entity gets an id, anything else a value. */
    String target() {
        return entity == null ? path() : path() + "/@id";
    }

    /** The path from just below an ancestor, {@code /group/name}. */
    String pathBelow(Element ancestor) {
        return path().substring(ancestor.path().length());
    }

    @Nullable
    Element repeat() {
        Element above = parent;
        while (above != null && above.kind != Kind.REPEAT) {
            above = above.parent;
        }
        return above;
    }

    QuestionKind questionKind() {
        return QuestionKind.of(type).orElseThrow();
    }

    /** Whether a respondent ever sees it as a question. */
    public boolean asked() {
        if (kind != Kind.QUESTION || questionKind().control().isEmpty()) {
            return false;
        }
        boolean computed = bind.containsKey("calculate") || !triggers.isEmpty();
        return !(computed && label.isEmpty() && hint.isEmpty());
    }

    boolean labelNeedsItext() {
        return label.translated() || !media.isEmpty();
    }

    boolean hintNeedsItext() {
        return hint.translated() || !guidance.isEmpty();
    }

    /** What stands there before anybody answers: a value, or an expression. */
    public String begins() {
        return defaultValue;
    }

    void visit(Consumer<Element> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.visit(visitor));
    }

    /** Itself and all below it that fit, in the order of the form. */
    List<Element> matching(Predicate<Element> condition) {
        List<Element> found = new ArrayList<>();
        visit(element -> {
            if (condition.test(element)) {
                found.add(element);
            }
        });
        return found;
    }

    /** What happens by itself: {@code setvalue}, {@code odk:setgeopoint}, {@code odk:recordaudio}. */
    record Action(String name, String event, Map<String, String> attributes) {
        static final String FIRST_LOAD = "odk-instance-first-load";
        static final String NEW_REPEAT = "odk-new-repeat";
        static final String LOAD = "odk-instance-load";
        static final String CHANGED = "xforms-value-changed";
    }
}
