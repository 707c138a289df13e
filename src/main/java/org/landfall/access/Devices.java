package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.crypto.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells one browser from another in the audit log without naming either: eight bytes that nobody without the key can
 * turn back into what the browser says of itself.
 */
@Component
class Devices {
    private static final String SCOPE = "devices";
    private static final int LONGEST = 500;
    private static final int BYTES = 8;

    private final BlindIndex blind;

    Devices(BlindIndex blind) {
        this.blind = blind;
    }

    /** For the line of a sign-in; nothing where no browser asked. */
    Map<String, String> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Map.of("device", label(request.getRequest()))
                : Map.of();
    }

    private String label(HttpServletRequest request) {
        String said = said(request.getHeader("User-Agent")) + "|" + said(request.getHeader("Accept-Language"));
        return HexFormat.of().formatHex(Arrays.copyOf(blind.index(SCOPE, said), BYTES));
    }

    private static String said(@Nullable String header) {
        String text = header == null ? "" : header;
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
