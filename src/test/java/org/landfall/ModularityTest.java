package org.landfall;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the architecture, without exceptions. */
class ModularityTest {
    @Test
    void modulesImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(Landfall.class).verify();
    }
}
