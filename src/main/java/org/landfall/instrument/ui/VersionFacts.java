package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.xlsform.FileKind;
import org.landfall.shell.CopyButton;
import org.landfall.shell.Moments;

/** What a version is: state, id, who did what when and why, its content hash and its files. */
final class VersionFacts extends Div {
    private static final int SHORT_HASH = 12;

    private final DescriptionList facts = new DescriptionList();

    VersionFacts(
            InstrumentVersion version, InstrumentService instruments, FormFileService beside, AccountNames accounts) {
        addClassNames("lf-card", "st-facts");
        Map<AccountId, String> names = accounts.of(Stream.of(version.created(), version.published(), version.closed())
                .filter(Objects::nonNull)
                .map(InstrumentVersion.Act::by)
                .toList());
        fact("instrument.state", new StateBadge(version.state()));
        Span form = new Span(version.formId());
        form.addClassName("lf-mono");
        fact("instrument.formId", form);
        act("instrument.created", version.created(), names);
        act("instrument.published", version.published(), names);
        act("studio.closed", version.closed(), names);
        if (!version.note().isEmpty()) {
            fact("studio.note", new Span(version.note()));
        }
        fact("studio.hash", hash(version.hash()));
        String name = version.formId() + "-" + version.version();
        Div files = new Div(
                file("instrument.download.workbook", name, () -> instruments.workbook(version.id())),
                file(
                        "instrument.download.xform",
                        name,
                        () -> instruments.xform(version.id()).getBytes(StandardCharsets.UTF_8)));
        if (beside.states(version.id()).stream().anyMatch(file -> !file.missing())) {
            files.add(file("files.zip", name, () -> instruments.zipped(version.id())));
        }
        files.addClassName("st-files");
        fact("studio.files", files);
        add(facts);
    }

    private void fact(String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private void act(String key, InstrumentVersion.@Nullable Act act, Map<AccountId, String> names) {
        if (act != null) {
            fact(key, new Span(Moments.dayAndTime(act.at()) + " · " + names.getOrDefault(act.by(), "–")));
        }
    }

    private Component hash(String hash) {
        Span shown = new Span(hash.substring(0, SHORT_HASH));
        shown.addClassName("lf-mono");
        shown.setTitle(hash);
        CopyButton.takes(shown, hash);
        CopyButton copy = new CopyButton(shown);
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        Div line = new Div(shown, copy);
        line.addClassName("st-hash");
        return line;
    }

    private Anchor file(String labelKey, String name, Supplier<byte[]> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get();
            String file = name
                    + (labelKey.equals("files.zip")
                            ? ".zip"
                            : FileKind.of(bytes).extension());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length);
        });
        Anchor anchor = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation(labelKey));
        anchor.setAriaLabel(getTranslation(labelKey) + " " + name);
        return anchor;
    }
}
