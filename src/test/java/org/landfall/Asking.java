package org.landfall;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.landfall.Services.Called;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks services for things by ids that are of somebody else, or of nothing, and tells what can be told from the answer. */
final class Asking {
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final BiFunction<Class<?>, Map<Class<?>, Object>, @Nullable Object> given;
    private final Runnable before;

    /** @param given of a type, with the ids that are asked for; null where any value will do */
    Asking(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            BiFunction<Class<?>, Map<Class<?>, Object>, @Nullable Object> given) {
        this(transaction, jdbc, given, () -> {});
    }

    /** @param before done in the transaction of each question, and taken back with it */
    Asking(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            BiFunction<Class<?>, Map<Class<?>, Object>, @Nullable Object> given,
            Runnable before) {
        this.before = before;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.given = given;
    }

    /** @param said of what was thrown or came back, without the ids that were asked for */
    record Answer(String said, boolean wrote, int statements) {}

    Answer answer(Called called, Map<Class<?>, Object> ids) {
        @Nullable Object[] arguments = AnyValue.with(called.method(), type -> given.apply(type, ids));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            before.run();
            boolean numbered = numbered();
            long rows = rowsWritten();
            String[] said = new String[1];
            int statements = Statements.countOf(() -> said[0] = said(called, arguments));
            for (Object id : ids.values()) {
                said[0] = said[0].replace(bare(id), "#");
            }
            return new Answer(said[0], numbered ? rowsWritten() > rows : numbered(), statements);
        }));
    }

    static String said(Called called, @Nullable Object[] arguments) {
        try {
            Object answer = called.method().invoke(called.bean(), arguments);
            return answer == null ? "-" : answer.getClass().getSimpleName() + saidByItself(answer);
        } catch (ReflectiveOperationException | UndeclaredThrowableException e) {
            return String.valueOf(e.getCause());
        }
    }

    /** Without what is another at each moment. */
    private static String saidByItself(Object answer) {
        boolean changing =
                answer instanceof Instant || answer.toString().contains("@" + Integer.toHexString(answer.hashCode()));
        return changing ? "" : answer.toString();
    }

    /** Whoever wrote or locked a row has a number in the database, until then none. */
    private boolean numbered() {
        return asked("select pg_current_xact_id_if_assigned() is not null", Boolean.class, false);
    }

    /** Where something was changed before, the rows are counted that were written. */
    private long rowsWritten() {
        String sum = "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables";
        return asked(sum, Long.class, 0L);
    }

    private <T> T asked(String sql, Class<T> type, T ifAborted) {
        try {
            return jdbc.sql(sql).query(type).single();
        } catch (RuntimeException aborted) {
            return ifAborted;
        }
    }

    /** Every choice of the ids there are of each type. */
    static List<Map<Class<?>, Object>> choices(Set<Class<?>> types, Map<Class<?>, List<Object>> ids) {
        List<Map<Class<?>, Object>> choices = List.of(Map.of());
        for (Class<?> type : types) {
            List<Map<Class<?>, Object>> longer = new ArrayList<>();
            for (Map<Class<?>, Object> choice : choices) {
                for (Object id : ids.getOrDefault(type, List.of())) {
                    Map<Class<?>, Object> more = new HashMap<>(choice);
                    more.put(type, id);
                    longer.add(more);
                }
            }
            choices = longer.isEmpty() ? choices : longer;
        }
        return choices.stream().filter(choice -> !choice.isEmpty()).toList();
    }

    static Map<Class<?>, Object> random(Map<Class<?>, Object> ids) {
        Map<Class<?>, Object> random = new HashMap<>();
        ids.forEach((type, id) -> random.put(type, randomOf(type, id)));
        return random;
    }

    private static Object randomOf(Class<?> type, Object id) {
        if (id instanceof Study study) {
            return new Study(new StudyId(UUID.randomUUID()), study.code(), study.name(), study.formId());
        }
        try {
            return type == UUID.class
                    ? UUID.randomUUID()
                    : type.getDeclaredConstructor(UUID.class).newInstance(UUID.randomUUID());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String bare(Object id) {
        return (id instanceof Study study ? study.id() : id).toString().replaceAll(".*=|\\]", "");
    }

    /** Types of ids among the parameters, also inside of records. */
    static Set<Class<?>> idsOf(Method method) {
        Set<Class<?>> ids = new LinkedHashSet<>();
        Arrays.stream(method.getParameterTypes()).forEach(type -> collect(type, ids));
        return ids;
    }

    private static void collect(Class<?> type, Set<Class<?>> ids) {
        if (type == UUID.class
                || type == Study.class
                || type.isRecord() && type.getSimpleName().endsWith("Id")) {
            ids.add(type);
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .forEach(part -> collect(part, ids));
        }
    }
}
