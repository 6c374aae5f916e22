package dev.mdepreflight.internal.device;

import dev.mdepreflight.format.LetterCase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The builds of named releases of Windows, from the pages of the operations and the Windows release history. The names cannot be compared:
 * {@code 2004} is older than {@code 20H2}.
 */
final class WindowsBuilds {
    private static final Map<String, Integer> WINDOWS_10 = Map.ofEntries(
            Map.entry("1507", 10240),
            Map.entry("1511", 10586),
            Map.entry("1607", 14393),
            Map.entry("1703", 15063),
            Map.entry("1709", 16299),
            Map.entry("1803", 17134),
            Map.entry("1809", 17763),
            Map.entry("1903", 18362),
            Map.entry("1909", 18363),
            Map.entry("2004", 19041),
            Map.entry("20H2", 19042),
            Map.entry("21H1", 19043),
            Map.entry("21H2", 19044),
            Map.entry("22H2", 19045));

    /** The latest release of each year, because a name with only the year may mean it. */
    private static final Map<String, Integer> SERVER = Map.of(
            "2008", 7601,
            "2012", 9600,
            "2016", 14393,
            "2019", 17763,
            "2022", 20348,
            "2025", 26100);

    private static final int YEAR = 4;

    private WindowsBuilds() {}

    /** Returns the build of a release such as {@code 1709} or {@code 22H2}; null if it is unknown, for example new. */
    static @Nullable Integer ofRelease(String release) {
        return WINDOWS_10.get(LetterCase.upper(release.strip()));
    }

    /** Returns the build of a platform such as {@code WindowsServer2019}; null if it is unknown, for example new. */
    static @Nullable Integer ofServer(String osPlatform) {
        String name = osPlatform.replace(" ", "");
        int from = "WindowsServer".length();
        return name.length() < from + YEAR ? null : SERVER.get(name.substring(from, from + YEAR));
    }
}
