package org.landfall.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.landfall.access.PagePolicy;
import org.springframework.stereotype.Component;

/** Marks the scripts that Flow writes into a page as ours, and forbids all others. */
@Component
class PageNonce implements VaadinServiceInitListener {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageNonce::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY"); // Flow would say SAMEORIGIN
        page.getVaadinResponse().setHeader("Content-Security-Policy", PagePolicy.withNonce(nonce));
    }
}
