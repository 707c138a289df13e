package org.landfall.interview.engine;

import java.util.Collections;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.DataInstance;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;

/**
 * The lists of choices of a form, one copy for all its interviews: they are read by many threads and changed by none, and
 * in each interview they would take more room than its answers.
 */
final class Lists {
    private final List<DataInstance<?>> instances;

    private Lists(List<DataInstance<?>> instances) {
        this.instances = instances;
    }

    /** What is left in the form are empty lists of the same names. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // JavaRosa's own types are raw
    static Lists takenOutOf(FormDef form) {
        List<DataInstance<?>> instances = (List) Collections.list(form.getNonMainInstances());
        for (DataInstance<?> instance : instances) {
            FormInstance empty = new FormInstance(new TreeElement("root"), instance.getName());
            empty.setName(instance.getName());
            form.addNonMainInstance(empty);
        }
        return new Lists(instances);
    }

    void putInto(FormDef form) {
        instances.forEach(form::addNonMainInstance);
    }
}
