package org.landfall.platform.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.platform.DrillResult;
import org.landfall.platform.DrillService;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the start page of custodians and administrators: that a backup may not be restorable, and nothing when it is. */
@Configuration(proxyBeanMethods = false)
class DrillHome {
    private static final int BEFORE_ALL = -2;
    private static final int AFTER_THE_DESK = 6;

    @Bean
    HomePart drillForCustodians(DrillService drills) {
        return new Part(Roles.CUSTODIAN, AFTER_THE_DESK, drills);
    }

    @Bean
    HomePart drillForAdministrators(DrillService drills) {
        return new Part(Roles.ADMIN, BEFORE_ALL, drills);
    }

    private record Part(String role, int order, DrillService drills) implements HomePart {
        @Override
        public List<HomeSection> sections() {
            return drills.worry()
                    .map(drill -> List.of(
                            HomeSection.waiting(UI.getCurrent().getTranslation("drill.title"), List.of(card(drill)))))
                    .orElse(List.of());
        }

        private HomeCard card(DrillResult drill) {
            HomeCard card = new HomeCard(DrillWords.of(drill), DrillWords.wayOut(drill));
            return role.equals(Roles.ADMIN)
                    ? card.leadsTo(UI.getCurrent().getTranslation("drill.toHealth"), "health")
                    : card;
        }
    }
}
