package org.landfall.interview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.landfall.access.OpenWhileCovered;
import org.springframework.stereotype.Component;

/** Somebody tells for longer than hands may rest: what is recorded goes on being stored. None begins under the cover, none is heard. */
@Component
class SlicesWhileCovered implements OpenWhileCovered {
    private static final Pattern SLICE = Pattern.compile("/interview/[0-9a-f-]{36}/recording/[0-9a-f-]{36}/\\d{1,5}");

    @Override
    public boolean takes(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && SLICE.matcher(request.getRequestURI()).matches();
    }
}
