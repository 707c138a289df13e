package org.landfall.access;

/**
 * What a page of ours may load and run: only what this server sends. Scripts in the page itself need the page's nonce;
 * {@code unsafe-eval} remains because Flow runs what the server sends it by {@code new Function}.
 */
public final class PagePolicy {
    static final String WITHOUT_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private PagePolicy() {}

    public static String withNonce(String nonce) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
