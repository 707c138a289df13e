package org.landfall.oversight.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.oversight.OversightRoutes;
import org.landfall.oversight.WatchService;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the start page of custodians and administrators: that something stands out, and nothing when nothing does. */
@Configuration(proxyBeanMethods = false)
class UnusualHome {
    private static final int BEFORE_ALL = -1;
    private static final int AFTER_THE_DESK = 5;

    @Bean
    HomePart unusualForCustodians(WatchService watch) {
        return new Part(Roles.CUSTODIAN, AFTER_THE_DESK, watch);
    }

    @Bean
    HomePart unusualForAdministrators(WatchService watch) {
        return new Part(Roles.ADMIN, BEFORE_ALL, watch);
    }

    private record Part(String role, int order, WatchService watch) implements HomePart {
        @Override
        public List<HomeSection> sections() {
            int count = watch.count();
            return count == 0
                    ? List.of()
                    : List.of(HomeSection.waiting(
                            text("audit.unusual.home"),
                            List.of(new HomeCard(
                                            text("audit.unusual.home.count", count), text("audit.unusual.home.text"))
                                    .leadsTo(text("audit.unusual.home.open"), OversightRoutes.UNUSUAL))));
        }

        private static String text(String key, Object... values) {
            return UI.getCurrent().getTranslation(key, values);
        }
    }
}
