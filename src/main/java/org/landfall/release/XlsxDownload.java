package org.landfall.release;

import java.util.List;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbench's link to the table as a workbook. */
@Component
@Order(2)
class XlsxDownload implements TableFile {
    private final ReleaseService releases;

    XlsxDownload(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public String labelKey() {
        return "release.xlsx.download";
    }

    @Override
    public Content content(VintageId vintage, List<String> variables) {
        return releases.xlsx(vintage, variables);
    }
}
