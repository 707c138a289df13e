package org.landfall.e2e;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the screens say in English, by key. */
final class Words {
    private Words() {}

    static String of(String key) {
        String bundle = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("vaadin-i18n/" + bundle, Locale.ROOT).getString(key);
    }
}
