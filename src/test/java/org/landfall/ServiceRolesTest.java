package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Roles sit on the services: a public method says who may call it, or says plainly that anybody may. */
class ServiceRolesTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.landfall");

    @Test
    void everyPublicServiceMethodCarriesARole() {
        List<String> open = services().stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !says(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(open).isEmpty();
    }

    private List<JavaClass> services() {
        return classes.stream()
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAnnotatedWith(Service.class)
                        || (type.getSimpleName().endsWith("Service")
                                && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .toList();
    }

    private static boolean says(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                || method.getOwner().isAnnotatedWith(PermitAll.class);
    }
}
