package org.landfall.testimony.ui;

import org.landfall.interview.FurtherPage;
import org.landfall.testimony.TestimonyRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is reached from where an interview is read. */
@Configuration(proxyBeanMethods = false)
class Pages {
    @Bean
    FurtherPage testimonyOfTheRecord() {
        return new FurtherPage("testimony.open", TestimonyRoutes.TESTIMONY);
    }
}
