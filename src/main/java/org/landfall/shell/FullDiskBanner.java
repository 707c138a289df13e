package org.landfall.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** Says on every page that nothing can be stored while the server's disk is full; takes no room otherwise. */
final class FullDiskBanner extends Div implements AfterNavigationObserver {
    FullDiskBanner() {
        super();
        setText(getTranslation("shell.fullDisk"));
        addClassName("lf-demo");
        getElement().setAttribute("role", "alert");
        setVisible(FullDisk.now());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        setVisible(FullDisk.now());
    }
}
