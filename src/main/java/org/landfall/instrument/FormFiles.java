package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.landfall.instrument.files.ListFile;
import org.landfall.instrument.files.NeededFile;
import org.landfall.instrument.files.NeededFiles;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;

/**
 * The lists beside one version of a form, read once and looked into by all its interviews, and the names of its media.
 * Nothing writes to it.
 */
public final class FormFiles {
    public static final FormFiles NONE = new FormFiles(List.of(), Set.of(), Set.of());

    private final List<FormInstance> lists;
    private final LookUp lookUp;
    private final Set<String> media;
    private final Set<String> external;

    private FormFiles(List<FormInstance> lists, Set<String> media, Set<String> external) {
        this.lists = lists;
        this.lookUp = new LookUp(lists);
        this.media = media;
        this.external = external;
    }

    static FormFiles of(String xform, List<FormFile> files) {
        return of(xform, files, List.of());
    }

    /** @param sheets of the workbook, which may hold lists that the XForm does not */
    static FormFiles of(String xform, List<FormFile> files, List<Table> sheets) {
        List<FormInstance> lists = new ArrayList<>();
        Set<String> media = new HashSet<>();
        for (NeededFile needed : NeededFiles.of(xform)) {
            files.stream().filter(file -> file.name().equals(needed.name())).forEach(file -> {
                if (needed.list()) {
                    lists.add(instance(needed.instance(), ListFile.read(needed, file.bytes(), new Problems())));
                } else {
                    media.add(file.name());
                }
            });
        }
        Map<String, TreeElement> external = ExternalChoices.of(sheets);
        external.forEach((name, root) -> lists.add(instance(name, root)));
        return new FormFiles(List.copyOf(lists), Set.copyOf(media), Set.copyOf(external.keySet()));
    }

    /** The form engine finds an instance by its name and says which it is by its id. */
    private static FormInstance instance(String id, TreeElement root) {
        root.setInstanceName(id);
        FormInstance instance = new FormInstance(root, id);
        instance.setName(id);
        instance.initialize(new InstanceInitializationFactory(), id);
        return instance;
    }

    /** Gives a form, which has only empty places for them, its lists. */
    public void putInto(FormDef form) {
        lists.forEach(form::addNonMainInstance);
        form.addFunctionHandler(lookUp);
    }

    /** Lists that stand in the workbook and not in the XForm. */
    Set<String> external() {
        return external;
    }

    public boolean hasMedia(String name) {
        return media.contains(name);
    }
}
