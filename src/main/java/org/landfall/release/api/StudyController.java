package org.landfall.release.api;

import java.util.List;
import org.landfall.analysis.Variable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Studies, their vintages and what can be put into a table. */
@RestController
class StudyController {
    private final Scope scope;

    StudyController(Scope scope) {
        this.scope = scope;
    }

    @GetMapping(ApiRoutes.STUDIES)
    Answers.Studies studies() {
        return new Answers.Studies(
                scope.studies().stream().map(Answers.OneStudy::of).toList());
    }

    @GetMapping(ApiRoutes.VINTAGES)
    Answers.Vintages vintages(@PathVariable String study) {
        return new Answers.Vintages(scope.vintages(study).stream()
                .map(vintage -> new Answers.OneVintage(
                        vintage.id().toString(),
                        vintage.label(),
                        vintage.cutAt().toString(),
                        Answers.Persons.of(vintage),
                        Answers.Talks.of(vintage),
                        Answers.Left.of(vintage),
                        Answers.Protection.of(vintage.parameters()),
                        scope.tablesLeft(vintage),
                        names(scope.released(vintage))))
                .toList());
    }

    @GetMapping(ApiRoutes.VARIABLES)
    Answers.Variables variables(@PathVariable String study, @PathVariable String vintage) {
        List<Variable> variables = scope.variables(scope.vintage(study, vintage));
        return new Answers.Variables(
                variables.stream().map(Answers.OneVariable::of).toList());
    }

    /** Sorted, so that it does not tell who released what when. */
    private static List<String> names(List<List<String>> marginals) {
        return marginals.stream().map(MarginalName::of).sorted().toList();
    }
}
