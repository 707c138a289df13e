package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What Flow answers is to be asked for anew each time, it says; here a browser does not keep it on disk either. */
class NeverStored extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Strict(response));
    }

    private static final class Strict extends HttpServletResponseWrapper {
        Strict(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean kept = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && "no-cache".equals(value);
            super.setHeader(name, kept ? "no-cache, no-store" : value);
        }
    }
}
