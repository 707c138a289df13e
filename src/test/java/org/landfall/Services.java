package org.landfall;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.util.ReflectionUtils;

/** Every public method of every service, to be called as Spring lets it be called. */
public final class Services {
    private Services() {}

    public record Called(Object bean, Class<?> service, Method method) {
        /** As in {@code permissions.yaml}. */
        public String name() {
            return service.getSimpleName() + "." + method.getName();
        }

        /** What was thrown, null when it came back. */
        public @Nullable Throwable thrownBy(@Nullable Object... arguments) {
            try {
                method.invoke(bean, arguments);
                return null;
            } catch (InvocationTargetException e) {
                return e.getTargetException();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return name() + Arrays.toString(method.getParameterTypes());
        }
    }

    public static List<Called> of(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.landfall."))
                .flatMap(Services::methods)
                .toList();
    }

    private static Stream<Called> methods(Object bean) {
        Class<?> service = AopUtils.getTargetClass(bean);
        return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(service))
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.landfall."))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .peek(method -> method.setAccessible(true))
                .map(method -> new Called(bean, service, method));
    }
}
