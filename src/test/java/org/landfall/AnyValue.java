package org.landfall;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** Simple values to call a method with; ids are random, or those that are given. */
public final class AnyValue {
    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, false),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Pageable.class, Pageable.ofSize(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON));

    private final Function<Class<?>, @Nullable Object> given;

    private AnyValue(Function<Class<?>, @Nullable Object> given) {
        this.given = given;
    }

    public static @Nullable Object[] of(Method method) {
        return with(method, type -> null);
    }

    /** @param given of a type, null where any will do */
    public static @Nullable Object[] with(Method method, Function<Class<?>, @Nullable Object> given) {
        AnyValue values = new AnyValue(given);
        return Arrays.stream(method.getParameters())
                .map(Parameter::getType)
                .map(values::value)
                .toArray();
    }

    private @Nullable Object value(Class<?> type) {
        Object wanted = given.apply(type);
        if (wanted != null) {
            return wanted;
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return Array.newInstance(type.componentType(), 1);
        } else if (type.isSealed()) {
            return value(type.getPermittedSubclasses()[0]);
        }
        return type.isRecord() ? record(type) : type.isInterface() ? deaf(type) : null;
    }

    /** Null where it accepts no such values: whoever is refused is so before anybody looks at them. */
    private @Nullable Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(types).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static Object deaf(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
    }
}
