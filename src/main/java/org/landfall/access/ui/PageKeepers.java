package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.landfall.access.Attendance;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Presence;
import org.springframework.stereotype.Component;

/** Gives every page of a signed-in person its keeper. */
@Component
class PageKeepers implements VaadinServiceInitListener {
    private static final int RECONNECT_MILLISECONDS = 2_000;

    private final CurrentAccount account;
    private final Attendance attendance;
    private final Presence presence;

    PageKeepers(CurrentAccount account, Attendance attendance, Presence presence) {
        this.account = account;
        this.attendance = attendance;
        this.presence = presence;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> keep(init.getUI()));
    }

    private void keep(UI ui) {
        ui.getReconnectDialogConfiguration().setReconnectInterval(RECONNECT_MILLISECONDS);
        account.signInName().ifPresent(name -> {
            PageKeeper keeper = new PageKeeper(name, presence.byPassword(), presence.byPasskey(), attendance.idle());
            ui.add(keeper);
            ui.beforeClientResponse(keeper, ready -> keeper.speak()); // the language is known by then
        });
    }
}
