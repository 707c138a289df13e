package org.landfall.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.landfall.audit.AuditHead;
import org.landfall.audit.AuditVerdict;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Intact;
import org.landfall.audit.AuditVerification;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Proves that nobody changed the log of acts, without a server. Ends with 0, with the number of what is wrong (10 to
 * 13), with 2 when it was called wrongly, and with 78 when there is nothing to look at.
 */
final class AuditCommand {
    private static final int FINE = 0;
    private static final int USAGE = 2;
    private static final long TELLS_EVERY = 100_000;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.audit", Locale.ROOT);

    private final PrintStream out;
    private final PrintStream err;

    private AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments {@code verify [--head FILE]} */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        AuditCommand command = new AuditCommand(out, err);
        boolean withHead = arguments.size() == 3 && arguments.get(1).equals("--head");
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify") || arguments.size() != 1 && !withHead) {
            err.println(TEXTS.getString("audit.command.usage"));
            return USAGE;
        }
        if (!withHead) {
            return command.verify(Optional.empty());
        }
        Path file = Path.of(arguments.get(2));
        Optional<AuditHead> kept = read(file);
        if (kept.isEmpty()) {
            command.say(err, "audit.command.noHead", file);
            return USAGE;
        }
        return command.verify(kept);
    }

    private static Optional<AuditHead> read(Path file) {
        try {
            return AuditHead.read(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int verify(Optional<AuditHead> kept) {
        try (ConfigurableApplicationContext installation = new SpringApplicationBuilder(ReadingLandfall.class)
                .web(WebApplicationType.NONE)
                .run()) {
            return told(installation.getBean(AuditVerification.class).verify(kept, this::progress));
        } catch (RuntimeException failure) { // said on the console already
            return StartFailure.exitCode(failure);
        }
    }

    private void progress(long lines) {
        if (lines % TELLS_EVERY == 0) {
            say(err, "audit.command.progress", lines);
        }
    }

    private int told(AuditVerdict verdict) {
        return switch (verdict) {
            case Intact intact -> {
                say(out, "audit.command.intact", intact.events(), intact.head().hex(), intact.signedLine());
                yield FINE;
            }
            case Broken broken -> {
                say(err, "audit.fault." + broken.fault(), broken.seq());
                yield broken.fault().exitCode();
            }
        };
    }

    private void say(PrintStream to, String key, Object... values) {
        to.println(new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(values));
    }
}
