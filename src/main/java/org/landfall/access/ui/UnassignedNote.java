package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.access.OwnStudies;
import org.landfall.access.Role;
import org.landfall.shell.EmptyState;
import org.landfall.shell.HomeNote;
import org.springframework.stereotype.Component;

/** Says why nothing is seen, and whom to ask; administrators see no study anyway. */
@Component
class UnassignedNote implements HomeNote {
    private final CurrentAccount account;
    private final OwnStudies studies;

    UnassignedNote(CurrentAccount account, OwnStudies studies) {
        this.account = account;
        this.studies = studies;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> note() {
        if (account.has(Role.ADMIN) || studies.any()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        return Optional.of(new EmptyState(
                ui.getTranslation("access.home.unassigned"), ui.getTranslation("access.home.unassigned.text")));
    }
}
