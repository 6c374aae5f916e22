package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.DevicePlatform;
import dev.mdepreflight.format.LetterCase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Windows build of a device. The builds of named releases are from the operation pages and the Windows release history. Release names
 * cannot be compared as numbers: {@code 20H2} follows {@code 2004}.
 *
 * @param update the number of the update; null if it is unknown
 * @param property the property of the device that contains the build
 * @param text the value of the property
 */
record WindowsBuild(int build, @Nullable Integer update, String property, String text) {
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

    /** The latest release of each year, because a name such as {@code WindowsServer2012} may mean 2012 R2. */
    private static final Map<String, Integer> SERVER = Map.of(
            "2008", 7601,
            "2012", 9600,
            "2016", 14393,
            "2019", 17763,
            "2022", 20348,
            "2025", 26100);

    private static final int YEAR = 4;
    /** The first four-digit build that matters: Windows Vista. */
    private static final int LEAST_BUILD = 6_000;
    /** Separates build numbers from release names: a Windows 10 build number has five digits, a name such as 1703 has four. */
    private static final int MORE_THAN_A_NAME = 10_000;
    /** The kernel version that can precede a build, as in {@code 10.0.17763}. */
    private static final int KERNEL = 10;

    /** Returns the build of a device; null if it is unknown. */
    static @Nullable WindowsBuild of(Device device, DevicePlatform platform) {
        if (platform == DevicePlatform.WINDOWS_SERVER) {
            Integer generation = ofServer(device.osPlatform());
            if (generation != null) {
                return new WindowsBuild(generation, null, "osPlatform", device.osPlatform());
            }
        }
        WindowsBuild build = ofNumber("osBuild", device.osBuild(), LEAST_BUILD);
        if (build == null) {
            build = ofNumber("version", device.version(), MORE_THAN_A_NAME);
        }
        if (build != null || device.version() == null || platform != DevicePlatform.WINDOWS_10) {
            return build;
        }
        Integer release = WINDOWS_10.get(LetterCase.upper(device.version().strip()));
        return release == null ? null : new WindowsBuild(release, null, "version", device.version());
    }

    private static @Nullable WindowsBuild ofNumber(String property, @Nullable String text, int least) {
        DottedNumber number = text == null ? null : DottedNumber.of(text);
        if (text == null || number == null) {
            return null;
        }
        Integer build = number.first();
        int update = 1;
        if (build == KERNEL) {
            build = number.part(2);
            update = 3;
        }
        return build == null || build < least ? null : new WindowsBuild(build, number.part(update), property, text);
    }

    /** Returns the build of a platform such as {@code WindowsServer2019}; null if the release is unknown, for example because it is new. */
    private static @Nullable Integer ofServer(String osPlatform) {
        String name = osPlatform.replace(" ", "");
        int from = "WindowsServer".length();
        return name.length() < from + YEAR ? null : SERVER.get(name.substring(from, from + YEAR));
    }
}
