package org.landfall.interview.review;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The custodians' tray: what was handed in, with its age and what makes one look closer. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional(readOnly = true)
public class TrayService {
    private final TrayRepository tray;

    TrayService(TrayRepository tray) {
        this.tray = tray;
    }

    /** What waits longest first. */
    public List<TrayLine> lines(TrayQuery query, int offset, int limit) {
        return tray.lines(query, offset, limit);
    }

    public int count(TrayQuery query) {
        return tray.count(query);
    }
}
