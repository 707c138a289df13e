package org.landfall.instrument;

import java.util.Set;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.utils.IPreloadHandler;
import org.jspecify.annotations.Nullable;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * Forms may ask the device they run on who and where it is, and to listen. Here nothing answers: no record says on what it
 * was made or where, and nothing is recorded unasked.
 */
final class NoDevice implements IPreloadHandler {
    static final NoDevice HANDLER = new NoDevice();
    private static final Set<String> SENSORS = Set.of("setgeopoint", "recordaudio");

    private NoDevice() {}

    @Override
    public String preloadHandled() {
        return "property";
    }

    @Override
    public @Nullable IAnswerData handlePreload(String parameters) {
        return null;
    }

    @Override
    public boolean handlePostProcess(TreeElement node, String parameters) {
        return false;
    }

    static void removeSensors(Element element) {
        for (int i = element.getChildCount() - 1; i >= 0; i--) {
            if (element.getType(i) == Node.ELEMENT) {
                Element child = (Element) element.getChild(i);
                if (SENSORS.contains(child.getName())) {
                    element.removeChild(i);
                } else {
                    removeSensors(child);
                }
            }
        }
    }
}
