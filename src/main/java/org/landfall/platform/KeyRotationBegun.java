package org.landfall.platform;

/** A study's keyset has a new key: what lies under the old one can be wrapped anew. */
record KeyRotationBegun(String study) {}
