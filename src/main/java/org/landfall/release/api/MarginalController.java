package org.landfall.release.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.access.OwnToken;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.Vintage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Marginals: found, or released by the same engine and at the same price as on the screen. */
@RestController
class MarginalController {
    private final Scope scope;
    private final TableTaking tables;
    private final AnalysisService analysis;
    private final OwnToken token;

    MarginalController(Scope scope, TableTaking tables, AnalysisService analysis, OwnToken token) {
        this.scope = scope;
        this.tables = tables;
        this.analysis = analysis;
        this.token = token;
    }

    record Wish(@Nullable List<@Nullable String> variables) {
        List<String> names() {
            if (variables == null || variables.stream().anyMatch(name -> name == null)) {
                throw ApiProblem.unreadable();
            }
            return List.copyOf(variables);
        }
    }

    @GetMapping(ApiRoutes.MARGINAL)
    Answers.Marginal find(@PathVariable String study, @PathVariable String vintage, @PathVariable String id) {
        var from = scope.vintage(study, vintage);
        return tables.find(from.id(), MarginalName.variables(id))
                .map(Answers.Marginal::of)
                .orElseThrow(ApiProblem::notFound);
    }

    /** 200 for a table that was there, which costs nothing, and 201 for one that was released now. */
    @PostMapping(ApiRoutes.MARGINALS)
    ResponseEntity<Answers.Marginal> release(
            @PathVariable String study, @PathVariable String vintage, @RequestBody Wish wish) {
        var names = wish.names();
        var from = scope.vintage(study, vintage);
        var before = tables.find(from.id(), names);
        if (before.isPresent()) {
            return ResponseEntity.ok(Answers.Marginal.of(before.get()));
        }
        var answer = Answers.Marginal.of(released(from, names));
        return ResponseEntity.created(address(study, vintage, answer.id())).body(answer);
    }

    private ProtectedTable released(Vintage from, List<String> names) {
        if (!token.releases()) {
            throw ApiProblem.readsOnly();
        }
        var outcome = analysis.release(from.id(), names);
        if (outcome instanceof Released released) {
            return tables.find(
                            from.id(),
                            released.table().variables().stream()
                                    .map(variable -> variable.name())
                                    .toList())
                    .orElse(released.table());
        }
        throw new RefusedWish(outcome, scope.variables(from));
    }

    /** Relative, for whoever comes through a proxy. */
    private static URI address(String study, String vintage, String id) {
        return UriComponentsBuilder.fromPath(ApiRoutes.MARGINAL)
                .encode()
                .buildAndExpand(study, vintage, id)
                .toUri();
    }
}
