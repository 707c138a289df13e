package org.landfall.release.api;

import java.util.List;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;

/** What the token of this request reaches: its study, as services and database show it. Names of anything else are names of nothing. */
@Component
class Scope {
    private final StudyService studies;
    private final AnalysisService analysis;

    Scope(StudyService studies, AnalysisService analysis) {
        this.studies = studies;
        this.analysis = analysis;
    }

    List<Study> studies() {
        return studies.all();
    }

    List<Vintage> vintages(String study) {
        var found = studies().stream()
                .filter(one -> one.id().toString().equals(study))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
        return analysis.vintages().stream()
                .filter(vintage -> vintage.study().equals(found.id()))
                .toList();
    }

    Vintage vintage(String study, String vintage) {
        return vintages(study).stream()
                .filter(one -> one.id().toString().equals(vintage))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    List<Variable> variables(Vintage vintage) {
        return analysis.variables(vintage.id());
    }

    List<List<String>> released(Vintage vintage) {
        return analysis.released(vintage.id());
    }

    int tablesLeft(Vintage vintage) {
        return analysis.budget(vintage.id()).left();
    }
}
