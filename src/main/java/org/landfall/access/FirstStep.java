package org.landfall.access;

/** What came before the second step, if anything did: something of ours, or the word of a provider. */
enum FirstStep {
    OWN,
    PROVIDER
}
