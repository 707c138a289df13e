package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group or repeat that each entity goes into, as the standard's converter does: as deep as what is saved to it
 * allows, never two into one, never across the border of a repeat.
 */
final class EntityPlaces {

    /** @param saves a question whose answer becomes a property; else one that the entities sheet refers to */
    record Use(Element container, int row, boolean saves) {}

    private record Request(Entity entity, Element scope, Element wanted, Set<Element> saving) {}

    private final Element root;
    private final Problems problems;

    EntityPlaces(Element root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Entities without a place are named as problems. */
    Map<Entity, Element> of(Map<Entity, List<Use>> uses) {
        List<Request> requests = new ArrayList<>();
        uses.forEach((entity, all) -> requests.add(request(entity, all)));
        Map<Entity, Element> places = new LinkedHashMap<>();
        if (requests.size() == 1 && requests.getFirst().scope() == root) {
            places.put(requests.getFirst().entity(), root);
            return places;
        }
        Map<Element, Entity> taken = new HashMap<>();
        requests.forEach(request -> {
            Element place = free(request, taken);
            if (place == null) {
                problems.add(
                        "entities",
                        request.entity().row(),
                        "list_name",
                        "entityPlace",
                        request.entity().list());
            } else {
                places.put(request.entity(), place);
                taken.put(place, request.entity());
                request.saving().forEach(leaf -> lineage(leaf, place).forEach(e -> taken.put(e, request.entity())));
            }
        });
        return places;
    }

    private Request request(Entity entity, List<Use> uses) {
        Set<Element> saving = new LinkedHashSet<>();
        uses.stream().filter(Use::saves).forEach(use -> saving.add(use.container()));
        Element scope = uses.stream()
                .map(use -> scope(use.container()))
                .max(Comparator.comparingInt(EntityPlaces::repeats))
                .orElse(root);
        Element wanted = saving.isEmpty()
                ? uses.stream()
                        .map(Use::container)
                        .filter(container -> scope(container) == scope)
                        .max(Comparator.comparingInt(EntityPlaces::depth))
                        .orElse(root)
                : common(saving);
        for (Use use : uses) {
            boolean outside = !lineage(scope, root).contains(scope(use.container()));
            if (outside || (use.saves() && scope(use.container()) != scope(wanted))) {
                problems.survey(use.row(), use.saves() ? "save_to" : "name", "entityScope", entity.list());
            }
        }
        return new Request(entity, scope, wanted, saving);
    }

    private @Nullable Element free(Request request, Map<Element, Entity> taken) {
        for (Element place : lineage(request.wanted(), request.scope())) {
            if (!taken.containsKey(place)) {
                return place;
            }
            if (request.saving().stream().anyMatch(taken::containsKey)) {
                return null;
            }
        }
        return null;
    }

    private Element common(Set<Element> containers) {
        List<Element> shared = new ArrayList<>(lineage(containers.iterator().next(), root));
        containers.forEach(container -> shared.retainAll(lineage(container, root)));
        return shared.getFirst();
    }

    /** From an element up to one of its ancestors, both of them included. */
    private static List<Element> lineage(Element from, Element to) {
        List<Element> lineage = new ArrayList<>();
        Element at = from;
        while (at != null) {
            lineage.add(at);
            at = at == to ? null : at.parent;
        }
        return lineage;
    }

    private static Element scope(Element container) {
        Element at = container;
        while (at.kind != Element.Kind.REPEAT && at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    private static int repeats(Element element) {
        int repeats = element.kind == Element.Kind.REPEAT ? 1 : 0;
        return element.parent == null ? repeats : repeats + repeats(element.parent);
    }

    private static int depth(Element element) {
        return element.parent == null ? 0 : 1 + depth(element.parent);
    }
}
