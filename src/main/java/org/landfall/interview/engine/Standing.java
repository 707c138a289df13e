package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places that apply at one moment, in order, and where each is found. */
final class Standing {
    private final Map<Plan.Module, List<Walk.Spot>> modules;
    private final List<Walk.Spot> spots = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Standing(Map<Plan.Module, List<Walk.Spot>> modules) {
        this.modules = modules;
        modules.values().forEach(spots::addAll);
        for (int i = 0; i < spots.size(); i++) {
            places.put(spots.get(i).path(), i);
        }
    }

    /** True when exactly these places applied. */
    boolean holds(Map<Plan.Module, List<Walk.Spot>> others) {
        int at = 0;
        for (List<Walk.Spot> module : others.values()) {
            for (Walk.Spot spot : module) {
                if (at >= spots.size() || spots.get(at++) != spot) {
                    return false;
                }
            }
        }
        return at == spots.size();
    }

    Map<Plan.Module, List<Walk.Spot>> modules() {
        return modules;
    }

    List<Walk.Spot> spots() {
        return spots;
    }

    Optional<Walk.Spot> at(String path) {
        return Optional.ofNullable(places.get(path)).map(spots::get);
    }

    /** What applies inside an entry. */
    List<Walk.Spot> inside(String entryPath) {
        int from = places.getOrDefault(entryPath, spots.size() - 1) + 1;
        int to = from;
        while (to < spots.size() && spots.get(to).path().startsWith(entryPath + "/")) {
            to++;
        }
        return spots.subList(from, to);
    }

    /** The nearest stop in one direction. */
    Optional<Walk.Spot> neighbour(String path, int step) {
        int at = places.getOrDefault(path, -1) + step;
        while (at >= 0 && at < spots.size()) {
            if (spots.get(at).stop()) {
                return Optional.of(spots.get(at));
            }
            at += step;
        }
        return Optional.empty();
    }

    Optional<Plan.Module> moduleOf(String path) {
        int at = places.getOrDefault(path, -1);
        for (Map.Entry<Plan.Module, List<Walk.Spot>> module : modules.entrySet()) {
            if (at >= 0 && at < module.getValue().size()) {
                return Optional.of(module.getKey());
            }
            at -= module.getValue().size();
        }
        return Optional.empty();
    }
}
