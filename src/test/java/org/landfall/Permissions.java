package org.landfall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The matrix, {@code permissions.yaml}, from which tests are generated. */
public final class Permissions {
    public static final String ANONYMOUS = "anonymous";

    private static final Set<String> REACH = Set.of(
            "all",
            "assigned",
            "own",
            "own, site",
            "step-up",
            "assigned, step-up",
            "own, step-up",
            "two",
            "two, step-up",
            "with a token");

    private static final List<Permission> ALL = read();

    private Permissions() {}

    /**
     * @param who names of roles, and how far it goes for each
     * @param methods of each service, by simple name
     */
    public record Permission(
            String may,
            Map<String, String> who,
            List<String> routes,
            List<String> doors,
            Map<String, List<String>> methods) {
        public boolean is(@Nullable Role role) {
            return who.containsKey(nameOf(role));
        }

        public boolean isOwn(@Nullable Role role) {
            return who.getOrDefault(nameOf(role), "").startsWith("own");
        }

        public boolean isAssigned(@Nullable Role role) {
            return who.getOrDefault(nameOf(role), "").startsWith("assigned");
        }

        public boolean needsStepUp() {
            return who.values().stream().anyMatch(reach -> reach.contains("step-up"));
        }
    }

    public static List<Permission> all() {
        return ALL;
    }

    public static Map<String, Permission> routes() {
        return by(permission -> permission.routes().stream());
    }

    public static Map<String, Permission> doors() {
        return by(permission -> permission.doors().stream());
    }

    /** By {@code Service.method}. */
    public static Map<String, Permission> methods() {
        return by(permission -> permission.methods().entrySet().stream()
                .flatMap(service -> service.getValue().stream().map(method -> service.getKey() + "." + method)));
    }

    /** @param role null for nobody */
    public static String nameOf(@Nullable Role role) {
        return role == null ? ANONYMOUS : role.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Permission> by(Function<Permission, Stream<String>> parts) {
        Map<String, Permission> found = new TreeMap<>();
        for (Permission permission : ALL) {
            parts.apply(permission).forEach(part -> {
                if (found.put(part, permission) != null) {
                    throw new IllegalStateException(part + " stands twice in permissions.yaml");
                }
            });
        }
        return found;
    }

    private static List<Permission> read() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream file = Objects.requireNonNull(Permissions.class.getResourceAsStream("/permissions.yaml"))) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(strict)).load(file);
            return entries.stream().map(Permissions::permission).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Permission permission(Map<String, Object> entry) {
        if (!Set.of("may", "who", "routes", "doors", "methods").containsAll(entry.keySet())) {
            throw new IllegalStateException("permissions.yaml does not know " + entry.keySet());
        }
        Map<String, String> who = (Map<String, String>) entry.getOrDefault("who", Map.of());
        if (who.isEmpty() || !REACH.containsAll(who.values())) {
            throw new IllegalStateException("permissions.yaml does not explain " + who);
        }
        return new Permission(
                (String) entry.getOrDefault("may", ""),
                who,
                (List<String>) entry.getOrDefault("routes", List.of()),
                (List<String>) entry.getOrDefault("doors", List.of()),
                (Map<String, List<String>>) entry.getOrDefault("methods", Map.of()));
    }
}
