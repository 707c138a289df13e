package org.landfall.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Somebody who does not exist, as far as an interview asks about him or her. All words are codes of the instrument. */
record Person(long seed, Setting setting, Background background, Choice choice) {

    /** @param site index of the site: 0 Seoul, 1 Bangkok */
    record Setting(String role, LocalDate day, String mode, int site, String language) {
        boolean onTheWay() {
            return site == 1;
        }

        boolean informant() {
            return role.equals("ki");
        }
    }

    record Background(
            String sex,
            int age,
            String province,
            String education,
            String occupation,
            int leftYear,
            String familyInNorth,
            Set<String> familyAbroad) {}

    /**
     * @param sources in the order of the choice list
     * @param received where the person was received, {@code notyet} for nowhere so far
     */
    record Choice(
            List<String> sources,
            Set<String> considered,
            String first,
            String reason,
            String received,
            int receivedYear,
            List<Office> offices) {
        boolean elsewhere() {
            return !received.equals("notyet") && !received.equals(first);
        }
    }

    /** An office that was asked to let the person in. */
    record Office(String kind, String country, int year, String advice, String effect, String outcome, int months) {}
}
