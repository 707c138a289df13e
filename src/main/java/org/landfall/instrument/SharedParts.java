package org.landfall.instrument;

import java.util.concurrent.CompletableFuture;
import org.javarosa.core.model.instance.TreeReferenceLevel;
import org.javarosa.core.util.CacheTable;
import org.javarosa.core.util.externalizable.ExtUtil;
import org.javarosa.xpath.expr.XPathStep;

/** Has open forms share the texts, names and steps that are alike: more than a third of what each of them would hold. */
final class SharedParts {
    private SharedParts() {}

    /** On a thread of the pool, because the tables start a thread that tidies them and must not keep a command from ending. */
    static void attach() {
        CompletableFuture.runAsync(() -> {
                    ExtUtil.attachCacheTable(new CacheTable<>());
                    XPathStep.attachCacheTable(new SharedSteps<>(step -> step.predicates.length > 0));
                    TreeReferenceLevel.attachCacheTable(new SharedSteps<>(level -> level.getPredicates() != null));
                })
                .join();
    }
}
