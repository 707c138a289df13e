package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.landfall.instrument.files.ListFile;
import org.landfall.instrument.files.NeededFile;
import org.landfall.instrument.files.NeededFiles;
import org.landfall.instrument.xlsform.Problems;

/**
 * The lists beside one version of a form, read once and looked into by all its interviews, and the names of its media.
 * Nothing writes to it.
 */
public final class FormFiles {
    public static final FormFiles NONE = new FormFiles(List.of(), Set.of());

    private final List<FormInstance> lists;
    private final LookUp lookUp;
    private final Set<String> media;

    private FormFiles(List<FormInstance> lists, Set<String> media) {
        this.lists = lists;
        this.lookUp = new LookUp(lists);
        this.media = media;
    }

    static FormFiles of(String xform, List<FormFile> files) {
        List<FormInstance> lists = new ArrayList<>();
        Set<String> media = new HashSet<>();
        for (NeededFile needed : NeededFiles.of(xform)) {
            files.stream().filter(file -> file.name().equals(needed.name())).forEach(file -> {
                if (needed.list()) {
                    lists.add(instance(needed, file));
                } else {
                    media.add(file.name());
                }
            });
        }
        return new FormFiles(List.copyOf(lists), Set.copyOf(media));
    }

    /** The form engine finds an instance by its name and says which it is by its id. */
    private static FormInstance instance(NeededFile needed, FormFile file) {
        TreeElement root = ListFile.read(needed, file.bytes(), new Problems());
        root.setInstanceName(needed.instance());
        FormInstance instance = new FormInstance(root, needed.instance());
        instance.setName(needed.instance());
        instance.initialize(new InstanceInitializationFactory(), needed.instance());
        return instance;
    }

    /** Gives a form, which has only empty places for them, its lists. */
    public void putInto(FormDef form) {
        lists.forEach(form::addNonMainInstance);
        form.addFunctionHandler(lookUp);
    }

    public boolean hasMedia(String name) {
        return media.contains(name);
    }
}
