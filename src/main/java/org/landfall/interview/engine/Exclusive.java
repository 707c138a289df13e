package org.landfall.interview.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.data.IAnswerData;

/**
 * Choices of a multiple choice that stand alone, such as "none of these": what the form's own constraint lets through alone
 * and beside no other. Asked of the constraint itself, so however it is spelt. Where every choice would stand alone, the
 * constraint means something else, and none does.
 */
final class Exclusive {
    private final Offer offer;
    private final Walk.AskSpot spot;
    private final List<String> codes;

    private Exclusive(Offer offer, Walk.AskSpot spot) {
        this.offer = offer;
        this.spot = spot;
        this.codes = offer.options(spot.control(), spot.ref()).stream()
                .map(Offer.Option::code)
                .toList();
    }

    static Set<String> codes(Offer offer, Walk.AskSpot spot) {
        if (spot.control().type() != QuestionView.Type.SELECT_MULTIPLE
                || spot.node().getConstraint() == null) {
            return Set.of();
        }
        Exclusive exclusive = new Exclusive(offer, spot);
        Set<String> alone =
                exclusive.codes.stream().filter(exclusive::standsAlone).collect(Collectors.toUnmodifiableSet());
        return alone.size() == exclusive.codes.size() ? Set.of() : alone;
    }

    private boolean standsAlone(String code) {
        return codes.size() > 1
                && codes.stream().allMatch(other -> other.equals(code) || !allows(code + " " + other))
                && allows(code);
    }

    private boolean allows(String chosen) {
        IAnswerData data = Values.data(spot.control(), spot.node(), chosen);
        return data == null || offer.allows(spot.ref(), data);
    }
}
