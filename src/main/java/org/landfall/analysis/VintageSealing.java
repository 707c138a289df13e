package org.landfall.analysis;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.ToIntBiFunction;
import org.landfall.analysis.VintageCutter.Signing;
import org.landfall.analysis.VintageDraft.Column;
import org.landfall.analysis.VintageStore.SealedColumn;
import org.landfall.analysis.engine.Fetching;
import org.landfall.analysis.engine.Packed;
import org.landfall.analysis.engine.Parts;
import org.landfall.crypto.Place;
import org.landfall.crypto.VintageKey;
import org.landfall.crypto.VintageKeys;
import org.landfall.disclosure.CellId;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Noise;
import org.landfall.disclosure.Parameters;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** Gives a new vintage its key and its noise, and stores everything of it sealed. */
@Component
class VintageSealing {
    /** The size that decides σ is noisy itself: else σ would tell on which side of a limit the true size lies. */
    private static final Map<String, String> SIZE = Map.of("#size", "#");

    private static final int SIZE_SIGMA = 6;
    private static final String COLUMN = "vintage-column";
    private static final String PACKED = "vintage-packed";
    private static final String MEMBERS = "vintage-members";

    private final SecureRandom random = new SecureRandom();
    private final VintageStore vintages;
    private final ChargeStore charges;
    private final VintageKeys keys;

    VintageSealing(VintageStore vintages, ChargeStore charges, VintageKeys keys) {
        this.vintages = vintages;
        this.charges = charges;
        this.keys = keys;
    }

    /** @param progress is told again and again that all records were looked at; may throw to stop it */
    Vintage keep(Study study, String label, Instant at, Signing signing, VintagePass pass, LongConsumer progress) {
        var draft = pass.draft();
        var id = VintageId.random();
        keys.create(id.value(), study.code(), label);
        var key = keys.open(id.value());
        var parameters = parameters(key, study, label, draft.persons());
        int noisy = draft.persons() + parameters.noise().draw(key::cellMac, CellId.total(study.code(), label));
        var vintage = new Vintage(
                id,
                study.id(),
                study.code(),
                label,
                at,
                parameters,
                noisy,
                signing.fieldwork(),
                leftOut(pass, parameters, key, study, label),
                false);
        vintages.add(
                vintage, signing, seal(key, vintage, MEMBERS, "", pass.members().bytes()));
        for (int sigma : List.of(SIZE_SIGMA, parameters.sigma())) {
            charges.add(study.id(), id, null, new Charge(Set.of(), sigma), at);
        }
        store(draft.columns(random), key, vintage, () -> progress.accept(pass.seen()));
        progress.accept(pass.seen());
        return vintage;
    }

    /** Each is sealed on another core while the one before is stored. */
    private void store(List<Column> columns, VintageKey key, Vintage vintage, Runnable progress) {
        var next = sealed(columns, 0, key, vintage);
        for (int i = 0; i < columns.size(); i++) {
            progress.run();
            byte[] column = next.join();
            next = sealed(columns, i + 1, key, vintage);
            vintages.add(vintage.id(), columns.get(i).variable(), i, column);
        }
    }

    private static CompletableFuture<byte[]> sealed(List<Column> columns, int number, VintageKey key, Vintage vintage) {
        if (number == columns.size()) {
            return CompletableFuture.completedFuture(new byte[0]);
        }
        var column = columns.get(number);
        var variable = column.variable();
        return CompletableFuture.supplyAsync(() -> seal(
                key,
                vintage,
                PACKED,
                variable.name(),
                Packed.pack(column.codes().get(), variable.codes().size())));
    }

    private static LeftOut leftOut(VintagePass pass, Parameters parameters, VintageKey key, Study study, String label) {
        var exact = pass.tally(0);
        ToIntBiFunction<Integer, String> noisy = (number, why) ->
                number + parameters.noise().draw(key::cellMac, new CellId(study.code(), label, Map.of("#left", why)));
        return new LeftOut(
                noisy.applyAsInt(exact.noConsent(), "no_consent"),
                noisy.applyAsInt(exact.waiting(), "waiting"),
                noisy.applyAsInt(exact.others(), "others"),
                noisy.applyAsInt(pass.absent().refused(), "refused"),
                noisy.applyAsInt(pass.absent().erased(), "erased"));
    }

    VintageMembers members(Vintage vintage) {
        var key = keys.open(vintage.id().value());
        return VintageMembers.read(open(key, vintage, MEMBERS, "", vintages.members(vintage.id())));
    }

    private static Parameters parameters(VintageKey key, Study study, String label, int persons) {
        int e = Noise.of(SIZE_SIGMA).draw(key::cellMac, new CellId(study.code(), label, SIZE));
        return Parameters.forPersons(persons + e);
    }

    /** Opened columns. */
    List<Packed> columns(VintageKey key, Vintage vintage, List<Variable> variables) {
        return Fetching.opened(variables, variable -> {
            var column = vintages.column(vintage.id(), variable.name());
            return () -> open(key, vintage, variable.name(), column);
        });
    }

    private static Packed open(VintageKey key, Vintage vintage, String name, SealedColumn column) {
        return column.packed()
                ? Packed.of(open(key, vintage, PACKED, name, column.sealed()))
                : Packed.plain(open(key, vintage, COLUMN, name, column.sealed()));
    }

    private static byte[] seal(VintageKey key, Vintage vintage, String purpose, String field, byte[] plain) {
        return Parts.seal(plain, (part, bytes) -> key.seal(place(vintage, purpose, field, part), bytes));
    }

    private static byte[] open(VintageKey key, Vintage vintage, String purpose, String field, byte[] sealed) {
        return Parts.open(sealed, (part, bytes) -> key.open(place(vintage, purpose, field, part), bytes));
    }

    private static Place place(Vintage vintage, String purpose, String field, String part) {
        return new Place(purpose, vintage.study().toString(), vintage.id().value(), field + " " + part, 0);
    }
}
