package org.landfall.release;

import java.util.List;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbench's link to the CSV files. */
@Component
@Order(1)
class CsvDownload implements TableFile {
    private final ReleaseService releases;

    CsvDownload(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public String labelKey() {
        return "release.csv.download";
    }

    @Override
    public Content content(VintageId vintage, List<String> variables) {
        return releases.csv(vintage, variables);
    }
}
