package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.landfall.access.AccessRoutes;

/** The way to the provider. It is gone to and nothing is sent, for our pages may send forms to this server only. */
class OpenIdEntry extends Button {
    OpenIdEntry(String provider) {
        setText(getTranslation("access.openid.signIn", provider));
        setDisableOnClick(true);
        addClickListener(click -> UI.getCurrent().getPage().setLocation("/" + AccessRoutes.OPEN_ID));
    }
}
