package org.landfall.shell;

import java.util.Locale;
import java.util.Optional;

/** The language that the person before the screen chose on whatever browser; nobody has none. */
public interface OwnLanguage {
    Optional<Locale> chosen();

    void choose(Locale language);
}
