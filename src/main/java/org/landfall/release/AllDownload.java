package org.landfall.release;

import java.util.List;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbench's link to all tables of the vintage. */
@Component
@Order(9)
class AllDownload implements TableFile {
    private final ReleaseService releases;

    AllDownload(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public String labelKey() {
        return "release.all.download";
    }

    @Override
    public Content content(VintageId vintage, List<String> variables) {
        return releases.all(vintage);
    }
}
