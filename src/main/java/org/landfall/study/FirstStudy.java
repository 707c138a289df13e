package org.landfall.study;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it at every start that the first study exists. */
@Component
@Order(10)
class FirstStudy implements ApplicationRunner {
    private final StudyService studies;

    FirstStudy(StudyService studies) {
        this.studies = studies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        studies.createFirst("Destination choice", "destination_choice");
    }
}
