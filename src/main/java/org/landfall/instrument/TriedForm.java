package org.landfall.instrument;

/** Any version as it stands now, a draft too, to be tried out. Real interviews run on a {@link PublishedForm}. */
public record TriedForm(InstrumentVersion version, FormDefinition definition, String xformXml, FormFiles files) {}
