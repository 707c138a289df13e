package org.landfall.access;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which program on which kind of device, as far as it tells of itself; empty where it does not. */
public record Browser(String program, String device) implements Serializable {
    private record Mark(String in, String name) {}

    /** Later ones pass themselves off as earlier ones too, so the order counts. */
    private static final List<Mark> PROGRAMS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> DEVICES = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("Linux", "Linux"));

    static Browser of(@Nullable String userAgent) {
        String told = userAgent == null ? "" : userAgent;
        return new Browser(first(PROGRAMS, told), first(DEVICES, told));
    }

    private static String first(List<Mark> marks, String told) {
        return marks.stream()
                .filter(mark -> told.contains(mark.in()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
