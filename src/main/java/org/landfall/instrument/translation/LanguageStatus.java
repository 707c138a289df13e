package org.landfall.instrument.translation;

import java.util.List;

/**
 * One language of a form beside its default language.
 *
 * @param texts how many there are to translate
 */
public record LanguageStatus(String language, int texts, List<Gap> gaps) {

    public long missing() {
        return gaps.stream().filter(Gap::missing).count();
    }

    public long same() {
        return gaps.size() - missing();
    }

    public long translated() {
        return texts - gaps.size();
    }
}
