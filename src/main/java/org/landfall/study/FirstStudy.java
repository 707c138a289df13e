package org.landfall.study;

import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it at every start that the first study exists. */
@Component
@Order(10)
class FirstStudy implements ApplicationRunner {
    private final StudyService studies;
    private final ActingAs acting;
    private final boolean demo;

    /** @param demo a demonstration has one custodian, who cannot read anything twice */
    FirstStudy(StudyService studies, ActingAs acting, @Value("${landfall.demo:false}") boolean demo) {
        this.studies = studies;
        this.acting = acting;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        acting.role(Role.CUSTODIAN, () -> studies.createFirst("Destination choice", "destination_choice", !demo));
    }
}
