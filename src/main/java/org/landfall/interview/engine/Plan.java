package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** The body of one form as a tree of controls, with its modules and an index by path. */
final class Plan {

    /** @param group null for the questions that stand in no group */
    record Module(
            String path, String name, Control.@org.jspecify.annotations.Nullable Group group, List<Control> content) {

        /** Maps of modules are made after every answer, and the content is deep. */
        @Override
        public int hashCode() {
            return path.hashCode();
        }

        String appearance() {
            String words = group == null ? null : group.element().getAppearanceAttr();
            return words == null ? "" : words;
        }
    }

    private final FormDef form;
    private final LineOrder lines;
    private final List<Control.Ask> checks = new ArrayList<>();
    private final List<Module> modules = new ArrayList<>();
    private final Map<String, Control> byPath = new HashMap<>();
    private int order;

    Plan(FormDef form, LineOrder lines) {
        this.form = form;
        this.lines = lines;
        List<Control> top = children(form.getChildren(), List.of(), List.of());
        List<Control> loose = top.stream().filter(c -> c instanceof Control.Ask).toList();
        if (!loose.isEmpty()) {
            String root = form.getMainInstance().getRoot().getName();
            modules.add(new Module("/" + root, root, null, loose));
        }
        for (Control control : top) {
            switch (control) {
                case Control.Ask _ -> {}
                case Control.Group group ->
                    modules.add(new Module(Paths.of(group.ref()), group.name(), group, group.children()));
                case Control.Roster roster ->
                    modules.add(new Module(Paths.of(roster.ref()), roster.name(), null, List.of(roster)));
            }
        }
    }

    List<Module> modules() {
        return modules;
    }

    /** The control at a path, whatever the indices in it. */
    Optional<Control> control(String path) {
        return Optional.ofNullable(byPath.get(Paths.withoutIndices(path)));
    }

    /** Questions to the interviewer, which stand beside the way through the form. */
    List<Control.Ask> checks() {
        return checks;
    }

    List<Control.Ask> asks() {
        return byPath.values().stream()
                .filter(Control.Ask.class::isInstance)
                .map(Control.Ask.class::cast)
                .toList();
    }

    private List<Control> children(
            @org.jspecify.annotations.Nullable List<IFormElement> elements,
            List<Integer> places,
            List<IFormElement> chain) {
        List<Control> controls = new ArrayList<>();
        if (elements == null) {
            return controls;
        }
        for (int i = 0; i < elements.size(); i++) {
            IFormElement element = elements.get(i);
            if (TableList.heading(element) || TableList.header(element)) {
                continue;
            }
            Control control = control(element, with(places, i), with(chain, element));
            byPath.put(Paths.of(control.ref()), control);
            if (control instanceof Control.Ask ask && ask.isCheck()) {
                checks.add(ask);
            } else {
                controls.add(control);
            }
        }
        return controls;
    }

    private Control control(IFormElement element, List<Integer> places, List<IFormElement> chain) {
        int at = order++;
        TreeReference ref = (TreeReference) element.getBind().getReference();
        if (element instanceof GroupDef group) {
            List<Control> inside = children(group.getChildren(), places, chain);
            return group.getRepeat()
                    ? new Control.Roster(at, ref, group, inside, places, chain)
                    : new Control.Group(at, ref, group, lines.of(group, inside));
        }
        QuestionDef question = (QuestionDef) element;
        String appearance = question.getAppearanceAttr();
        return new Control.Ask(at, ref, question, type(question, ref), appearance == null ? "" : appearance);
    }

    private QuestionView.Type type(QuestionDef question, TreeReference ref) {
        return switch (question.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> QuestionView.Type.SELECT_ONE;
            case Constants.CONTROL_SELECT_MULTI -> QuestionView.Type.SELECT_MULTIPLE;
            case Constants.CONTROL_RANK -> QuestionView.Type.RANK;
            case Constants.CONTROL_RANGE -> QuestionView.Type.RANGE;
            case Constants.CONTROL_INPUT -> inputType(form.getMainInstance().getTemplatePath(ref));
            case Constants.CONTROL_TRIGGER -> QuestionView.Type.ACKNOWLEDGE;
            case Constants.CONTROL_IMAGE_CHOOSE -> QuestionView.Type.IMAGE;
            case Constants.CONTROL_AUDIO_CAPTURE -> QuestionView.Type.AUDIO;
            case Constants.CONTROL_VIDEO_CAPTURE -> QuestionView.Type.VIDEO;
            case Constants.CONTROL_FILE_CAPTURE, Constants.CONTROL_UPLOAD -> QuestionView.Type.FILE;
            default -> QuestionView.Type.NOTE; // map tags of OSM: read out, there is no field for them
        };
    }

    /** A text that can never be written to is a note, unless a calculation fills it. */
    private static QuestionView.Type inputType(TreeElement node) {
        return switch (node.getDataType()) {
            case Constants.DATATYPE_INTEGER, Constants.DATATYPE_LONG -> QuestionView.Type.INTEGER;
            case Constants.DATATYPE_DECIMAL -> QuestionView.Type.DECIMAL;
            case Constants.DATATYPE_DATE -> QuestionView.Type.DATE;
            case Constants.DATATYPE_TIME -> QuestionView.Type.TIME;
            case Constants.DATATYPE_DATE_TIME -> QuestionView.Type.DATE_TIME;
            case Constants.DATATYPE_GEOPOINT -> QuestionView.Type.GEOPOINT;
            case Constants.DATATYPE_GEOTRACE -> QuestionView.Type.GEOTRACE;
            case Constants.DATATYPE_GEOSHAPE -> QuestionView.Type.GEOSHAPE;
            case Constants.DATATYPE_BARCODE -> QuestionView.Type.BARCODE;
            default -> node.isEnabled() ? QuestionView.Type.TEXT : QuestionView.Type.NOTE;
        };
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
