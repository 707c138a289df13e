package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.crypto.BackupKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A backup when an administrator asks for one, beside the nightly ones and into the same folder. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BackupService {
    private final Settings settings;
    private final Home home;
    private final Backups backups;
    private final StepUp stepUp;
    private final CurrentAccount account;

    BackupService(Settings settings, Home home, Backups backups, StepUp stepUp, CurrentAccount account) {
        this.settings = settings;
        this.home = home;
        this.backups = backups;
        this.stepUp = stepUp;
        this.account = account;
    }

    public BackupWay way() {
        if (settings.database().external()) {
            return BackupWay.EXTERNAL;
        }
        if (!settings.backup().wanted()) {
            return BackupWay.NO_FOLDER;
        }
        if (!Files.isWritable(settings.backup().path())) {
            return BackupWay.AWAY;
        }
        return BackupKey.in(home.secrets()).isPresent() ? BackupWay.READY : BackupWay.NO_KEY;
    }

    /** Lets whoever asks make one; nothing is made yet. */
    public BackupTask begin() {
        stepUp.require();
        try {
            return new BackupTask(backups, account.id().toString(), backups.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
