package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A door that stays open while a session is covered: it takes what a page had begun to hand in, and shows nothing.
 */
public interface OpenWhileCovered {
    boolean takes(HttpServletRequest request);
}
