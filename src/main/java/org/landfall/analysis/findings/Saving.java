package org.landfall.analysis.findings;

/** What became of a wish to keep a page. */
public sealed interface Saving {
    record Saved(Findings page) implements Saving {}

    /** Somebody else kept another version meanwhile; nothing was changed. */
    record Changed(Findings theirs) implements Saving {}

    /** A text is missing or too long, or there are too many parts; nothing was changed. */
    record DoesNotFit() implements Saving {}
}
