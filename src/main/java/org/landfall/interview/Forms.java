package org.landfall.interview;

import java.util.concurrent.ConcurrentHashMap;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.PublishedForm;
import org.landfall.interview.engine.FormTemplate;
import org.springframework.stereotype.Component;

/** Every published form is parsed once; all its interviews share it. */
@Component
class Forms {
    private final InstrumentService instruments;
    private final ConcurrentHashMap<InstrumentVersionId, Form> forms = new ConcurrentHashMap<>();

    Forms(InstrumentService instruments) {
        this.instruments = instruments;
    }

    /** @param counting by which numbers documents of it are written for counting alone */
    record Form(PublishedForm published, FormTemplate template, CountingForm counting) {}

    Form get(InstrumentVersionId id) {
        return forms.computeIfAbsent(id, missing -> {
            PublishedForm published = instruments.get(missing);
            return new Form(
                    published,
                    FormTemplate.parse(published.xformXml(), published.files()),
                    new CountingForm(published.definition()));
        });
    }
}
