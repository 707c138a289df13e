package org.landfall.interview.ui.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.landfall.interview.Attaching;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.SourceService;
import org.landfall.interview.engine.PartialDate;
import org.landfall.interview.ui.SealedUpload;
import org.landfall.shell.Notices;
import org.landfall.shell.UploadTexts;

/** What is known of a published document; kept with its button, the text when it arrives. */
final class SourceForm extends Div {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final InterviewId id;
    private final SourceService sources;
    private final Runnable kept;
    private final TextField citation = field("source.CITATION");
    private final TextField publisher = field("source.PUBLISHER");
    private final TextField date = field("source.DATE");
    private final TextField language = field("source.LANGUAGE");
    private final TextField retrieval = field("source.RETRIEVAL");
    private final TextField rights = field("source.RIGHTS");
    private final Select<SourceEntry.Names> names = new Select<>();
    private final Paragraph hash = new Paragraph();

    SourceForm(InterviewId id, SourceService sources, Runnable kept) {
        this.id = id;
        this.sources = sources;
        this.kept = kept;
        addClassName("src-form");
        names.setLabel(getTranslation("source.NAMES"));
        names.setItems(SourceEntry.Names.values());
        names.setItemLabelGenerator(one -> getTranslation("source.names." + one));
        date.setHelperText(getTranslation("source.date.help"));
        hash.addClassName("lf-mono");
        add(citation, publisher, date, language, retrieval, names, rights);
        add(new Button(getTranslation("source.keep"), click -> keep()), hash, upload());
        show(sources.of(id));
    }

    private void show(SourceEntry entry) {
        citation.setValue(entry.citation());
        publisher.setValue(entry.publisher());
        date.setValue(entry.date());
        language.setValue(entry.language());
        retrieval.setValue(entry.retrieval());
        rights.setValue(entry.rights());
        names.setValue(entry.names());
        hash.setVisible(entry.sha256() != null);
        hash.setText("SHA-256 " + entry.sha256());
    }

    private void keep() {
        String day = date.getValue().strip();
        date.setInvalid(!day.isEmpty() && PartialDate.parse(day).isEmpty());
        date.setErrorMessage(getTranslation("source.date.wrong"));
        if (date.isInvalid()) {
            date.focus();
            return;
        }
        try {
            sources.keep(
                    id,
                    new SourceEntry(
                            citation.getValue().strip(),
                            publisher.getValue().strip(),
                            day,
                            language.getValue().strip(),
                            retrieval.getValue().strip(),
                            names.getValue(),
                            rights.getValue().strip(),
                            null,
                            null));
            Notices.done(getTranslation("source.kept"));
            kept.run();
        } catch (InterviewClosedException e) {
            Notices.problem(getTranslation("interview.closed"));
        }
    }

    private Upload upload() {
        int megabytes = sources.megabytes();
        Upload upload = new Upload(new SealedUpload(megabytes * BYTES_OF_A_MEGABYTE, this::attach));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(megabytes * BYTES_OF_A_MEGABYTE);
        upload.setI18n(UploadTexts.of(this, megabytes + " MB"));
        upload.setUploadButton(new Button(getTranslation("source.attach")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    void attach(String calledItself, byte[] bytes) {
        switch (sources.attach(id, calledItself, bytes)) {
            case Attaching.Done() -> {
                SourceEntry entry = sources.of(id);
                hash.setVisible(true);
                hash.setText("SHA-256 " + entry.sha256());
                kept.run();
            }
            case Attaching.Refused(Attaching.Reason reason) ->
                Notices.problem(getTranslation("interview.attach." + reason, sources.megabytes()));
        }
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(SourceEntry.LONGEST);
        return field;
    }
}
