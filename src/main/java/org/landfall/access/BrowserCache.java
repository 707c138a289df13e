package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser keeps. What Flow answers is to be asked for anew each time, it says; here it is not kept on disk either.
 * The parts of the bundle have their content's hash in their names, and Flow would have them asked for every hour.
 */
class BrowserCache extends OncePerRequestFilter {
    static final String NOTHING = "no-cache, no-store";
    private static final String BUNDLE = "/VAADIN/build/";
    private static final String FOR_EVER = "max-age=31536000, immutable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean bundle = request.getRequestURI().startsWith(BUNDLE);
        chain.doFilter(request, new Kept(response, bundle));
    }

    private static final class Kept extends HttpServletResponseWrapper {
        private final boolean bundle;

        Kept(HttpServletResponse response, boolean bundle) {
            super(response);
            this.bundle = bundle;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? kept(value) : value);
        }

        private String kept(String value) {
            if ("no-cache".equals(value)) {
                return NOTHING;
            }
            return bundle && value.startsWith("max-age=") ? FOR_EVER : value;
        }
    }
}
