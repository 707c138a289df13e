package org.landfall.instrument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.core.util.externalizable.DeserializationException;
import org.javarosa.core.util.externalizable.PrototypeFactory;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.kxml2.kdom.Document;

/**
 * The only way into JavaRosa: XForm XML to a form and forms to bytes and back. Refuses document types, external
 * sources and deep nesting, and lets patterns run in linear time. Thread-safe.
 */
public final class FormDefs {
    /** JavaRosa throws when two threads parse at once. */
    private static final Object ONE_PARSE_AT_A_TIME = new Object();

    /** Filled while this class is loaded: JavaRosa's own fills itself at first use, and is then not safe to share. */
    private static final PrototypeFactory PROTOTYPES;

    static {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        PROTOTYPES = new IndexedPrototypes(List.copyOf(PrototypeManager.getPrototypes()));
        PROTOTYPES.getClass(PrototypeFactory.getClassHash(FormDef.class));
        SharedParts.attach();
    }

    private FormDefs() {}

    /**
     * @throws UnusableFormException with the reason in one line
     */
    public static FormDef parse(String xformXml) {
        return parse(xformXml, FormFiles.NONE);
    }

    /**
     * With empty places for the lists beside it; they are put into what is thawed.
     *
     * @throws UnusableFormException with the reason in one line
     */
    public static FormDef parse(String xformXml, FormFiles files) {
        XFormGuard.check(xformXml);
        synchronized (ONE_PARSE_AT_A_TIME) {
            try {
                Document document = XFormParser.getXMLDocument(new StringReader(xformXml));
                FormShape.settle(document);
                OwnFunctions.nameIn(document);
                ExternalChoices.offer(document, files.external());
                Attachments.emptyIn(document);
                NoDevice.removeSensors(document.getRootElement());
                return equipped(new XFormParser(document).parse());
            } catch (XFormParser.ParseException | IOException | RuntimeException | StackOverflowError e) {
                throw new UnusableFormException(reason(e), e);
            }
        }
    }

    /** A parsed form as bytes from which any number of forms can be made, without parsing. */
    public static byte[] freeze(FormDef form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            form.writeExternal(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static FormDef thaw(byte[] frozen) {
        FormDef form = new FormDef();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(frozen))) {
            form.readExternal(in, PROTOTYPES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DeserializationException e) {
            throw new UnusableFormException(reason(e), e);
        }
        return equipped(form);
    }

    private static FormDef equipped(FormDef form) {
        form.addFunctionHandler(BoundedPattern.HANDLER);
        TimeAndChance.OF_NO_RECORD.attach(form);
        FormFiles.NONE.putInto(form);
        form.getPreloader().addPreloadHandler(NoDevice.HANDLER);
        return form;
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.strip();
    }
}
