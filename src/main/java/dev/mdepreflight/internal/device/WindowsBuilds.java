package dev.mdepreflight.internal.device;

import dev.mdepreflight.format.LetterCase;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The builds behind the names of releases of Windows.
 *
 * <p>Names cannot be compared: {@code 2004} is older than {@code 20H2}. Source: the pages of the operations and the release history of
 * Windows.
 */
final class WindowsBuilds {
    /** The releases of Windows 10. */
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

    /**
     * The generations of Windows Server. A name that tells the year alone may stand for the second release of that year, which is therefore
     * the one that counts.
     */
    private static final Map<String, Integer> SERVER = Map.of(
            "2008", 7601,
            "2012", 9600,
            "2016", 14393,
            "2019", 17763,
            "2022", 20348,
            "2025", 26100);

    private static final int YEAR = 4;

    private WindowsBuilds() {}

    /**
     * The build of a release of Windows 10.
     *
     * @param release such as {@code 1709} or {@code 22H2}, in any letter case
     * @return the build; empty for a release that is not known, which may be a new one
     */
    static OptionalInt ofRelease(String release) {
        Integer build = WINDOWS_10.get(LetterCase.upper(release.strip()));
        return build == null ? OptionalInt.empty() : OptionalInt.of(build);
    }

    /**
     * The build of a generation of Windows Server.
     *
     * @param osPlatform such as {@code WindowsServer2019}, a name of that platform
     * @return the build; empty for a generation that is not known, which may be a new one
     */
    static OptionalInt ofServer(String osPlatform) {
        String name = osPlatform.replace(" ", "");
        int from = "WindowsServer".length();
        Integer build = name.length() < from + YEAR ? null : SERVER.get(name.substring(from, from + YEAR));
        return build == null ? OptionalInt.empty() : OptionalInt.of(build);
    }
}
