package org.landfall.access;

/**
 * A setting as it stands.
 *
 * @param variable of the environment, which fixes it; empty when it is changed on the page
 */
public record SettingState(Setting setting, String value, String variable) {
    public boolean fixed() {
        return !variable.isEmpty();
    }
}
