package org.landfall.crypto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.landfall.Landfall;

class CryptoBordersTest {
    private final JavaClasses application = new ClassFileImporter()
            .importUrl(Landfall.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void nobodyElseTouchesACipher() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.landfall.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.crypto.tink..", "javax.crypto..")
                .because("a key that is handled in one place can be kept and rotated")
                .check(application);
    }
}
