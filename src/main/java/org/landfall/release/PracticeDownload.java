package org.landfall.release;

import java.util.List;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbench's link to people who do not exist. */
@Component
@Order(10)
class PracticeDownload implements TableFile {
    private final PracticeService practice;

    PracticeDownload(PracticeService practice) {
        this.practice = practice;
    }

    @Override
    public String labelKey() {
        return "release.practice.download";
    }

    @Override
    public Content content(VintageId vintage, List<String> variables) {
        return practice.file(vintage);
    }
}
