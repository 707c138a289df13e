package org.landfall.instrument;

/** A version that interviews run on. */
public record PublishedForm(InstrumentVersionId id, FormDefinition definition, String xformXml, FormFiles files) {}
