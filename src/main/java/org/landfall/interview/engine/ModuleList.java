package org.landfall.interview.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules as a screen shows them, made anew only when something has changed since. */
final class ModuleList {
    private final Outline outline;
    private final Views views;
    private final Wording wording;
    private @Nullable Map<Plan.Module, Tally> madeOf;
    private String language = "";
    private List<ModuleState> modules = List.of();

    ModuleList(Outline outline, Views views, Wording wording) {
        this.outline = outline;
        this.views = views;
        this.wording = wording;
    }

    List<ModuleState> get() {
        Map<Plan.Module, Tally> now = outline.tallies();
        if (now != madeOf || !language.equals(wording.language())) {
            modules = now.entrySet().stream()
                    .map(e -> state(e.getKey(), e.getValue()))
                    .toList();
            madeOf = now;
            language = wording.language();
        }
        return modules;
    }

    private ModuleState state(Plan.Module module, Tally tally) {
        return new ModuleState(
                module.path(),
                module.name(),
                views.label(module),
                tally.progress(),
                tally.state(),
                module.appearance());
    }
}
