package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What of a device a page may ask for. A page stays one document from view to view, so it goes by who is signed in and not by
 * the address: where interviews are held, somebody may ask for the place and for sound; the browser asks once more.
 */
final class DevicePolicy implements HeaderWriter {
    private static final String NOTHING =
            "microphone=(), camera=(), geolocation=(), display-capture=(), usb=(), payment=(), browsing-topics=()";
    private static final String PLACE_AND_SOUND =
            NOTHING.replace("geolocation=()", "geolocation=(self)").replace("microphone=()", "microphone=(self)");

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", interviews(request) ? PLACE_AND_SOUND : NOTHING);
    }

    /** Asked of the session itself: headers are written before anybody looks who is there. */
    private boolean interviews(HttpServletRequest request) {
        Authentication who = contexts.loadDeferredContext(request).get().getAuthentication();
        return who != null
                && AuthorityUtils.authorityListToSet(who.getAuthorities()).contains("ROLE_" + Role.INTERVIEWER);
    }
}
