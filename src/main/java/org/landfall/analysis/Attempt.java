package org.landfall.analysis;

import org.landfall.disclosure.attack.Attack;
import org.landfall.disclosure.attack.Finding;

/**
 * What came of one attack on a vintage. Says how often guesses were right and nothing of how many people there are.
 *
 * @param trials 0 where it found nobody to attack
 * @param accuracy 0 to 1; a coin reaches 0.5
 * @param bound what the protection promises
 * @param margin by how much chance alone may exceed it
 */
public record Attempt(
        Attack attack, int trials, double accuracy, double bound, double margin, boolean held, long milliseconds) {
    static Attempt of(Finding finding, long milliseconds) {
        return new Attempt(
                finding.attack(),
                finding.trials(),
                finding.accuracy(),
                finding.bound(),
                finding.margin(),
                finding.held(),
                milliseconds);
    }
}
